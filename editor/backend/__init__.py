"""The notice service: what the HTTP API does, publishes and remembers. Never imported by `ui`."""
