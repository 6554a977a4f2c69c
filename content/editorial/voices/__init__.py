"""What readers say back, at the desk: agents' flags and residents' feedback, and what the desk makes of them."""
