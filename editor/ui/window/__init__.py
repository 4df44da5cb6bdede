"""The window around the rooms: environment band, rail, status line, toast."""
