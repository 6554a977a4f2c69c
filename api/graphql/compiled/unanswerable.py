"""How the short way ends where it does not lead to an answer."""


class Unanswerable(Exception):
    """Only graphql-core can tell what this query comes to."""
