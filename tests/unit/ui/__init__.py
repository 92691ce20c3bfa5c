"""What the pages share, without a browser."""
