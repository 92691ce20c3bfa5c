"""Tests of the rules about the content."""
