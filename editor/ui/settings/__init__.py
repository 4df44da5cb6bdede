"""Around the work: settings, keys, diagnostics, the guide and what Gongji is made of."""
