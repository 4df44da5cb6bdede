"""Pictures: into the text, to the service, and back from the library."""
