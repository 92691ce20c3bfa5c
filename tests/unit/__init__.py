"""Fast tests of single floors."""
