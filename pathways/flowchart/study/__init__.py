"""The study desk on the reader's device: practice, reasons of order, cases, tables, progress."""
