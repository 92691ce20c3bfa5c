"""The roadmap for wide screens: phases as columns, and the arrows between them."""
