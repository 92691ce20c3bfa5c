"""Tests of files out and files in."""
