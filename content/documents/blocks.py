"""The blocks of a body, as readers get them: a typed union, told apart by `type`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from .base import ContactCard, Html, LocationCard, Part, Picture, Relation, Text
from .references import entries

if TYPE_CHECKING:
    from .reading import Reader

Raw = Mapping[str, Any]


class TextBlock(Part):
    """Paragraphs, headings and lists."""

    type: Literal["text"] = "text"
    id: str
    html: Html
    text: Text


class Step(Part):
    title: Text
    html: Html
    text: Text


class StepsBlock(Part):
    """What to do, in order."""

    type: Literal["steps"] = "steps"
    id: str
    steps: list[Step]


class Fee(Part):
    """HSDS `cost_option`. `amount` is in units of `currency` (ISO 4217); 0 means free."""

    label: Text
    amount: Decimal
    currency: str
    note: Text


class FeesBlock(Part):
    """What it costs."""

    type: Literal["fees"] = "fees"
    id: str
    fees: list[Fee]


class DocumentNeeded(Part):
    """HSDS `required_document`."""

    title: Text
    note: Text


class DocumentsBlock(Part):
    """What to bring or send."""

    type: Literal["documents"] = "documents"
    id: str
    documents: list[DocumentNeeded]


class CalloutBlock(Part):
    """A notice that stands out."""

    type: Literal["callout"] = "callout"
    id: str
    kind: Literal["info", "warning", "success"]
    title: Text
    html: Html
    text: Text


class TableBlock(Part):
    """A table; each row has as many cells as `header`."""

    type: Literal["table"] = "table"
    id: str
    caption: Text
    header: list[Text]
    rows: list[list[Text]]


class ImageBlock(Part):
    """A picture in the text."""

    type: Literal["image"] = "image"
    id: str
    image: Picture


class ContactBlock(Part):
    """Whom to ask."""

    type: Literal["contact"] = "contact"
    id: str
    contact: ContactCard


class LocationBlock(Part):
    """Where to go."""

    type: Literal["location"] = "location"
    id: str
    location: LocationCard


class LinkBlock(Part):
    """A prominent link to another item."""

    type: Literal["link"] = "link"
    id: str
    label: Text
    item: Relation


class QuestionsBlock(Part):
    """Answers shown together."""

    type: Literal["questions"] = "questions"
    id: str
    questions: list[Relation]


Block = Annotated[
    TextBlock
    | StepsBlock
    | FeesBlock
    | DocumentsBlock
    | CalloutBlock
    | TableBlock
    | ImageBlock
    | ContactBlock
    | LocationBlock
    | LinkBlock
    | QuestionsBlock,
    Field(discriminator="type"),
]


def render_body(stream: Iterable[Raw], reader: Reader) -> list[Any]:
    """Render the blocks of a raw stream. A block whose target cannot be read is left out, so no link is ever dead."""
    blocks = []
    for raw in stream:
        block = RENDER.get(raw["type"], _unknown)(raw.get("id") or "", raw["value"], reader)
        if block is not None:
            blocks.append(block)
    return blocks


def body_words(blocks: Iterable[Any]) -> Iterator[str]:
    """The words of a body in reading order. What a block borrows from another item is that item's to be found by."""
    for block in blocks:
        yield from WORDS.get(block.type, lambda _: ())(block)


def _unknown(id: str, value: Any, reader: Reader) -> None:
    """A kind of block that an older release had. Wagtail keeps it in the stored stream until the page is saved."""


def _text(id: str, value: str, reader: Reader) -> TextBlock:
    html = reader.html(value)
    return TextBlock(id=id, html=html, text=reader.plain(html))


def _step(value: Raw, reader: Reader) -> Step:
    html = reader.html(value.get("text") or "")
    return Step(title=value["title"], html=html, text=reader.plain(html))


def _steps(id: str, value: Any, reader: Reader) -> StepsBlock:
    return StepsBlock(id=id, steps=[_step(step, reader) for step in entries(value)])


def _fees(id: str, value: Any, reader: Reader) -> FeesBlock:
    return FeesBlock(
        id=id,
        fees=[
            Fee(label=fee["label"], amount=fee["amount"], currency=reader.currency, note=fee.get("note") or "")
            for fee in entries(value)
        ],
    )


def _documents(id: str, value: Any, reader: Reader) -> DocumentsBlock:
    needed = [DocumentNeeded(title=entry["title"], note=entry.get("note") or "") for entry in entries(value)]
    return DocumentsBlock(id=id, documents=needed)


def _callout(id: str, value: Raw, reader: Reader) -> CalloutBlock:
    html = reader.html(value["text"])
    return CalloutBlock(id=id, kind=value["kind"], title=value.get("title") or "", html=html, text=reader.plain(html))


def _table(id: str, value: Raw, reader: Reader) -> TableBlock:
    table = value["table"]
    return TableBlock(
        id=id,
        caption=table.get("caption") or "",
        header=[column["heading"] for column in table["columns"]],
        rows=[[cell or "" for cell in row["values"]] for row in table["rows"]],
    )


def _image(id: str, value: Raw, reader: Reader) -> ImageBlock | None:
    usage = value["image"]
    alt = "" if usage.get("decorative") else usage.get("alt_text") or None
    picture = reader.picture(usage["image"], alt=alt, caption=value.get("caption") or "")
    return ImageBlock(id=id, image=picture) if picture else None


def _contact(id: str, value: Raw, reader: Reader) -> ContactBlock | None:
    contact = reader.contact(value["contact"])
    return ContactBlock(id=id, contact=contact) if contact else None


def _location(id: str, value: Raw, reader: Reader) -> LocationBlock | None:
    location = reader.location(value["location"])
    return LocationBlock(id=id, location=location) if location else None


def _link(id: str, value: Raw, reader: Reader) -> LinkBlock | None:
    item = reader.item(value["item"])
    return LinkBlock(id=id, label=value.get("label") or item.title, item=item) if item else None


def _questions(id: str, value: Any, reader: Reader) -> QuestionsBlock | None:
    questions = [item for pk in entries(value) if (item := reader.item(pk))]
    return QuestionsBlock(id=id, questions=questions) if questions else None


RENDER: dict[str, Callable[[str, Any, Reader], Any]] = {
    "text": _text,
    "steps": _steps,
    "fees": _fees,
    "documents": _documents,
    "callout": _callout,
    "table": _table,
    "image": _image,
    "contact": _contact,
    "location": _location,
    "link": _link,
    "questions": _questions,
}

WORDS: dict[str, Callable[[Any], Iterable[str]]] = {
    "text": lambda block: [block.text],
    "steps": lambda block: [word for step in block.steps for word in (step.title, step.text)],
    "fees": lambda block: [word for fee in block.fees for word in (fee.label, fee.note)],
    "documents": lambda block: [word for entry in block.documents for word in (entry.title, entry.note)],
    "callout": lambda block: [block.title, block.text],
    "table": lambda block: [block.caption, *block.header, *(cell for row in block.rows for cell in row)],
    "image": lambda block: [block.image.alt, block.image.caption],
}
