"""Two writers, one notice: seeing each other, and bringing both texts together."""
