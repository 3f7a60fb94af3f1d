"""Where Alembic starts: it works on the connection that the upgrade hands over."""

from alembic import context

from coprodesk.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
