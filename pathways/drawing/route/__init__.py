"""Lines between boxes that stand in columns: where they leave, run and arrive, and where their words stand."""
