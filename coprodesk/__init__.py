"""CoproDesk: run co-design workshops on one shared PC, offline, with everyone in the room."""

__version__ = "0.1.0"
