"""Proves the configuration in ``deploy`` on this machine alone: N processes behind nginx, killed, restarted, all gone.

Usage: ``python -m scripts.prove_deploy [--processes N] [--readers R] [--limit SECONDS]``. It writes
``benchmarks/results/deploy.json`` and ends by itself, whatever happens.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.report import print_table, write_results
from scripts.app_server import ROOT
from scripts.deployed import processes
from scripts.prove_killed import prove_all_gone, prove_killed
from scripts.prove_restart import prove_restart
from scripts.prove_serving import prove_crowd, prove_serving


def _ask() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=2, choices=range(2, 9), metavar="2..8")
    parser.add_argument("--readers", type=int, default=0, help="let so many come to each process within 5 seconds")
    parser.add_argument("--limit", type=int, default=900, help="seconds after which it gives up")
    parser.add_argument("--site", type=Path, help="a site that is made already; else it makes one")
    return parser.parse_args()


def _give_up(*_: object) -> None:
    raise TimeoutError("the proof took longer than it may (--limit)")


def _prove(told: argparse.Namespace, site: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    proofs: dict[str, Callable[..., Mapping[str, float]]] = {
        "restarted": prove_restart,
        "killed": prove_killed,
        "all gone": prove_all_gone,
    }
    with processes(told.processes) as made:
        found["serving"] = prove_serving(made, site)
        print_table(f"Served on {os.cpu_count()} cores, which readers and nginx share", found["serving"])
        if told.readers:
            found["crowd"] = [prove_crowd(made, site, told.readers)]
            print_table("Readers who come within 5 s", found["crowd"])
        for name, proof in proofs.items():
            found[name] = [proof(made, site)]
            print_table(name.capitalize(), found[name])
    return found


def main() -> int:
    """Run all proofs; return 1 if one fails."""
    told = _ask()
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(told.limit)
    with tempfile.TemporaryDirectory() as folder:
        site = told.site or Path(folder) / "site"
        if not told.site:
            command = [sys.executable, "-m", "pathways.cli", "site", str(site)]
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        try:
            found = _prove(told, site)
        except (AssertionError, TimeoutError) as problem:
            print(f"\nNot proved: {problem}", file=sys.stderr)
            return 1
    print("Written:", os.path.relpath(write_results("deploy", ("streamlit", "websockets", "playwright"), **found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
