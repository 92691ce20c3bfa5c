"""Tests of what a trainee practices."""
