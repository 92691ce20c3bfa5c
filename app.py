"""Neuroblastoma Pathways: page setup and navigation; everything else is in ``pathways.ui``."""

from pathways.ui.shell import run

run()
