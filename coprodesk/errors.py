"""The one kind of error that people read."""


class PlainError(Exception):
    """Something a person can put right: what stopped, then what to do, in one or two plain sentences."""
