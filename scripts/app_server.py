"""Starts a Streamlit script on a free port and stops it again: for browser tests, pictures and benchmarks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
START_LIMIT = 60.0
# Names the app that all browser tests of a run share; where it is not set, each process of the run starts its own.
SHARED_APP = "PATHWAYS_TEST_APP"
# What a program needs to run at all; nothing of a developer's own settings may change a test.
KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "TEMP", "TMP")


class ServerError(Exception):
    """The server ended or did not get ready; the text holds its log."""


@contextmanager
def serve(
    script: str = "app.py", *, folder: Path = ROOT, variables: Mapping[str, str] | None = None, port: int | None = None
) -> Iterator[str]:
    """Serve ``script``, on a free port or the one that is named, and give its address; afterwards stop the server.

    Raises
    ------
    ServerError
        If it does not get ready, or if it ended by itself while it was in use.
    """
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    command += ["--server.fileWatcherType", "none", "--server.address", "127.0.0.1"]
    with run_server(command, folder=folder, port=port, variables=variables) as address:
        yield address


@contextmanager
def run_server(
    command: Sequence[str], *, folder: Path, port: int, variables: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Run a command that serves on ``port``, and give its address; afterwards stop it.

    Raises
    ------
    ServerError
        If it does not get ready, or if it ended by itself while it was in use.
    """
    with tempfile.TemporaryDirectory() as home:
        log = Path(home) / "server.log"
        with log.open("wb") as output:
            environment = clean_environment(Path(home), variables or {})
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_until_ready(process, f"{address}/_stcore/health", log)
            yield address
            if process.poll() is not None:
                raise ServerError(f"the server ended by itself with code {process.returncode}:\n{_read(log)}")
        finally:
            _stop(process)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def clean_environment(home: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """Return the variables for the server: no settings of the developer's own, an empty home, and ``variables``."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    return {**kept, "HOME": str(home), "USERPROFILE": str(home), "PYTHONUTF8": "1", **variables}


def _wait_until_ready(process: subprocess.Popen[bytes], health: str, log: Path) -> None:
    end = time.monotonic() + START_LIMIT
    while time.monotonic() < end:
        if process.poll() is not None:
            raise ServerError(f"the server ended at its start with code {process.returncode}:\n{_read(log)}")
        try:
            with urllib.request.urlopen(health, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise ServerError(f"the server was not ready after {START_LIMIT:.0f} seconds:\n{_read(log)}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _read(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")
