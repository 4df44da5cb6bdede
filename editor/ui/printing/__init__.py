"""A notice and its history on paper: laid out from the phone page's own content."""
