"""Installs packages of Debian for the tests, where this is Debian and nobody has to type a password."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path


def is_debian() -> bool:
    """Tell whether packages come by apt."""
    return shutil.which("apt-get") is not None and Path("/etc/debian_version").exists()


def as_root() -> list[str] | None:
    """Return what to put before a command to run it as root; None if that would need a password."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def run_aloud(command: list[str], purpose: str) -> bool:
    """Say what is run and why, run it, and tell whether it worked."""
    print(f"{purpose}:", " ".join(command), file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        # Standard output carries the answer of the program that asks, so that of the installer goes elsewhere.
        done = subprocess.run(command, stdout=sys.stderr, env=environment, timeout=900, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install(packages: list[str], purpose: str) -> bool:
    """Install packages after reading the lists anew; False where that is not possible."""
    root = as_root()
    if root is None or not is_debian():
        return False
    command = [*root, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    return run_aloud([*root, "apt-get", "update"], purpose) and run_aloud(command, purpose)
