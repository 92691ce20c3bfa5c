"""Long runs that throw spoilt files and links at every reader of the program: ``… fuzz [SEEDS [FIRST]]``.

Each ends read, or refused with a remedy; anything else is a fault, told with the seed that makes it again:
``python -m tests.fuzzing SEED 1 60 KIND``.
"""

from __future__ import annotations

import os
import sys

from benchmarks.report import Row, print_table, write_results
from tests.fuzz_kinds import KINDS
from tests.fuzzing import MEGABYTES, SECONDS, Count, run

SEEDS = 20_000
LIMIT_S = 90.0  # for a kind
PACKAGES = ("PyYAML", "pydantic", "Babel", "openpyxl")


def main() -> int:
    """Try, print, and write ``benchmarks/results/fuzz.json``; return 1 if there was a fault."""
    wanted = [int(number) for number in sys.argv[1:]]
    number, first = (*wanted, *(SEEDS, 0)[len(wanted) :])
    counts: list[Count] = []
    for kind in KINDS:
        print(f"{kind} …", file=sys.stderr)
        counts += run([kind], range(first, first + number), LIMIT_S)
    rows: list[Row] = [
        {"kind": c.kind, "tried": c.tried, "read": c.read, "refused with a remedy": c.refused, "faults": c.fault}
        for c in counts
    ]
    print_table(f"At most {SECONDS:g} s of work and {MEGABYTES} MB for each, from seed {first} on", rows)
    faults = [f"{c.kind}: {fault}" for c in counts for fault in c.faults]
    print(*faults, sep="\n")
    print("Written:", os.path.relpath(write_results("fuzz", PACKAGES, first=first, rows=rows, faults=faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
