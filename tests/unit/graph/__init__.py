"""Tests of the graph floor."""
