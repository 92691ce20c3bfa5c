"""Texts held against golden files; ``make golden`` makes them again."""
