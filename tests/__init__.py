"""All tests. A package, so that the project's folder is on the path however pytest is started."""
