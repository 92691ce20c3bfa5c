"""Exercises to take along: Anki, CSV, a printed sheet."""
