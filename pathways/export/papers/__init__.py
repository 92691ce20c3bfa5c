"""Papers as PDF: the family's sheet, the handout, the poster."""
