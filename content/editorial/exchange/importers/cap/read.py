"""Checked alerts, as records: each in those of its languages that the city has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from wagtail.models import Locale

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.importers.descriptions import rich, summary_and_body
from content.editorial.exchange.importers.reading import Reading, clean_text, read_bytes, require
from content.editorial.exchange.importers.tables.above_first import above_first
from content.editorial.exchange.records import AlertRecord
from content.editorial.exchange.report import Note
from content.editorial.exchange.text import shortened
from content.web_address import WebAddress

from .markup import SIZE, Element, parsed
from .rules import ALERT, NAMESPACES, date, wrongs

SUFFIXES = (".cap", ".xml")
TOLD_AT_MOST = 12
KEY_LIMIT = 200
DEFAULT_LANGUAGE = "en"
"""CAP's own: an info that names no language is in US English."""
TEXTS = {"description": 9_000, "instruction": 4_500}
PUSH = {"CMAMtext": ("push_text", 90), "CMAMlongtext": ("push_long_text", 360)}
NOT_FOR_PEOPLE = {"Exercise", "System", "Test", "Draft"}
ON_THE_AIR = {"Alert", "Update", "Cancel"}
OVER = {"en": "This alert is over.", "es": "Esta alerta ha terminado."}


def read(path: Path, locale: str, publish: str = "no") -> Reading:
    """Read a CAP file, or those of a folder. They become drafts unless `publish` is "yes"."""
    require(path)
    files = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
    if not files:
        raise Unreadable(f"It has no files that end in {' or '.join(SUFFIXES)}.")
    reading = Reading()
    locales = set(Locale.objects.values_list("language_code", flat=True))
    found: dict[str, list[AlertRecord]] = {}
    for file in files:
        try:
            root = parsed(read_bytes(file, SIZE), file.name)
        except Unreadable as error:
            if not path.is_dir():
                raise
            reading.unread.append(Note(file.name, str(error)))
            continue
        with reading.row(file.name):
            records = list(_alert(root, file.name, locale, locales, publish != "yes", reading))
            if records and found.setdefault(records[0].key, records) is not records:
                raise Rejected(f"It is the same alert as {found[records[0].key][0].source}.")
    _put_in_order(found, reading)
    return reading


def _alert(
    root: Element, name: str, locale: str, locales: set[str], as_draft: bool, reading: Reading
) -> Iterator[AlertRecord]:
    """The records of one alert. Raises Rejected with everything that is wrong in it."""
    if root.name != "alert" or root.namespace not in NAMESPACES:
        raise Rejected(f"line {root.line}: it must be an alert of CAP 1.1 or 1.2; it is “{root.name[:40]}”.")
    wrong = list(wrongs(root, ALERT))
    if wrong:
        more = f" And {len(wrong) - TOLD_AT_MOST} more." if len(wrong) > TOLD_AT_MOST else ""
        raise Rejected("; ".join(wrong[:TOLD_AT_MOST]) + "." + more)
    status, kind, scope = root.said("status"), root.said("msgType"), root.said("scope")
    if status in NOT_FOR_PEOPLE or kind not in ON_THE_AIR or scope != "Public":
        reading.warn(
            name, f"is not for the public (status {status}, msgType {kind}, scope {scope}), so it is left out."
        )
        return
    infos = list(root.all("info"))
    if not infos and kind != "Cancel":
        raise Rejected(f"line {root.line}: it has no info, so there is nothing to say to anybody.")
    said: set[str] = set()
    for info in infos or [Element("info", "", root.line)]:
        language = _language(info.said("language"), locale if not infos else DEFAULT_LANGUAGE, locales)
        where = f"{name} line {info.line}"
        if language is None:
            reading.warn(where, f"is in {info.said('language')[:20]}, which this city has not, so it is left out.")
        elif language in said:
            reading.warn(where, f"is a second info in {language}; only the first is taken.")
        else:
            yield _record(root, info, where, language, next(iter(said), ""), as_draft, reading)
            said.add(language)
    if not said:
        raise Rejected("None of its languages is one of this city's.")


def _language(said: str, default: str, locales: set[str]) -> str | None:
    """The city's locale for a language tag: `en-US` is `en`, `zh-CN` is `zh-Hans`."""
    wanted = (said or default).casefold()
    exact = next((locale for locale in locales if locale.casefold() == wanted), None)
    return exact or next((locale for locale in sorted(locales) if locale.split("-")[0] == wanted.split("-")[0]), None)


def _record(
    root: Element, info: Element, where: str, language: str, original: str, as_draft: bool, reading: Reading
) -> AlertRecord:
    texts = {name: _text(info, name, limit) for name, limit in TEXTS.items()}
    title = _text(info, "headline") or _text(info, "event") or OVER.get(language, OVER["en"])
    message = rich(texts["description"] or title)
    summary, _ = summary_and_body(texts["description"] or title)
    areas = list(info.all("area"))
    key = key_of(root.said("sender"), root.said("identifier"))
    return AlertRecord(
        key=key,
        title=shortened(" ".join(title.split()), 255),
        source=where,
        locale=language,
        translation_of=key if original else "",
        as_draft=as_draft,
        summary=summary,
        event=shortened(_text(info, "event"), 80),
        category=info.said("category") or None,
        response_type=info.said("responseType") or None,
        severity=info.said("severity") or None,
        urgency=info.said("urgency") or None,
        certainty=info.said("certainty") or None,
        message=message,
        instruction=rich(texts["instruction"]),
        effective=_moment(info, "effective"),
        onset=_moment(info, "onset"),
        expires=_moment(info, "expires"),
        area_description=shortened("; ".join(filter(None, (_text(area, "areaDesc") for area in areas))), 300),
        area_polygons=_lines(areas, "polygon"),
        area_circles=_lines(areas, "circle"),
        link_url=_web(info, where, reading),
        msg_type=root.said("msgType"),
        references=_before(root),
        **_push(info),
    )


def key_of(sender: str, identifier: str) -> str:
    """What an alert is called here. Its own name is the pair of both."""
    key = f"cap:{sender.replace(':', '-')}:{identifier.replace(':', '-')}"
    return key if len(key) <= KEY_LIMIT else f"cap:{blake2b(key.encode(), digest_size=20).hexdigest()}"


def _before(root: Element) -> str | None:
    """The alert that this one updates or ends: the latest of those it names."""
    if root.said("msgType") == "Alert":
        return None
    named = [part.split(",") for part in root.said("references").split()]
    if not named:
        raise Rejected(f"line {root.line}: references is missing; it must name the alert before.")
    sender, identifier, _ = max(named, key=lambda parts: _sent(parts[2]))
    return key_of(sender, identifier)


def _sent(text: str) -> datetime:
    """When an alert that is named was sent; what cannot be told counts as the oldest."""
    return datetime.fromisoformat(text) if not date(text) else datetime.min.replace(tzinfo=UTC)


def _text(element: Element, name: str, limit: int = 1_000) -> str:
    return shortened(clean_text(element.said(name), name), limit)


def _moment(info: Element, name: str) -> datetime | None:
    text = info.said(name)
    return datetime.fromisoformat(text) if text else None


def _lines(areas: list[Element], name: str) -> str:
    return "\n".join(" ".join(shape.text.split()) for area in areas for shape in area.all(name) if shape.text)


def _web(info: Element, where: str, reading: Reading) -> str:
    return reading.good(where, "web", info.said("web"), WebAddress(["http", "https"]))[:500]


def _push(info: Element) -> dict[str, Any]:
    """The texts of Wireless Emergency Alerts, which senders write as parameters."""
    told: dict[str, Any] = {}
    for pair in info.all("parameter"):
        if pair.said("valueName") in PUSH:
            name, limit = PUSH[pair.said("valueName")]
            told[name] = shortened(clean_text(" ".join(pair.said("value").split()), name), limit)
    return told


def _put_in_order(found: dict[str, list[AlertRecord]], reading: Reading) -> None:
    """What is updated comes before its update; alerts that follow each other in a circle are no good."""
    rows = [records for records in found.values() if records]
    ordered, circular = above_first(rows, lambda records: records[0].key, lambda records: records[0].references or "")
    for records in ordered:
        reading.records += records
    for records, way in circular:
        reading.unread.append(Note(records[0].source, f"It would follow itself: {way}."))
