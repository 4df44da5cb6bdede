"""The phone: the real phone page in a frame, changing at each key."""
