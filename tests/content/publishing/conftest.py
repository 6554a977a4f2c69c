"""The service that most tests of publishing start from."""

import pytest


@pytest.fixture
def lessons(parks, make_service, readers):
    """A live service under Parks; what was told of it so far is forgotten."""
    service = make_service(parks, "Swim lessons", summary="Learn to swim.")
    readers.catch_up()
    return service


@pytest.fixture(autouse=True)
def _only_our_own_tables(without_wagtails_indexes):
    pass
