"""Where boxes stand: blocks, columns of them, and how a phase folds so that a map fits its screen."""
