"""What every page's document is rendered from the same way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from .agent_note import AgentRequest, agent_part
from .base import ContactCard, Document, LocationCard, Relation, Withdrawn, direction_of
from .channel_text import channel_texts
from .keys import original_key, translations_key
from .reading import Reader
from .rendered import Rendered
from .translation import standing, standing_alone, words_of

Made = TypeVar("Made", bound=Document)


def envelope(page: Any, reader: Reader) -> dict[str, Any]:
    """The envelope of a page's document; `page.public_path` and `page.available_locales` come from the sources."""
    url = reader.sources.url(public_path(page.url_path))
    return {
        "content_id": page.translation_key,
        "locale": reader.locale,
        "direction": direction_of(reader.locale),
        "slug": page.slug,
        "path": public_path(page.url_path),
        "url": url,
        "title": page.title,
        "summary": page.summary,
        "state": "withdrawn" if page.withdrawn_at else "live",
        "withdrawn": withdrawn(page, reader),
        "published_at": page.first_published_at,
        "last_reviewed": page.last_reviewed,
        "available_locales": available_locales(page.translation_key, reader),
        "texts": channel_texts(page, url, reader),
        "translation": standing_alone(reader.locale),
    }


def withdrawn(page: Any, reader: Reader) -> Withdrawn | None:
    if not page.withdrawn_at:
        return None
    replacement = reader.item(page.replaced_by_id)
    return Withdrawn(at=page.withdrawn_at, notice=page.withdrawn_notice, replaced_by=replacement)


def for_both(
    public: Document,
    agents: Callable[..., Document],
    page: Any,
    reader: Reader,
    request: AgentRequest | None = None,
    **extra: Any,
) -> Rendered:
    """The public document of a page, and the agents' one with what only they read: their notes, and `extra`.

    `request` is the 311 request of the page itself, where it has one.
    """
    public = translated(public, reader)
    rendered = for_agents_only(agents, dict(public), page, reader, request, **extra)
    return Rendered(public, rendered.agent, rendered.keys, rendered.facets)


def for_agents_only(
    agents: Callable[..., Document],
    fields: dict[str, Any],
    page: Any,
    reader: Reader,
    request: AgentRequest | None = None,
    **extra: Any,
) -> Rendered:
    """The agents' document of a page that the public has none of."""
    agent = agents(**fields, agent=agent_part(page, reader, request), **extra)
    about = getattr(agent, "topics", [])
    facets = agent.facets() | topic_facets(about, wider_topics(about, reader)) | department_facet(agent)
    return Rendered(None, agent, frozenset(reader.keys), facets)


def translated(document: Made, reader: Reader) -> Made:
    """The document with how it stands to its original, if it is a translation."""
    original = reader.sources.originals.get(document.content_id)
    if original is None or original.locale == reader.locale:
        return document
    reader.keys.add(original_key(document.content_id))
    baseline = reader.sources.baselines.get((document.content_id, reader.locale))
    stands = standing(words_of(document), original, baseline)
    return document.model_copy(update={"translation": stands})


def public_path(url_path: str) -> str:
    """A page's path on the public website: Wagtail's without the language root and the slash at the end."""
    return "/" + "/".join(url_path.strip("/").split("/")[1:])


def available_locales(content_id: UUID, reader: Reader) -> list[str]:
    reader.keys.add(translations_key(content_id))
    return sorted({*reader.sources.targets.get(content_id, {}), reader.locale})


def keywords(page: Any) -> list[str]:
    """The editor's comma-separated words, each once."""
    words = (" ".join(word.split()) for word in page.keywords.replace("\n", ",").split(","))
    return list(dict.fromkeys(word for word in words if word))


def topics(page: Any, reader: Reader) -> list[Relation]:
    return _found(reader.topic(pk) for pk in reader.linked("topics", page.pk))


def topic_facets(relations: list[Relation], wider: list[UUID]) -> set[tuple[str, str]]:
    """A page about a topic is about the wider topics too."""
    return {("topic", str(content_id)) for content_id in (*(topic.content_id for topic in relations), *wider)}


def department_facet(document: Document) -> set[tuple[str, str]]:
    department: Relation | None = getattr(document, "department", None)
    return {("department", str(department.content_id))} if department else set()


def wider_topics(relations: list[Relation], reader: Reader) -> list[UUID]:
    """Every topic above those of the page, each once."""
    return list(dict.fromkeys(above for topic in relations for above in reader.wider(topic.content_id)))


def contacts(page: Any, reader: Reader) -> list[ContactCard]:
    return _found(reader.contact(pk) for pk in reader.linked("contacts", page.pk))


def locations(page: Any, reader: Reader) -> list[LocationCard]:
    return _found(reader.location(pk) for pk in reader.linked("locations", page.pk))


def related(page: Any, reader: Reader) -> list[Relation]:
    return _found(reader.item(pk) for pk in reader.linked("related", page.pk))


def _found(values: Any) -> list[Any]:
    return [value for value in values if value is not None]
