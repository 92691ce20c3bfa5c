"""Tests of the review sheet, out and in."""
