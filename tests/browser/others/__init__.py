"""The main paths of the app in browsers beside Chromium: Firefox and WebKit."""
