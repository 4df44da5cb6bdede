"""How stores of earlier versions become today's (Alembic)."""
