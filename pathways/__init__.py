"""Treatment pathways as graphs, drawn, explained and taught."""

__version__ = "0.1.0"
