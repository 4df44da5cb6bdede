"""Markdown of a notice → safe HTML of the phone page: pure functions and one live document."""
