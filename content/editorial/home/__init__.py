"""The first screen at the desk: what this person has to do, and what the city should know."""
