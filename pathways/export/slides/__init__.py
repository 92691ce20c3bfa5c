"""Slides with native shapes that can be edited (PPTX)."""
