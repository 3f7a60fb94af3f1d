"""Where things lie on this PC."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


PROJECT_SUFFIX = ".copro"
"""How the name of a project file ends."""


def resource(name: str) -> Path:
    """The path of a file or folder in `resources/`, from a checkout or from an installed wheel."""
    installed = _PACKAGE / "resources"
    home = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return home / name


def settings_file() -> Path:
    """The file that keeps the program's own settings; it holds no names and nothing a group said."""
    import platformdirs

    return Path(platformdirs.user_config_dir("coprodesk", appauthor=False)) / "settings.toml"


def log_file() -> Path:
    """The file that keeps what the program did, never what people said."""
    import platformdirs

    return Path(platformdirs.user_log_dir("coprodesk", appauthor=False)) / "coprodesk.log"


def projects_folder() -> Path:
    """The folder that is offered first for project files and handouts."""
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "CoproDesk"


def as_project(path: Path) -> Path:
    """The path with the ending of a project file, added where it is missing."""
    return path if path.suffix == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)
