"""What people do (write, review, release), reaching outside only through `ports`."""
