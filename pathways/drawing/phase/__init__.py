"""One phase laid out by itself: boxes, inner arrows, labels, option groups."""
