"""Tests of reading the files of a pack."""
