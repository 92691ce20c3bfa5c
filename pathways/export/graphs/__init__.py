"""A map as data for other programs: Mermaid, DOT, GraphML, node-link JSON, CSV."""
