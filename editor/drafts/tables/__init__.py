"""What version 3 of the store and the later ones add, one module a subject."""
