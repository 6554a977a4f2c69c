"""A cluster beside the database: how it is kept equal to the documents, and what happens while it is away."""
