"""The scroll layout for phones: one box under the other."""
