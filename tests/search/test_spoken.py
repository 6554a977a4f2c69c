import pytest

from search.engine import Query
from search.engines.memory import MemoryEngine
from search.pipeline import search
from search.spoken import in_its_language
from tests.search.engines.suite import entry, numbers

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine() -> MemoryEngine:
    engine = MemoryEngine()
    engine.index(
        [
            entry(1, "Pay your water bill", "Pay online or at the desk."),
            entry(1, "Pagar la factura del agua", "Cómo pagar en línea.", locale="es"),
            entry(2, "La Crosse Street bridge", "The bridge is closed."),
            entry(3, "Casas 555 y 116", "Son 555.", locale="es"),
            entry(1, "支付水费", "如何支付水费", locale="zh-Hans"),
            entry(1, "دفع فاتورة المياه", "كيف تدفع الفاتورة", locale="ar"),
        ]
    )
    return engine


@pytest.mark.parametrize(
    ("text", "asked_in", "is_in"),
    [
        ("como pago la factura del agua", "en", "es"),
        ("agua", "en", "es"),
        ("水费", "en", "zh-Hans"),
        ("كيف أدفع فاتورة المياه", "en", "ar"),
        ("how do I pay my water bill", "es", "en"),
        ("pay the water bill", "en", "en"),
        ("la crosse", "en", "en"),
        ("pay agua", "en", "en"),
        ("xyzzy plugh", "en", "en"),
        ("555 116", "en", "en"),
        ("", "en", "en"),
    ],
)
def test_a_question_is_in_the_language_that_knows_its_words(
    engine: MemoryEngine, text: str, asked_in: str, is_in: str
) -> None:
    assert in_its_language(Query(text, asked_in, "public"), engine).locale == is_in


def test_what_was_typed_on_another_languages_page_is_found(engine: MemoryEngine) -> None:
    (hit,) = search(Query("cómo pago el agua", "en", "public"), engine).hits
    assert (hit.content_id.int, hit.locale) == (1, "es")
    assert numbers(search(Query("cómo pago el agua", "en", "public", as_typed=True), engine)) == []


def test_what_agents_alone_read_does_not_decide(engine: MemoryEngine) -> None:
    engine.index([entry(3, "Morsa secreta", locale="es", audience="agent")])
    assert in_its_language(Query("morsa secreta", "en", "public"), engine).locale == "en"
    assert in_its_language(Query("morsa secreta", "en", "agent"), engine).locale == "es"
