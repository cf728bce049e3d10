"""Runs the steps over the connection that ``reviewer.storage.migrating`` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transaction_per_migration=False)
context.run_migrations()
