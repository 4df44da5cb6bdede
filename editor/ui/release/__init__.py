"""The release room (게시): plan, watch, partners, and the emergency layer over every room."""
