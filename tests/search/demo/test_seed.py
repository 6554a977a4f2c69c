"""The demo city's searches: made up the same each time, and of items that it has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.editorial.demo import read
from search.asked.models import OpenedItem, SearchCount
from search.asked.report import Period, words
from search.curation import rules
from search.curation.decisions import ResultRule
from search.demo import seed as demo

pytestmark = pytest.mark.database
NOON = datetime(2027, 3, 10, 12, tzinfo=UTC)
FILES = {"faq": "answers", "service": "services", "location": "locations", "department": "departments", "news": "news"}


@pytest.fixture
def waste(make_department: Any, make_service: Any, make_faq: Any, tmp_path: Path, monkeypatch: Any) -> Any:
    """A city with two items, a rule about them and three searches."""
    department = make_department("Waste")
    pickup = make_service(department, "Large item pickup", slug="pickup")
    make_faq(department, "Where do large items go?", slug="where")
    said = {
        "rules": [{"asked": ["couch"], "first": ["service/pickup"], "never": ["faq/where"], "days": 9, "why": "Ask."}],
        "searches": [
            {"words": "couch", "a_day": 20, "opens": "service/pickup", "opened": 0.8},
            {"words": "golf", "a_day": 9, "missed": True},
            {"words": "large items", "a_day": 9, "opens": "faq/where", "opened": 0.9, "since": 31},
        ],
        "questions": [
            {"words": "where do sofas go", "a_day": 4},
            {"words": "may I burn one", "a_day": 3, "missed": True},
        ],
        "agents_a_day": 50,
    }
    monkeypatch.setattr(demo, "SAID", tmp_path / "riverbend.yaml")
    demo.SAID.write_text(yaml.safe_dump(said))
    rules.forget()
    yield pickup
    rules.forget()


def test_it_fills_the_report_and_the_rules_once(waste: Any) -> None:
    demo.seed(NOON)
    period = Period(30, NOON.date() - timedelta(days=1))
    listed = {
        name: [row["text"] for row in words(period, name)] for name in ("asked", "missed", "mended", "unanswered")
    }
    assert listed == {
        "asked": ["couch", *sorted(("golf", "large items"), key=lambda text: -asked(text, period))],
        "missed": ["golf"],
        "mended": ["large items"],
        "unanswered": ["may I burn one"],
    }
    counts = list(SearchCount.objects.order_by("pk").values())
    assert all(row["opened"] + row["without_results"] <= row["searches"] for row in counts)
    opened = OpenedItem.objects.count()

    demo.seed(NOON)
    assert list(SearchCount.objects.order_by("pk").values()) == counts
    assert (ResultRule.objects.count(), OpenedItem.objects.count()) == (1, opened)
    demo.seed(NOON + timedelta(days=1))
    assert SearchCount.objects.filter(day=NOON.date()).exists() and len(counts) < SearchCount.objects.count()


def test_what_it_pins_and_hides_is(waste: Any) -> None:
    demo.seed(NOON)
    ruled = rules.of("en", today=NOON.date() + timedelta(days=9)).results
    assert [(rule.first, len(rule.never)) for rule in ruled] == [((waste.translation_key,), 1)]
    assert rules.of("en", today=NOON.date() + timedelta(days=10)).results == ()


def test_each_item_that_it_names_is_in_the_demo_city() -> None:
    said = yaml.safe_load(demo.SAID.read_text(encoding="utf-8"))
    named = {each["opens"] for each in said["searches"] if "opens" in each}
    named |= {each for rule in said["rules"] for each in (*rule.get("first", ()), *rule.get("never", ()))}
    assert len(named) > 30 and named - set(there()) == set()
    assert all(demo.Asked(**each).words == each["words"].lower() for each in said["searches"])


def there() -> Iterator[str]:
    texts = Path(read.__file__).with_name("text")
    for kind, begins in FILES.items():
        for file in texts.glob(f"{begins}*.yaml"):
            yield from (f"{kind}/{item['slug']}" for item in yaml.safe_load(file.read_text(encoding="utf-8")))


def asked(text: str, period: Period) -> int:
    return next(row["asked"] for row in words(period, "asked") if row["text"] == text)
