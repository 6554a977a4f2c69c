"""Importing from the desk: upload, say what the columns are, look at a dry run, confirm. The relay does the work."""
