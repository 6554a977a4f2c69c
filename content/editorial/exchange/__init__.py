"""Content in bulk. A source is translated into records; records are compared with what is there and applied."""
