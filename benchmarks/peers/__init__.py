"""The same graph shown with other components: each file is a Streamlit script of its own."""

# Drawn in colours of their own, so that a click can be aimed at them on a canvas.
AIMS = ("#e6007e", "#00a651")
COLOUR = "#9db7d5"
