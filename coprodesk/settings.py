"""The program's own settings: its look, its voice, which projects were open. Never a name or a word."""

from __future__ import annotations

import json
import logging
import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from coprodesk import paths

log = logging.getLogger(__name__)

THEMES = ("paper", "white", "night", "yellow", "cream")
"""The colour themes, as they are offered; each is a file in `resources/themes`."""

TEXT_SIZES = (100, 125, 150, 200, 300)
"""The text sizes in per cent, smallest first."""

LEVELS = ("easy", "everyone", "many", "expert")
"""How much the word checker points at, most first: the values of the checker's `Level`."""

SLOWEST, FASTEST = 80, 300
"""The least and the greatest reading speed, in words a minute."""

_MOST_RECENT = 8


@dataclass
class Settings:
    """What a person chose for this PC.

    `rate` is in words a minute, `level` is one of `LEVELS`, `recent` holds paths with "~" for the home
    folder, newest first.
    """

    theme: str = "paper"
    text_size: int = 100
    voice: str = ""
    rate: int = 160
    calm: bool = False
    level: str = "everyone"
    recent: list[str] = field(default_factory=list)

    def remember(self, path: Path) -> None:
        """Put a project first among the recent ones."""
        short = _with_tilde(path)
        self.recent = [short, *(old for old in self.recent if old != short)][:_MOST_RECENT]

    def forget(self, path: Path) -> None:
        """Take a project out of the recent ones."""
        short = _with_tilde(path)
        self.recent = [old for old in self.recent if old != short]

    def recent_paths(self) -> tuple[Path, ...]:
        """The recent projects as whole paths, newest first, whether or not they still exist."""
        return tuple(Path(text).expanduser() for text in self.recent)


def load(path: Path | None = None) -> Settings:
    """Read the settings; what is missing, broken or out of range takes its default.

    Args:
        path: the file to read; the PC's own settings file where none is given.

    """
    try:
        found = tomllib.loads((path or paths.settings_file()).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        log.warning("The settings file cannot be read; defaults are used")
        return Settings()
    return _sound(found)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings whole or not at all; a disk that refuses is noted in the log, not an error."""
    target = path or paths.settings_file()
    text = "".join(f"{name} = {_toml(value)}\n" for name, value in asdict(settings).items())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(target, text)
    except OSError as refusal:
        log.warning("The settings could not be saved: %s", refusal.strerror)


def _sound(found: Mapping[str, object]) -> Settings:
    settings = Settings()
    if found.get("theme") in THEMES:
        settings.theme = str(found["theme"])
    if found.get("level") in LEVELS:
        settings.level = str(found["level"])
    if isinstance(voice := found.get("voice"), str):
        settings.voice = voice
    if isinstance(calm := found.get("calm"), bool):
        settings.calm = calm
    settings.text_size = _whole(found.get("text_size"), TEXT_SIZES, settings.text_size)
    settings.rate = _whole(found.get("rate"), range(SLOWEST, FASTEST + 1), settings.rate)
    if isinstance(recent := found.get("recent"), list):
        settings.recent = [text for text in recent if isinstance(text, str)][:_MOST_RECENT]
    return settings


def _whole(found: object, allowed: range | tuple[int, ...], default: int) -> int:
    fits = isinstance(found, int) and not isinstance(found, bool) and found in allowed
    return int(str(found)) if fits else default


def _toml(value: object) -> str:
    """A value as TOML writes it; JSON's form of these few types is the same but for the DEL sign."""
    text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return text.encode("utf-8", "replace").decode("utf-8")


def _write_whole(target: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _with_tilde(path: Path) -> str:
    whole = path.expanduser().absolute()
    try:
        return (Path("~") / whole.relative_to(Path.home())).as_posix()
    except ValueError:
        return whole.as_posix()
