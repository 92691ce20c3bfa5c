"""Tests of payloads that are made for the browser."""
