"""Alembic's entry: runs the scripts on the connection that the program hands over."""

from alembic import context

from digifocus_desktop.model.registry import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"] or METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
    transactional_ddl=True,
)
context.run_migrations()
