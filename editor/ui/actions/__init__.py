"""Everything a person can do, by name: keys, the palette and the settings read the same list."""
