"""Fetches the fonts and digits that writers are made of: pinned versions, checked by their hash."""

import base64
import hashlib
import subprocess
import sys
import tarfile
from pathlib import Path

PACKAGES = Path(__file__).with_name("packages.txt")


def pinned():
    """Returns (package, integrity) for each line of packages.txt."""
    return [tuple(line.split()) for line in PACKAGES.read_text().splitlines()]


def check(archive, integrity):
    kind, expected = integrity.split("-", 1)
    found = base64.b64encode(hashlib.new(kind, archive.read_bytes()).digest()).decode()
    if found != expected:
        raise SystemExit(f"{archive.name} is not what was pinned")


def archive_name(package):
    name, version = package.rsplit("@", 1)
    return f"{name.lstrip('@').replace('/', '-')}-{version}.tgz"


def fetch(folder):
    """Fetches and unpacks what is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for package, integrity in pinned():
        archive = folder / archive_name(package)
        if not archive.exists():
            subprocess.run(
                ["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL
            )
        check(archive, integrity)
        target = folder / archive.name.removesuffix(".tgz")
        if not target.exists():
            with tarfile.open(archive) as content:
                content.extractall(target, filter="data")


if __name__ == "__main__":
    fetch(Path(sys.argv[1]))
