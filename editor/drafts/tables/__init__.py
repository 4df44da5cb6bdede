"""What version 3 of the store adds, one module a subject."""
