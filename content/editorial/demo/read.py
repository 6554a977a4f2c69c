"""Reads the demo city's text files, and finds every mistake in them before a database is touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from . import structured, texts
from .entries import Entry
from .hours import HolidaysText, HoursText
from .links import linked_items
from .parts import Part, Words
from .pictures import PICTURES
from .translations import Translator

FOLDER = Path(__file__).parent / "text"

SHAPES: dict[str, type[Entry] | type[texts.PictureText]] = {
    "codes": texts.CodeText,
    "pictures": texts.PictureText,
    "holidays": HolidaysText,
    "hours": HoursText,
    "topics": texts.TopicText,
    "contacts": texts.ContactText,
    "departments": texts.DepartmentText,
    "locations": texts.LocationText,
    "services": texts.ServiceText,
    "answers": texts.FaqText,
    "news": texts.NewsText,
    "guides": structured.GuideText,
    "journeys": structured.StepByStepText,
    "meetings": structured.MeetingText,
    "documents": texts.OfficialDocumentText,
    "alerts": texts.AlertText,
}
"""What a file holds, by the beginning of its name: `services-3.yaml` holds services."""


class WrongTexts(Exception):
    """The files cannot be used. `problems` has a line for each mistake: the file, the entry, what is wrong."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class City:
    """All that the files say. Parents come before their children."""

    codes: list[texts.CodeText] = field(default_factory=list)
    pictures: list[texts.PictureText] = field(default_factory=list)
    holidays: list[HolidaysText] = field(default_factory=list)
    hours: list[HoursText] = field(default_factory=list)
    topics: list[texts.TopicText] = field(default_factory=list)
    contacts: list[texts.ContactText] = field(default_factory=list)
    departments: list[texts.DepartmentText] = field(default_factory=list)
    locations: list[texts.LocationText] = field(default_factory=list)
    services: list[texts.ServiceText] = field(default_factory=list)
    answers: list[texts.FaqText] = field(default_factory=list)
    news: list[texts.NewsText] = field(default_factory=list)
    guides: list[structured.GuideText] = field(default_factory=list)
    journeys: list[structured.StepByStepText] = field(default_factory=list)
    meetings: list[structured.MeetingText] = field(default_factory=list)
    documents: list[texts.OfficialDocumentText] = field(default_factory=list)
    alerts: list[texts.AlertText] = field(default_factory=list)

    def entries(self) -> Iterator[Any]:
        return chain.from_iterable(getattr(self, kind) for kind in SHAPES)


def read(folder: Path = FOLDER) -> City:
    """Read and check every file of `folder`. Raises WrongTexts with all that is wrong at once."""
    city, problems, places = City(), [], {}
    translator = Translator(folder / "translations")
    for path in sorted(folder.glob("*.yaml")):
        for number, entry in enumerate(_entries(path), start=1):
            place = f"{path.name}, entry {number} ({_name(entry) or 'without a slug'})"
            kind = path.stem.split("-")[0]
            try:
                read_one = translator.translated(SHAPES[kind].model_validate(entry))
            except ValidationError as error:
                problems += [f"{place}: {_told(wrong)}" for wrong in error.errors(include_url=False)]
            except KeyError:
                problems.append(f"{path.name}: a file of {kind} is none of {', '.join(SHAPES)}")
            else:
                getattr(city, kind).append(read_one)
                places[id(read_one)] = place
    problems += [*translator.problems, *translator.rest(), *_wrong_names(city, places)]
    if problems:
        raise WrongTexts(problems)
    return city


def _entries(path: Path) -> list[Any]:
    """What a file holds. The reader written in C takes a sixth of the time; where it is missing the other does."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506 - both loaders are safe ones
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise WrongTexts([f"{path.name}: {error}"]) from error
    if not isinstance(entries, list):
        raise WrongTexts([f"{path.name}: is not a list of entries"])
    return entries


def _wrong_names(city: City, places: dict[int, str]) -> list[str]:
    """Names that are given twice, or that point at nothing."""
    known = {shape.type: {_name(entry) for entry in getattr(city, kind)} for kind, shape in SHAPES.items()}
    known["picture"] = set(PICTURES)
    problems = []
    for kind in SHAPES:
        names = Counter(_name(entry) for entry in getattr(city, kind))
        problems += [f"{kind}: {count} entries are named {name}" for name, count in names.items() if count > 1]
    for entry in city.entries():
        missing = [f"{kind}:{name}" for kind, name in _names_in(entry) if name not in known[kind]]
        problems += [f"{places[id(entry)]}: there is no {name}" for name in dict.fromkeys(missing)]
    return problems


POINTS_AT: dict[str, Callable[[Any], Iterable[tuple[str, str]]]] = {
    "codes": lambda keys: [("code", key) for key in keys],
    "parent": lambda slug: [("topic", slug)],
    "topics": lambda slugs: [("topic", slug) for slug in slugs],
    "department": lambda slug: [("department", slug)],
    "departments": lambda slugs: [("department", slug) for slug in slugs],
    "contact": lambda key: [("contact", key)],
    "contacts": lambda keys: [("contact", key) for key in keys],
    "location": lambda slug: [("location", slug)],
    "locations": lambda slugs: [("location", slug) for slug in slugs],
    "services": lambda slugs: [("service", slug) for slug in slugs],
    "request": lambda slug: [("service", slug)],
    "questions": lambda slugs: [("faq", slug) for slug in slugs],
    "opening_hours": lambda key: [("hours", key)],
    "holidays": lambda key: [("holidays", key)],
    "replaces": lambda slug: [("official-document", slug)],
    "picture": lambda name: [("picture", name)],
    "link": lambda target: [tuple(target.split(":"))],
    "item": lambda target: [tuple(target.split(":"))],
    "rescheduled_to": lambda slug: [("meeting", slug)],
}
"""The fields that name something else, in entries and in blocks."""


def _names_in(part: Any) -> Iterator[tuple[str, str]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if value and name in POINTS_AT:
            yield from POINTS_AT[name](value)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Part):
                yield from _names_in(inner)
            elif isinstance(inner, Words):
                yield from chain.from_iterable(linked_items(said) for said in inner.root.values())
            elif isinstance(inner, str):
                yield from linked_items(inner)


def _name(entry: Any) -> str:
    """The slug or key of an entry, read or not yet."""
    if isinstance(entry, dict):
        return str(entry.get("slug") or entry.get("key") or "")
    return getattr(entry, "slug", "") or getattr(entry, "key", "")


def _told(wrong: Any) -> str:
    return f"{'.'.join(map(str, wrong['loc'])) or 'the entry'}: {wrong['msg']}"
