"""Answers as Markdown files with YAML front matter, as Jekyll and its kind keep them: a file an answer.

    title          the question
    excerpt        what it is filed under: it becomes keywords
    date           when it was last reviewed, like `April 3, 2020` or `2020-04-03`
    sources        a list of {agency, url}: whom the answer rests on
    redirect_from  old addresses

The file's name becomes the slug. The short answer is made of the first sentences of the full one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from wagtail.coreutils import cautious_slugify

from content.documents.richtext import plain
from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.records import DepartmentRecord, FaqRecord, RedirectRecord, SourceRow
from content.editorial.exchange.richtext import from_markdown
from content.editorial.exchange.text import summary_of

from .front_matter import split
from .reading import Reading, Row, clean_text, read_text, require

DATE_FORMS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%Y-%m-%d", "%Y/%m/%d")
ANSWER_LIMIT = 1_000_000
TITLE_LIMIT = 255
BODY_LIMIT = 50_000
KEY_LIMIT = 200


def read(path: Path, locale: str, department: str) -> Reading:
    """Read the *.md files of a folder, or one file."""
    require(path)
    files = sorted(path.glob("*.md")) if path.is_dir() else [path]
    if not files:
        raise Unreadable("It has no .md files.")
    reading = Reading()
    owner = DepartmentRecord(
        key=f"faq-markdown:department:{cautious_slugify(department)[:120]}",
        title=department,
        source="--department",
        locale=locale,
        match_title=True,
    )
    reading.records.append(owner)
    old_addresses: dict[str, str] = {}
    for file in files:
        with reading.row(file.name):
            _answer(file, owner, old_addresses, reading)
    if reading.records == [owner]:
        reading.records.clear()  # no department for answers that are not to be
    return reading


def _answer(file: Path, owner: DepartmentRecord, old_addresses: dict[str, str], reading: Reading) -> None:
    try:
        front, text, first_line = split(read_text(file, ANSWER_LIMIT))
    except Unreadable as error:
        raise Rejected(str(error)) from error
    title = front.text("title", limit=TITLE_LIMIT, required=True)
    answer = from_markdown(clean_text(text, "The answer"))
    if not plain(answer.html):
        raise Rejected("The answer is empty: there is no text below the front matter.")
    if len(answer.html) > BODY_LIMIT:
        raise Rejected(f"The answer has {len(answer.html):,} characters; at most {BODY_LIMIT:,}.")
    key = f"faq-markdown:{owner.key.rpartition(':')[2]}:{file.stem}"
    if len(key) > KEY_LIMIT:
        raise Rejected(f"The file's name is too long: at most {KEY_LIMIT - len(key) + len(file.stem)} characters.")
    for link in answer.links:
        line = first_line + text[: max(text.find(link), 0)].count("\n")
        reading.warn(f"{file.name} line {line}", f"the link to {link} leads nowhere from here; its words are kept.")
    reading.records.append(
        FaqRecord(
            key=key,
            title=" ".join(title.split()),
            slug=file.stem,
            source=file.name,
            locale=owner.locale,
            department=owner.key,
            summary=summary_of(plain(answer.html)),
            body=(("text", answer.html),),
            keywords=front.text("excerpt", limit=500),
            sources=_sources(front.rows("sources")),
            last_reviewed=_date(front),
        )
    )
    for order, value in enumerate(_listed(front.members.get("redirect_from")), start=1):
        where = f"{file.name}, redirect_from {order}"
        with reading.row(where):
            path = _old_address(value, file, old_addresses)
            reading.records.append(RedirectRecord(path=path, target=key, source=where, locale=owner.locale))


def _old_address(value: Any, file: Path, known: dict[str, str]) -> str:
    """A path on this site that no other answer claims."""
    text = Row({"redirect_from": value}).text("redirect_from", limit=250, required=True)
    if "://" in text or any(mark in text for mark in "?# \\"):
        raise Rejected(f"redirect_from is “{text}”; write a path of this site, like /old-name/.")
    path = "/" + text.strip("/")
    if path in known:
        raise Rejected(f"redirect_from: “{text}” is an old address of {known[path]} already.")
    known[path] = file.name
    return path


def _sources(rows: Sequence[Row]) -> tuple[SourceRow, ...]:
    return tuple(SourceRow(row.text("agency", limit=200, required=True), row.text("url", limit=1_000)) for row in rows)


def _date(front: Row) -> date | None:
    value = front.members.get("date")
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    text = front.text("date")
    if not text:
        return None
    for form in DATE_FORMS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise Rejected(f"date is “{text[:60]}”; write it like “April 3, 2020” or “2020-04-03”.")


def _listed(value: Any) -> list[Any]:
    """A list; one value alone counts as a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
