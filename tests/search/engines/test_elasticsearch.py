import pytest

from search.engine import SearchEngine
from search.engines.elasticsearch import ElasticsearchEngine
from tests.search.engines.suite import EngineSuite


@pytest.mark.needs_elasticsearch
class TestElasticsearchEngine(EngineSuite):
    @pytest.fixture
    def engine(self, elasticsearch_engine: ElasticsearchEngine) -> SearchEngine:
        return elasticsearch_engine
