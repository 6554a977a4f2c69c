"""The demo: a seeded city, its server and its relay, in one command (`make demo`)."""
