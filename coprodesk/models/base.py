"""The base class of every stored record."""

import enum
import secrets

from sqlalchemy import Enum, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_CONSTRAINT_NAMES = {
    # Alembic's batch mode finds a constraint again by its name.
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Common parent of the tables: a whole number names each row, a choice is stored as its value."""

    metadata = MetaData(naming_convention=_CONSTRAINT_NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this from the class
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            create_constraint=False,
            length=20,
            values_callable=lambda choices: [choice.value for choice in choices],
        )
    }

    id: Mapped[int] = mapped_column(primary_key=True)


def random_id() -> int:
    """A number for a row that must not tell when it was made: a counting number would keep the order."""
    return secrets.randbits(52)
