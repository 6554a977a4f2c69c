import pytest

from search.engine import SearchEngine
from search.engines.database import DatabaseEngine

pytest.register_assert_rewrite("tests.search.engines.suite")


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.needs_elasticsearch)])
def city_engine(request: pytest.FixtureRequest) -> SearchEngine:
    """Each engine that a city may run on. They are held to the same floors."""
    if request.param == "elasticsearch":
        found: SearchEngine = request.getfixturevalue("elasticsearch_engine")
        return found
    return DatabaseEngine()
