"""Small programs that make, benchmarks and tests use; no part of the app."""
