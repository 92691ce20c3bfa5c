"""The kinds of exercise: one file a kind, each a function that gives all exercises of its kind for a view."""
