"""The library on the left of the writing room."""
