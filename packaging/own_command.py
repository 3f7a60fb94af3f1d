"""Put the `coprodesk` command into `.venv`, pointing at this checkout.

An editable install would need a build backend first. The wheel that such a backend would make is three
small files, so it is written here; pip then makes the command the right way for each system.
"""

import base64
import hashlib
import os
import sysconfig
import tomllib
import zipfile


def described(project):
    """The entry points file of the project with its name and version in the first line."""
    about = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    commands = "".join(f"{name} = {target}\n" for name, target in about["scripts"].items())
    return f"# {about['name']} {about['version']}\n[console_scripts]\n{commands}"


def write_wheel(folder, project, venv):
    """Write the wheel into `folder` and return its path."""
    entry_points = described(project)
    name, version = entry_points.splitlines()[0].split()[1:]
    info = f"{name}-{version}.dist-info/"
    site = sysconfig.get_path("purelib", scheme="venv", vars={"base": str(venv), "platbase": str(venv)})
    files = {
        # A relative path: older Pythons cannot read every letter of an absolute one in a .pth file.
        name + ".pth": os.path.relpath(project, site) + "\n",
        info + "METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        info + "WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        info + "entry_points.txt": entry_points,
    }
    record = "".join(_record_line(path, text) for path, text in files.items())
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as parts:
        for path, text in (files | {f"{info}RECORD": f"{record}{info}RECORD,,\n"}).items():
            parts.writestr(path, text)
    return wheel


def _record_line(path, text):
    mark = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"{path},sha256={mark},{len(text.encode())}\n"
