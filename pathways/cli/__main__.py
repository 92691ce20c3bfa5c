"""``python -m pathways.cli`` is the same as ``pathways``."""

from pathways.cli import main

main()
