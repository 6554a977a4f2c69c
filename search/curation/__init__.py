"""What editors decide about searches: the tables, what a process remembers of them, and how they are applied."""
