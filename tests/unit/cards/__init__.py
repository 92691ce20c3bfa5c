"""Tests of cards, scenes and labels."""
