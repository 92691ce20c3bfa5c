"""A Drawing as SVG: boxes, texts, icons, colours."""
