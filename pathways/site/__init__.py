"""The whole product as static files: pages that say their text without scripts, and the app's own scripts over them."""
