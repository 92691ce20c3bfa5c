"""Runs every check and every test, goes on after a failure, and ends with a list of what failed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def commands(has_browser: bool) -> dict[str, list[str]]:
    """Return what to run, by name; without a browser the rest is still worth knowing."""
    python = sys.executable
    pytest = [python, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"]
    return {
        "lint": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "imports": [str(BIN / "lint-imports")],
        "content": [python, "-m", "pathways.cli", "check"],
        "tests": pytest if has_browser else [*pytest, "--ignore", "tests/browser", "-m", "not browser"],
    }


def find_browser() -> str:
    """Return the path of a browser, or an empty text after its finder has said what to do."""
    found = subprocess.run(
        [sys.executable, "-m", "scripts.find_browser"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    return found.stdout.strip() if found.returncode == 0 else ""


def main() -> int:
    """Run all; return 1 if anything failed. ``--no-browser`` leaves the browser tests out on purpose."""
    is_wanted = "--no-browser" not in sys.argv[1:]
    browser = find_browser() if is_wanted else ""
    failed = ["browser tests (not run: there is no browser)"] if is_wanted and not browser else []
    environment = {**os.environ, "CHROMIUM": browser}
    for name, command in commands(bool(browser)).items():
        print(f"== {name}", flush=True)
        start = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        print(f"== {name}: {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - start:.0f} s)\n", flush=True)
        if code:
            failed.append(name)
    done = "Everything passed." if is_wanted else "Everything passed; the browser tests were left out."
    print("Failed: " + ", ".join(failed) if failed else done)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
