"""What the service remembers: one set of tables and queries for SQLite and PostgreSQL."""
