"""Tests of the voice floor."""
