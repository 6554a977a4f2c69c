"""A city leaves one database and arrives in another, and no reader can tell."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from io import StringIO
from pathlib import Path
from threading import Thread
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page, Revision

from content.documents import TYPES
from content.editorial.exchange.city.arrive import NotEmpty, import_city
from content.editorial.exchange.city.export import export_city, snapshot
from content.editorial.exchange.city.tables import NAMED, model
from content.editorial.exchange.errors import Unreadable
from content.models import Service
from content.publishing import republish
from content.publishing.models import OutboxEvent, PublishedDocument

pytestmark = pytest.mark.database


def documents() -> list[tuple[Any, ...]]:
    return [
        tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)
        for row in PublishedDocument.objects.order_by("pk").values_list()
    ]


def rows(archive: Path) -> dict[str, list[dict[str, Any]]]:
    """All that an archive holds, without the numbers of people, groups and kinds, which differ."""
    found = {}
    with ZipFile(archive) as zipped:
        for table in json.loads(zipped.read("manifest.json"))["tables"]:
            if table["model"] not in NAMED:
                fields = model(table["model"])._meta.local_concrete_fields
                linked = {f.attname for f in fields if f.related_model and f.related_model._meta.label in NAMED}
                lines = map(json.loads, zipped.read(table["file"]).splitlines())
                found[table["model"]] = [_without(row, linked) for row in lines]
    return found


def _without(row: dict[str, Any], linked: set[str]) -> dict[str, Any]:
    if isinstance(row.get("content"), dict):
        row["content"].pop("content_type", None)
    return {name: value for name, value in row.items() if name not in linked}


def test_documents_history_drafts_and_media_are_the_same_to_the_byte(
    whole_city: Service, another_database: Callable[[], None], tmp_path: Path, make_service: Any
):
    there, here = tmp_path / "there.zip", tmp_path / "here.zip"
    assert {row.type for row in PublishedDocument.objects.all()} == set(TYPES)
    assert {row.state for row in PublishedDocument.objects.all()} >= {"live", "withdrawn", "gone", "deleted"}
    before, last = documents(), OutboxEvent.objects.filter(audience="public").latest("sequence").sequence

    manifest = export_city(there, now=timezone.now())
    assert there.stat().st_mode & 0o777 == 0o600
    assert b"secret" not in there.read_bytes() and not manifest.missing_media
    another_database()
    arrived = import_city(there)

    assert documents() == before
    export_city(here, now=timezone.now())
    assert rows(here) == rows(there)
    assert all(default_storage.exists(entry.file.removeprefix("media/")) for entry in manifest.media)
    assert len(manifest.media) > 10
    assert [changes for _, changes in republish.check(republish.everything(), now=timezone.now()) if changes] == []

    lessons = Service.objects.get(pk=whole_city.pk)
    assert arrived.made_people == ("ana",)
    assert (lessons.owner.username, lessons.owner.is_active, lessons.owner.is_superuser) == ("ana", False, False)
    assert lessons.get_latest_revision_as_object().title == "Swimming lessons"
    assert Revision.objects.exclude(approved_go_live_at=None).get().as_object().summary == "In July."

    lessons.get_latest_revision().publish()
    make_service(Page.objects.get(slug="parks", locale__language_code="en").specific, "Diving")
    assert OutboxEvent.objects.filter(audience="public", sequence=last + 1).exists()


@pytest.mark.django_db(transaction=True)
def test_an_export_sees_one_moment_and_holds_up_nobody():
    def write() -> None:
        Group.objects.create(name="Written meanwhile")
        connection.close()

    with snapshot():
        before = Group.objects.count()
        writer = Thread(target=write)
        writer.start()
        writer.join(timeout=20)
        assert not writer.is_alive()
        assert Group.objects.count() == before

    assert Group.objects.count() == before + 1


def test_the_commands_say_what_they_did_and_what_is_left_to_do(
    whole_city: Service, another_database: Callable[[], None], tmp_path: Path, settings: Any
):
    path = tmp_path / "city.zip"
    told = _told("export_city", path)
    assert "documents" in told and str(path) in told
    with pytest.raises(CommandError, match="is there already"):
        _told("export_city", path)
    with pytest.raises(CommandError, match="not empty"):
        _told("import_city", path)

    another_database()
    settings.PUBLIC_SITE_URL = "https://elsewhere.example"
    told = _told("import_city", path)

    assert "run `manage.py republish`" in told
    assert "need a password and a role before they open: ana" in told


def _told(*arguments: Any) -> str:
    out = StringIO()
    call_command(*map(str, arguments), stdout=out)
    return out.getvalue()


def changed(archive: Path, to: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The archive with other files in it."""
    with ZipFile(archive) as zipped:
        files = {name: zipped.read(name) for name in zipped.namelist()}
    change(files)
    with ZipFile(to, "w", ZIP_DEFLATED) as zipped:
        for name, held in files.items():
            zipped.writestr(name, held)
    return to


def manifest_of(files: dict[str, bytes], **changes: Any) -> None:
    files["manifest.json"] = json.dumps(json.loads(files["manifest.json"]) | changes).encode()


def a_row(files: dict[str, bytes], of: str, **changes: Any) -> None:
    """Change the first row of a table, and promise that in the manifest."""
    told = json.loads(files["manifest.json"])
    table = next(table for table in told["tables"] if table["model"] == of)
    first, _, rest = files[table["file"]].partition(b"\n")
    table["fields"] = list(dict.fromkeys([*table["fields"], *changes]))
    row = json.dumps(json.loads(first) | changes).encode() + b"\n"
    others = [json.loads(line) for line in rest.splitlines()]
    kept = b"".join(json.dumps(dict.fromkeys(changes) | other).encode() + b"\n" for other in others)
    files[table["file"]] = row + kept
    table |= {"size": len(files[table["file"]]), "sha256": sha256(files[table["file"]]).hexdigest()}
    files["manifest.json"] = json.dumps(told).encode()


HOSTILE: dict[str, tuple[Callable[[dict[str, bytes]], Any], str]] = {
    "no manifest": (lambda files: files.pop("manifest.json"), "not an archive of a city"),
    "another zip": (lambda files: manifest_of(files, format="x"), "not an archive of a city"),
    "newer": (lambda files: manifest_of(files, format_version=99), "newer Wellspring"),
    "nonsense": (lambda files: manifest_of(files, tables=3), "not right at tables"),
    "a language of elsewhere": (lambda files: manifest_of(files, languages=["en", "tlh"]), "writes in “tlh”"),
    "one file too many": (lambda files: files.update({"media/x.png": b"x"}), "does not hold the files"),
    "out of its folder": (lambda files: files.update({"../x": b"x"}), "land outside its folder"),
    "a bomb": (lambda files: files.update({"media/x": b"0" * 3_000_000}), "as a bomb does"),
    "changed": (lambda files: files.update({"rows/03-wagtailcore.Locale.jsonl": b"{}\n"}), "is damaged: rows/03"),
    "an unknown field": (lambda files: a_row(files, "content.Topic", evil=1), "the field evil"),
    "a wrong value": (lambda files: a_row(files, "publishing.OutboxEvent", occurred_at="soon"), "line 1, occurred_at"),
    "a link to nothing": (lambda files: a_row(files, "content.Topic", locale_id=4711), "do not belong together"),
    "a row without its number": (lambda files: a_row(files, "content.Season", id=None), "id must not be empty"),
    "more rights": (lambda files: a_row(files, "auth.User", is_superuser=True), "must have the fields id, username"),
}


def test_a_hostile_or_damaged_archive_is_refused_and_leaves_nothing(
    whole_city: Service, another_database: Callable[[], None], tmp_path: Path, settings: Any
):
    """One city for all of them, because making it takes longer than refusing."""
    good = tmp_path / "good.zip"
    export_city(good, now=timezone.now())
    with pytest.raises(NotEmpty, match="not empty"):
        import_city(good)
    another_database()
    people, pages = get_user_model().objects.count(), Page.objects.count()

    truncated = tmp_path / "truncated.zip"
    truncated.write_bytes(good.read_bytes()[:-5000])
    with pytest.raises(Unreadable, match="not a whole zip file"):
        import_city(truncated)
    for name, (change, reason) in HOSTILE.items():
        with pytest.raises(Unreadable, match=reason):
            import_city(changed(good, tmp_path / f"{name}.zip", change))

    assert (get_user_model().objects.count(), Page.objects.count()) == (people, pages)
    assert not PublishedDocument.objects.exists()

    with ZipFile(good) as zipped:
        last = json.loads(zipped.read("manifest.json"))["media"][-1]["file"].removeprefix("media/")
    default_storage.save(last, ContentFile(b"mine"))
    with pytest.raises(Unreadable, match=r"has a file .* already"):
        import_city(good)

    assert [path.read_bytes() for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == [b"mine"]
    assert not PublishedDocument.objects.exists()
