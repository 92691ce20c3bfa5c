"""Measurements: how fast the screens and the layouts are, beside what else there is."""
