"""Asks a process of the app whether it serves, and waits for it if told to: for systemd and the container."""

from __future__ import annotations

import argparse
import sys
import time
import urllib.error
import urllib.request

PATH = "/_stcore/health"


def is_healthy(port: int) -> bool:
    """Tell whether the process on ``port`` of this machine answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{PATH}", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def main() -> int:
    """Return 0 as soon as it serves, 1 if it does not within the time that is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--within", type=float, default=0, help="seconds to go on asking; else once")
    told = parser.parse_args()
    end = time.monotonic() + told.within
    while not is_healthy(told.port):
        if time.monotonic() >= end:
            print(f"Nothing serves on port {told.port}. Look at the log of the process.", file=sys.stderr)
            return 1
        time.sleep(0.2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
