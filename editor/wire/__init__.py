"""The HTTP contract as types, used by client and backend alike."""
