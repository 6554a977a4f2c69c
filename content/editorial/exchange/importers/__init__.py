"""One module a format. Each only reads and translates: it knows nothing of pages, and writes nothing."""
