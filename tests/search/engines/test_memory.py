import pytest

from search.engine import SearchEngine
from search.engines.memory import MemoryEngine
from tests.search.engines.suite import EngineSuite


class TestMemoryEngine(EngineSuite):
    @pytest.fixture
    def engine(self) -> SearchEngine:
        return MemoryEngine()
