"""Run by Alembic: migrates over the connection that `editor.backend.store.migration` hands in."""

from __future__ import annotations

from alembic import context

from editor.backend.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
