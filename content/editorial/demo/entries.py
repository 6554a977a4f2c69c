"""What every entry of the text files has: a title in whole languages, and words of a kind with their limits."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints, model_validator

from .parts import LANGUAGES, Language, LocalSlug, Part, Words, at_most, said_in

Phone = Annotated[str, StringConstraints(pattern=r"^\+1 555 01\d\d$")]
HttpsAddress = Annotated[str, StringConstraints(pattern=r"^https://")]
Title = Annotated[Words, at_most(90)]
Summary = Annotated[Words, at_most(160)]


class Address(Part):
    """HSDS `address`; named as in the models."""

    address_1: str
    address_2: str = ""
    city: str
    state_province: str
    postal_code: str
    country: str


class Entry(Part):
    """One item. A language that its title has, every text that readers see has, and no text has another.

    `addresses` are its slugs in languages that have one of their own.
    """

    type: ClassVar[str]
    """What links and import keys call it."""

    title: Title
    addresses: dict[Language, LocalSlug] = {}

    @model_validator(mode="after")
    def in_whole_languages(self) -> Entry:
        self.check_languages()
        return self

    def check_languages(self) -> None:
        """Raise ValueError unless each language is everywhere or nowhere."""
        for language in LANGUAGES:
            if any(text.has(language) != self.title.has(language) for text in said_in(self)):
                raise ValueError(f"it has {language} in some of its texts and not in others")

    def languages(self) -> list[str]:
        return list(self.title.root)


class SharedEntry(Entry):
    """What is one row for all languages: its title is for editors and English, and the words in it have their own."""

    key: str

    def check_languages(self) -> None:
        if self.languages() != ["en"]:
            raise ValueError("its title is for editors, and in English only")
