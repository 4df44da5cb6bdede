"""The layer at the top of the window: the command palette and quick open."""
