"""The only home of Graphviz: DOT in, positions out, through one guarded worker."""
