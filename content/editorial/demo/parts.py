"""What the entries of the text files are made of: words in one or more languages, and the blocks of a body."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    RootModel,
    StringConstraints,
    Tag,
    model_validator,
)

from .links import LINKED

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
LocalSlug = Annotated[str, StringConstraints(pattern=r"^\w+(-\w+)*$")]
"""A slug in any script."""
ItemReference = Annotated[str, StringConstraints(pattern=rf"^({LINKED}):[a-z0-9-]+$")]


Language = Literal["en", "es", "zh-Hans", "ar"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Part(BaseModel):
    """Anything written in the files. A key that is not known is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(RootModel[dict[Language, str]]):
    """One text in English, and in the languages that it is translated into."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def plain_is_english(cls, given: Any) -> Any:
        return {"en": given} if isinstance(given, str) else given

    @model_validator(mode="after")
    def no_language_is_empty(self) -> Words:
        if "en" not in self.root or not all(said.strip() for said in self.root.values()):
            raise ValueError("a text is empty, or not in English")
        return self

    def in_(self, language: str) -> str:
        """The text in `language`, without the newline that YAML leaves at its end."""
        return self.root[language].strip()  # type: ignore[index]

    def has(self, language: str) -> bool:
        return language in self.root


def at_most(limit: int) -> AfterValidator:
    """No language of the words has more than `limit` characters."""

    def short_enough(text: Words) -> Words:
        for language in text.root:
            if len(text.in_(language)) > limit:
                raise ValueError(f"{len(text.in_(language))} characters in {language}, at most {limit} fit")
        return text

    return AfterValidator(short_enough)


class Step(Part):
    title: Annotated[Words, at_most(150)]
    text: Words


class Fee(Part):
    label: Annotated[Words, at_most(150)]
    amount: Annotated[Decimal, Field(ge=0, decimal_places=2)]
    note: Words | Literal[""] = ""


class DocumentNeeded(Part):
    title: Annotated[Words, at_most(200)]
    note: Words | Literal[""] = ""


class Callout(Part):
    kind: Literal["info", "warning", "success"]
    title: Annotated[Words, at_most(120)] | Literal[""] = ""
    text: Words


Cell = Annotated[str | Words, Field(union_mode="left_to_right")]
"""A plain cell, like a number, is the same in every language."""


class Table(Part):
    caption: Words
    header: list[Words]
    rows: list[list[Cell]]

    @model_validator(mode="after")
    def rows_fit_the_header(self) -> Table:
        if any(len(row) != len(self.header) for row in self.rows):
            raise ValueError(f"every row needs {len(self.header)} cells, one for each heading")
        return self


class Picture(Part):
    picture: str
    alt: Words
    caption: Words | Literal[""] = ""


# The blocks of a body: mappings of one key, which says what it is.


class TextPart(Part):
    text: Words


class StepsPart(Part):
    steps: list[Step]


class FeesPart(Part):
    fees: list[Fee]


class DocumentsPart(Part):
    documents: list[DocumentNeeded]


class CalloutPart(Part):
    callout: Callout


class TablePart(Part):
    table: Table


class ImagePart(Part):
    image: Picture


class ContactPart(Part):
    contact: str


class LocationPart(Part):
    location: str


class LinkPart(Part):
    link: ItemReference


class QuestionsPart(Part):
    questions: list[Slug]


Block = Annotated[
    Annotated[TextPart, Tag("text")]
    | Annotated[StepsPart, Tag("steps")]
    | Annotated[FeesPart, Tag("fees")]
    | Annotated[DocumentsPart, Tag("documents")]
    | Annotated[CalloutPart, Tag("callout")]
    | Annotated[TablePart, Tag("table")]
    | Annotated[ImagePart, Tag("image")]
    | Annotated[ContactPart, Tag("contact")]
    | Annotated[LocationPart, Tag("location")]
    | Annotated[LinkPart, Tag("link")]
    | Annotated[QuestionsPart, Tag("questions")],
    Discriminator(lambda given: next(iter(given), None) if isinstance(given, dict) else None),
]


def said(text: Words | str, language: str) -> str:
    """A text that may be absent, or the same in every language, in `language`."""
    return text.in_(language) if isinstance(text, Words) else text


def said_in(part: Any) -> Iterator[Words]:
    """Every translatable text in a part of the files, however deep."""
    if isinstance(part, Words):
        yield part
    elif isinstance(part, list):
        for inner in part:
            yield from said_in(inner)
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from said_in(getattr(part, name))
