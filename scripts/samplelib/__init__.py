"""Renders the sample reports of the invented board from their structured sources."""
