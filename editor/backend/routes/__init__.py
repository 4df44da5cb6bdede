"""The HTTP face of the service, one file per noun; each offers `router_of(desk) -> APIRouter`."""
