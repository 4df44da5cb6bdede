"""Our side of the notice service's HTTP API, over requests."""
