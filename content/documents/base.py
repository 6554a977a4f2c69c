"""What every document has in common, and the parts that many types share.

Documents are frozen and pure: rendering one twice from the same content gives the same bytes, so a new version means a
real change. They hold what is true whenever they are read; what depends on the moment is computed by the channels.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .hours import OpeningHours
from .part import ForXml, Part, Text

SCHEMA_VERSION = 5
"""Raised when a page's document becomes another one, in shape or in what it tells: the relay brings the stored ones up
to it, and `republish` does so at once."""

NOT_STORED = datetime(1, 1, 1)
"""Stands in `updated_at` until the store stamps the document."""

Html = Annotated[str, Field(description="Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr"), ForXml]
Locale = Annotated[str, Field(description="BCP 47 language tag", examples=["en", "zh-Hans"])]
Audience = Literal["public", "agent"]
AUDIENCES: tuple[Audience, ...] = ("public", "agent")


RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
"""The languages, by the first part of their tags, that are written from right to left."""


def direction_of(locale: str) -> Literal["ltr", "rtl"]:
    """Which way the text of a locale runs: what HTML's `dir` says."""
    return "rtl" if locale.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def class_name(type: str) -> str:
    """What schemas call a type of item: `OfficialDocument` for `official-document`."""
    return "".join(word.capitalize() for word in type.split("-"))


class Relation(Part):
    """Another item, as much of it as a link needs. `locale` differs from the document's where it is not translated."""

    content_id: UUID
    type: str
    locale: Locale
    title: Text
    url: str


class Withdrawn(Part):
    """Why a withdrawn item is no longer current. Show the notice above its text."""

    at: datetime
    notice: Text
    replaced_by: Relation | None = Field(description="What to read in its place")


class Address(Part):
    """HSDS `address`."""

    address_1: Text
    address_2: Text
    city: Text
    state_province: Text
    postal_code: Text
    country: Text


class ContactCard(Part):
    """HSDS `contact` with its phones; schema.org ContactPoint."""

    content_id: UUID
    title: Text
    phone: Text
    phone_alternate: Text
    tty: Text
    email: str
    website: str
    opening_hours: OpeningHours | None
    hours: Text = Field(description="The opening hours in words")
    response_time: Text
    address: Address | None


class LocationCard(Relation):
    """A place where something can be had: enough to go there."""

    type: Literal["location"] = "location"
    kind: str
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: Text


Crop = Annotated[
    Literal["whole", "wide", "square"],
    Field(description="`whole`, or what is cut out around the focal point: `wide` is 16:9, `square` 1:1"),
]
PictureFormat = Literal["avif", "webp", "jpeg"]


class Rendition(Part):
    """One size and format of a picture."""

    url: str
    width: int
    height: int
    format: PictureFormat
    crop: Crop


class PictureSource(Part):
    """The renditions of one format, as a `<source>` element takes them."""

    crop: Crop
    format: PictureFormat
    srcset: str = Field(
        examples=["https://cms.example/media/a/pool.webp 320w, https://cms.example/media/b/pool.webp 640w"]
    )


class FocalPoint(Part):
    """What must stay in sight when the picture is cropped, as fractions of its width and height from the top left."""

    x: float
    y: float


class Picture(Part):
    """A picture. `alt` is empty for one that only decorates. A size not made yet is absent from `renditions`."""

    alt: Text
    width: int
    height: int
    caption: Text = ""
    placeholder: str = Field(
        description="The colour to show until it is there; empty if it is not known", examples=["#2f7fb8"]
    )
    focal_point: FocalPoint | None
    renditions: list[Rendition] = Field(description="Best format first, then from small to large")
    sources: list[PictureSource] = Field(description="One for each crop and format, best format first")


class File(Part):
    """A file to take away. It is sent as an attachment, and never changes at its address."""

    title: Text
    url: str
    format: str = Field(description="By the end of its name", examples=["pdf", "docx"])
    media_type: str = Field(examples=["application/pdf"])
    size: int = Field(description="In bytes")
    sha256: str = Field(description="Digest of its bytes, in hexadecimal")
    language: Locale = Field(description="The language that the file is written in")


class ChannelTexts(Part):
    """The item in the words of each channel: as an editor wrote them, or made from the main text."""

    short: Text = Field(description="At most 160 characters: lists, chat, notifications")
    voice: Text = Field(description="At most 300 characters, to be read aloud; without addresses and phone numbers")
    sms: Text = Field(description="At most 3 text messages; ends with the item's address where there is room")
    kiosk: Text = Field(description="At most 280 characters, for a large screen")


class FieldTranslation(Part):
    """One field: translated, still in the original's words (`fallback`), left empty, or older than the original."""

    name: str
    state: Literal["translated", "fallback", "missing", "stale"]
    stale_since_version: int | None = Field(
        description="The version of the original in which this field changed after it was translated"
    )


class Translation(Part):
    """How this document stands to the language that the item was written in."""

    state: Literal["original", "current", "stale"]
    source_locale: Locale
    source_version: int | None = Field(
        description="The version of the original that this was translated from, or last compared with"
    )
    stale_since_version: int | None = Field(
        description="The first version of the original that says what this translation does not"
    )
    fields: list[FieldTranslation] = Field(description="Empty for an original")


class Document(Part):
    """The envelope: what every channel may rely on for an item of any type."""

    content_id: UUID
    type: str
    locale: Locale
    direction: Literal["ltr", "rtl"] = Field(description="Which way its text runs: HTML's `dir`")
    slug: str
    path: str = Field(description="Where it stands on the public website, without the locale", examples=["/parks/pool"])
    url: str = Field(description="The public website's address plus `path`, percent-encoded")
    title: Text
    summary: Text
    state: Literal["live", "withdrawn"] = Field(description="Withdrawn: no longer current, readable with a notice")
    withdrawn: Withdrawn | None = Field(description="Why it is withdrawn; null for what is current")
    version: int = Field(0, description="Rises by one whenever this document changes")
    published_at: datetime | None = Field(description="When this translation first went live")
    updated_at: datetime = Field(NOT_STORED, description="When anything in this document last changed")
    content_updated_at: datetime = Field(NOT_STORED, description="When an editor last changed the item itself")
    last_reviewed: date | None = Field(description="When somebody last found it true")
    available_locales: list[Locale]
    texts: ChannelTexts
    translation: Translation = Field(description="How it stands to the language that the item was written in")

    same_in_every_language: ClassVar[tuple[str, ...]] = ("keywords",)
    """Fields with words in them that nobody translates."""
    card: ClassVar[tuple[str, ...]] = ()
    """What its list form has besides the envelope."""

    dated: ClassVar[str] = ""
    """The field that lists by date sort by: an instant or a day that every item of the type has. None: not dated."""

    def words(self) -> Iterator[str]:
        """Everything in it that search may look at besides the title."""
        yield self.summary

    def facets(self) -> set[tuple[str, str]]:
        """What lists may filter it by besides its department and topics: (name, content id) pairs."""
        return set()

    def inner_paths(self) -> dict[str, str]:
        """The paths below its own at which parts of it stand, and the id of the part."""
        return {}

    def sort_date(self) -> datetime | date | None:
        """Where it stands in lists by date."""
        return getattr(self, self.dated) if self.dated else None

    def window(self) -> tuple[datetime, datetime] | None:
        """From when, and until before when, it is in force; None for what has no such time."""
        return None


ENVELOPE = tuple(Document.model_fields)
LISTED = tuple(name for name in ENVELOPE if name not in ("texts", "translation"))
"""What of the envelope the list form has too: what is for one channel alone, or for translators, is fetched with the
item."""


class Identifier(Part):
    """What an official register calls the same thing, like LGSL 4. CPSV-AP `identifier`."""

    scheme: str = Field(description="The register", examples=["LGSL"])
    code: str
    title: Text = Field(description="What the register calls it")


class Source(Part):
    """Who says so."""

    agency: Text
    url: str


Day = date
