"""What search is measured with: as many entries as somebody wants, the documents behind them, and what is asked.

The entries are put together from sentences of the demo city, 280 words each, so that every word is far commoner than in
a city's own text.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any
from uuid import UUID

import yaml
from servers import PROJECT

TEXTS = PROJECT / "content/editorial/demo/text"
WORDS = 280
SENTENCES_BELOW_A_HEADING = 6
SHORT = 200
"""Searches of a word or two; of whole questions there are as many as the demo city answers."""
SEED = 1


def texts() -> tuple[list[str], list[str], list[str]]:
    """The titles, keywords and sentences of the demo city, in English."""
    titles, keywords, sentences = [], [], []
    for file in sorted(TEXTS.glob("*.yaml")):
        for item in yaml.safe_load(file.read_text(encoding="utf-8")):
            if isinstance(item, dict) and isinstance(item.get("title"), dict):
                titles.append(item["title"]["en"])
                keywords += [word for word in item.get("keywords", ()) if word.isascii()]
                sentences += [part for text in _in_english(item) for part in text.replace("\n", " ").split(". ")]
    return titles, sorted(set(keywords)), sentences


def questions(titles: Sequence[str], keywords: Sequence[str]) -> dict[str, list[str]]:
    """What is asked, by kind."""
    from search.evaluation import mistyped

    chance = random.Random(SEED)
    short = chance.sample(keywords, min(SHORT, len(keywords)))
    long = [title for title in titles if title.endswith("?")]
    return {
        "short": short,
        "short_mistyped": [mistyped(text, chance) for text in short],
        "long": long,
        "long_mistyped": [mistyped(text, chance) for text in long],
    }


def made(count: int, titles: Sequence[str], sentences: Sequence[str]) -> Iterator[Any]:
    """The entries: a title of the demo city with a few words more, and sentences in no order. The same each time."""
    from search.engine import Entry

    chance = random.Random(SEED)
    for number, title in zip(range(count), cycle(titles), strict=False):
        text: list[str] = []
        while sum(map(len, text)) < WORDS * 6:
            text.append(chance.choice(sentences))
        more = " ".join(chance.choice(sentences).split()[:3]) if number >= len(titles) else ""
        yield Entry(
            UUID(int=number + 1), "en", "public", "faq", 1, f"{title} {more}".strip(), text[0], (), ". ".join(text)
        )


def batches(entries: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """The entries, so many at a time."""
    rest = iter(entries)
    while batch := list(islice(rest, size)):
        yield batch


def publish(entries: Sequence[Any]) -> None:
    """Store a document behind each of these entries, as publishing does, but without an event."""
    from django.utils import timezone

    from content.documents import Rendered
    from content.publishing.store import Desired, store
    from content.transaction import Item, publication

    now = timezone.now()
    rendered = {
        Item(entry.content_id, entry.locale): Rendered.same_for_all(_document(entry, now), set(), set())
        for entry in entries
    }
    with publication():
        store({item: Desired(document) for item, document in rendered.items()}, now)


def _document(entry: Any, now: Any) -> Any:
    """The answer that would be indexed so: its sentences as paragraphs below headings."""
    from content.documents.base import direction_of
    from content.documents.blocks import TextBlock
    from content.documents.channel_text import derived
    from content.documents.faq import FaqDocument
    from content.documents.translation import standing_alone

    slug = f"answer-{entry.content_id.int}"
    url = f"https://city.example/{slug}"
    said = entry.text.split(". ")
    parts = [
        said[start : start + SENTENCES_BELOW_A_HEADING] for start in range(0, len(said), SENTENCES_BELOW_A_HEADING)
    ]
    html = "".join(f"<h2>{' '.join(part[-1].split()[:4])}</h2><p>{'. '.join(part)}.</p>" for part in parts)
    return FaqDocument(
        content_id=entry.content_id,
        locale=entry.locale,
        direction=direction_of(entry.locale),
        slug=slug,
        path=f"/{slug}",
        url=url,
        title=entry.title,
        summary=entry.summary,
        state="live",
        withdrawn=None,
        published_at=now,
        last_reviewed=None,
        available_locales=[entry.locale],
        texts=derived(entry.title, entry.summary, url),
        translation=standing_alone(entry.locale),
        department=None,
        topics=[],
        keywords=[],
        services=[],
        contacts=[],
        body=[TextBlock(id=slug, html=html, text=entry.text)],
        sources=[],
        featured=False,
        related=[],
    )


def _in_english(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("en"), str):
            yield value["en"]
        for part in value.values():
            yield from _in_english(part)
    elif isinstance(value, list):
        for part in value:
            yield from _in_english(part)
