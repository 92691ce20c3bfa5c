"""What a trainee practices: exercises made from the graph, their marking, reasons of order, cases."""
