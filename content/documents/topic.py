"""A topic."""

from __future__ import annotations

from typing import Any, Literal

from .base import Document, Relation, direction_of
from .channel_text import derived
from .page import available_locales, translated
from .reading import Reader
from .rendered import Rendered
from .translation import standing_alone


class TopicDocument(Document):
    """What things are about. HSDS `taxonomy_term`. `parent` is the wider topic; `summary` says what belongs here."""

    type: Literal["topic"] = "topic"
    parent: Relation | None

    card = ("parent",)

    def facets(self) -> set[tuple[str, str]]:
        return {("parent", str(self.parent.content_id))} if self.parent else set()


def render(topic: Any, reader: Reader) -> Rendered:
    """Render a Topic in `reader`'s language."""
    path = topic_path(topic.slug)
    url = reader.sources.url(path)
    document = TopicDocument(
        content_id=topic.translation_key,
        locale=reader.locale,
        direction=direction_of(reader.locale),
        slug=topic.slug,
        path=path,
        url=url,
        title=topic.title,
        summary=topic.description,
        state="live",
        withdrawn=None,
        published_at=None,
        last_reviewed=None,
        available_locales=available_locales(topic.translation_key, reader),
        texts=derived(topic.title, topic.description or topic.title, url),
        translation=standing_alone(reader.locale),
        parent=reader.topic(topic.parent_id) if topic.parent_id else None,
    )
    document = translated(document, reader)
    return Rendered.same_for_all(document, reader.keys, document.facets())


def topic_path(slug: str) -> str:
    return f"/topics/{slug}"
