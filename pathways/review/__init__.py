"""Files in: one format one file. What cannot be used is named; nothing else is touched."""
