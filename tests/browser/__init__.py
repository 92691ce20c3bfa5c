"""Tests that click through the app in a real Chromium."""
