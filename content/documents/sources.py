"""Everything that a batch of documents may look at, loaded beforehand: rendering asks no database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote
from uuid import UUID

from .base import Identifier, Rendition
from .hours import OpeningHours
from .hours_words import Clock
from .translation import Baseline, Original


@dataclass(frozen=True)
class Target:
    """A live, public item that can be linked to."""

    content_id: UUID
    type: str
    locale: str
    title: str
    path: str


@dataclass
class Sources:
    """Everything that a batch of documents needs. Pages and snippets are named by primary key, as pages name them."""

    public_url: str
    default_locale: str
    currency: str
    media_url: str
    """Where media addresses begin."""
    agent_media_url: str
    """Where those begin that need an agent's key."""
    page_items: dict[int, UUID] = field(default_factory=dict)
    topic_items: dict[int, UUID] = field(default_factory=dict)
    contact_items: dict[int, UUID] = field(default_factory=dict)
    targets: dict[UUID, dict[str, Target]] = field(default_factory=lambda: defaultdict(dict))
    staff_targets: dict[UUID, dict[str, Target]] = field(default_factory=lambda: defaultdict(dict))
    """What is live for agents only. Nothing links to it but what is for agents only itself."""
    departments: dict[int, UUID] = field(default_factory=dict)
    """The department that a page hangs under."""
    wider_topics: dict[UUID, dict[str, UUID | None]] = field(default_factory=lambda: defaultdict(dict))
    """The topic above each topic, by locale; None at the top."""
    locations: dict[UUID, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    contacts: dict[UUID, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    requests: dict[UUID, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    """What services have of a 311 request, by locale."""
    time_zone: str = "UTC"
    clock: Clock = 24
    """Whether times for people are of 12 hours or of 24."""
    opening_hours: dict[int, Any] = field(default_factory=dict)
    """By primary key, each with its child rows."""
    hours_made: dict[tuple[int, str], OpeningHours] = field(default_factory=dict)
    """What was made of those already, by locale: a whole batch may show the same."""
    pictures: dict[int, tuple[Any, list[Rendition]]] = field(default_factory=dict)
    service_codes: dict[int, Identifier] = field(default_factory=dict)
    originals: dict[UUID, Original] = field(default_factory=dict)
    """The document that each translated item was written in."""
    baselines: dict[tuple[UUID, str], Baseline] = field(default_factory=dict)
    """What the original said when this translation was last published, by content id and locale."""
    fact_pages: dict[UUID, Any] = field(default_factory=dict)
    """The page in an item's first language, where its facts are told in place of a translation's own."""
    successors: dict[tuple[UUID, str], UUID] = field(default_factory=dict)
    """The item that one which left leads to, by content id and locale."""
    files: dict[int, Any] = field(default_factory=dict)
    superseded: dict[UUID, UUID] = field(default_factory=dict)
    """The official document, or the alert, that took the place of each that was replaced."""
    chained: dict[int, tuple[UUID, int | None]] = field(default_factory=dict)
    """By primary key, the alerts that others follow: each one's item, and the page that it follows itself."""
    links: dict[str, dict[int, list[Any]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    """The child rows of pages: links[relation][page pk], in order."""

    def url(self, path: str) -> str:
        """The address of a path of the public website. Paths keep their letters; a URL has them percent-encoded."""
        return self.public_url + quote(path)

    def localised(self, versions: dict[str, Any], locale: str) -> Any | None:
        """The version in `locale`, or in the default one, or None."""
        return versions.get(locale) or versions.get(self.default_locale)
