"""The service that most tests of the desk start from."""

import pytest


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="Learn to swim.")
