"""The one JavaScript module and style sheet, its payload, its Streamlit wrapper and the page that stands alone."""
