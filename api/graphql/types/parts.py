"""The pieces that documents of several types are made of."""

from __future__ import annotations

from graphene import ID, Field, Float, Int, List, NonNull, String

from content.documents import PUBLIC_CLASSES

from ..loading import loaded_item, part, parts
from .envelope import Item, Part
from .hours import opening_hours
from .scalars import DateTime


class Relation(Part):
    """Another item, as much of it as a link needs."""

    content_id = ID(required=True, description="The other item's id.")
    type = String(required=True, description=f"What it is: {', '.join(PUBLIC_CLASSES)}.")
    locale = String(required=True, description="Its language; differs from the document's where it is not translated.")
    title = String(required=True, description="Its title.")
    url = String(required=True, description="Its address on the public website.")
    item = Field(Item, resolver=loaded_item, description="All of it.")


class Withdrawn(Part):
    """Why a withdrawn item is no longer current."""

    at = DateTime(required=True, description="When it was withdrawn.")
    notice = String(required=True, description="What to show above its text.")
    replaced_by = Field(Relation, resolver=part, description="What to read in its place.")


class FieldTranslation(Part):
    """How one field of a translation stands."""

    name = String(required=True, description="The field, as REST calls it.")
    state = String(
        required=True,
        description='"translated", "fallback" (still in the original\'s words), "missing" (left empty) or "stale".',
    )
    stale_since_version = Int(description="The version of the original in which it changed after it was translated.")


class Translation(Part):
    """How a document stands to the language that its item was written in."""

    state = String(required=True, description='"original", "current" or "stale".')
    source_locale = String(required=True, description="The language that the item was written in.")
    source_version = Int(description="The version of the original that this was translated from or compared with.")
    stale_since_version = Int(description="The first version of the original that says what this one does not.")
    fields = List(NonNull(FieldTranslation), required=True, resolver=parts, description="Empty for an original.")


class Address(Part):
    """Where something is, as HSDS writes an address."""

    address_1 = String(required=True, description="Street and number.")
    address_2 = String(required=True, description="Floor, suite or building.")
    city = String(required=True, description="City.")
    state_province = String(required=True, description="State or province.")
    postal_code = String(required=True, description="Postal code.")
    country = String(required=True, description="Country, as an ISO 3166-1 code.")


class Contact(Part):
    """Whom to ask, and how: HSDS contact with its phones, schema.org ContactPoint."""

    content_id = ID(required=True, description="The contact's id: the same wherever it is shown.")
    title = String(required=True, description="Who answers.")
    phone = String(required=True, description="Telephone number.")
    phone_alternate = String(required=True, description="A second telephone number.")
    tty = String(required=True, description="Text telephone, for people who are deaf or hard of hearing.")
    email = String(required=True, description="E-mail address.")
    website = String(required=True, description="Address of a website of its own.")
    opening_hours = opening_hours("When somebody answers; null where that is not known.")
    hours = String(required=True, description="When somebody answers, in words.")
    response_time = String(required=True, description="How soon an answer comes, in words.")
    address = Field(Address, description="Where to write or go.")


class Rendition(Part):
    """One size and format of a picture."""

    url = String(required=True, description="Where the file is.")
    width = Int(required=True, description="Width in pixels.")
    height = Int(required=True, description="Height in pixels.")
    format = String(required=True, description='"avif", "webp" or "jpeg".')
    crop = String(
        required=True, description='"whole", or what is cut out around the focal point: "wide" (16:9) or "square".'
    )


class PictureSource(Part):
    """The renditions of one crop and format, as a <source> element takes them."""

    crop = String(required=True, description='"whole", "wide" or "square".')
    format = String(required=True, description='"avif", "webp" or "jpeg".')
    srcset = String(required=True, description="Addresses with their widths.")


class FocalPoint(Part):
    """What must stay in sight when the picture is cropped."""

    x = Float(required=True, description="From the left, as a fraction of the width.")
    y = Float(required=True, description="From the top, as a fraction of the height.")


class Picture(Part):
    """A picture, in the sizes that are made of it."""

    alt = String(
        required=True, description="What it shows, for those who do not see it; empty where it only decorates."
    )
    width = Int(required=True, description="Width of the original in pixels.")
    height = Int(required=True, description="Height of the original in pixels.")
    caption = String(required=True, description="The words under it.")
    placeholder = String(required=True, description="The colour to show until it is there, like #2f7fb8.")
    focal_point = Field(FocalPoint, description="What must stay in sight; null where the middle will do.")
    renditions = List(NonNull(Rendition), required=True, description="Its sizes; one that is not made yet is absent.")
    sources = List(
        NonNull(PictureSource), required=True, description="One for each crop and format, best format first."
    )


class File(Part):
    """A file to take away. It never changes at its address."""

    title = String(required=True, description="What it is called.")
    url = String(required=True, description="Where the file is.")
    format = String(required=True, description='What it is by the end of its name, like "pdf".')
    media_type = String(required=True, description='Its media type, like "application/pdf".')
    size = Int(required=True, description="How many bytes it has.")
    sha256 = String(required=True, description="The digest of its bytes, in hexadecimal.")
    language = String(required=True, description="The language that it is written in.")


class Source(Part):
    """Who says so."""

    agency = String(required=True, description="The agency that an answer comes from.")
    url = String(required=True, description="Where it says so.")
