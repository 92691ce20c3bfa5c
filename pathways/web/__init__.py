"""What runs in the browser: JavaScript modules and style sheets, their payloads, and their wrappers for Streamlit."""
