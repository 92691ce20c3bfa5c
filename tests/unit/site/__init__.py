"""Tests of the site that needs no server: its pages, files and links, without a browser."""
