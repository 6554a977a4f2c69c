"""What a client takes home: equal to what is published, the same bytes for the same content, one file anew an edit."""

from __future__ import annotations

import gzip
import json
from datetime import timedelta
from hashlib import sha256
from itertools import pairwise
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from api.bundles import dealing, making, packing, work
from api.bundles import media as media_of_bundles
from api.bundles.dealing import bounds, part_of, parts_for
from api.bundles.models import Bundle, BundleFile
from content.models import CityDocument
from content.publishing.renditions import make_missing
from tests.fixtures.agent_note import script

pytestmark = pytest.mark.database
PDF = b"%PDF-1.7\n" + b"1 0 obj\n<<>>\nendobj\n" * 40 + b"%%EOF\n"
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def relay(db, monkeypatch):
    """The relay's job, with as much time as it needs; each call is an hour later."""
    monkeypatch.setattr(work, "BUDGET", float("inf"))
    clock = [timezone.now()]

    def works(after=AN_HOUR):
        clock[0] += after
        work.work(clock[0])

    return works


@pytest.fixture
def make_file(library):
    def make(title="Routes"):
        return CityDocument.objects.create(title=title, file=ContentFile(PDF, "routes.pdf"))

    return make


class Kiosk:
    """Takes a bundle home, file by file, and checks what it is given."""

    def __init__(self, api, asked="locale=en"):
        self.api, self.asked, self.files = api, asked, {}

    def takes(self):
        """The manifest; fetches the files that are not here yet, and lets go of those that it names no more."""
        manifest = self.api.get(f"/bundle?{self.asked}")
        assert manifest["made_at"].endswith("Z")
        named = {file["sha256"]: file for file in manifest["files"]}
        self.fetched = [digest for digest in named if digest not in self.files]
        for digest in self.fetched:
            content = self.api.response(named[digest]["url"]).content
            assert (sha256(content).hexdigest(), len(content)) == (digest, named[digest]["size"])
            self.files[digest] = named[digest]["holds"], content
        self.files = {digest: file for digest, file in self.files.items() if digest in named}
        held = {holds: len(self.lines(holds)) for holds in ("documents", "media", "redirects")}
        assert sum(file["entries"] for file in named.values()) == sum(held.values())
        return manifest

    def lines(self, holds):
        files = [content for held, content in self.files.values() if held == holds]
        return [json.loads(line) for content in files for line in gzip.decompress(content).splitlines()]

    @property
    def items(self):
        return {item["content_id"]: item for item in self.lines("documents")}


def published(api, locale="en"):
    pages = api.follow(f"/snapshot?locale={locale}&limit=100")
    return {item["content_id"]: item for page in pages for item in page["items"]}


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(dealing, "PART", 2)


def test_it_is_what_is_published_in_each_language_and_says_where_to_go_on(
    relay, api, make_department, make_service, translate, edit, small_parts
):
    parks = make_department()
    services = [make_service(parks, f"Service {number}") for number in range(6)]
    translate(services[0], "Servicio")
    assert api.refused("/bundle", 503)["type"] == "/problems/unavailable"

    relay()
    english, spanish = Kiosk(api), Kiosk(api, "locale=es")
    manifest = english.takes()
    spanish.takes()
    assert english.items == published(api)
    assert spanish.items == published(api, "es")
    assert len(english.items) == 7
    dealt = {part_of(UUID(content_id), parts_for(7)) for content_id in english.items}
    assert len([held for held, _ in english.files.values() if held == "documents"]) == len(dealt)
    edit(services[1], summary="Since then.")
    (event,) = api.get(f"/changes?since={manifest['changes_since']}&locale=en")["events"]
    assert event["path"] == "/parks/service-1"


def test_an_edit_makes_one_file_anew_and_the_same_content_the_same_bytes(
    relay, api, make_department, make_service, edit, small_parts
):
    parks = make_department()
    services = [make_service(parks, f"Service {number}") for number in range(8)]
    relay()
    kiosk = Kiosk(api)
    kiosk.takes()
    before = set(kiosk.files)

    edit(services[3], summary="Changed.")
    relay()
    kiosk.takes()
    assert len(kiosk.fetched) == 1
    assert len(before & set(kiosk.files)) == len(before) - 1
    assert kiosk.items == published(api)

    Bundle.objects.all().delete()
    relay()
    kiosk.takes()
    assert kiosk.fetched == []


def test_it_is_made_anew_every_few_minutes_and_at_once_when_something_leaves(
    relay, api, make_department, make_service, edit
):
    parks = make_department()
    first, second = make_service(parks), make_service(parks, "Skating")
    relay()
    kiosk = Kiosk(api)
    old = kiosk.takes()
    edit(first, summary="Changed.")
    relay(timedelta(seconds=30))
    assert kiosk.takes() == old

    second.refresh_from_db()
    second.unpublish()
    relay(timedelta(seconds=30))
    kiosk.takes()
    assert kiosk.items == published(api)
    (left,) = [file["url"] for file in old["files"]]
    assert api.response(left).status_code == 200  # for those who are reading the old manifest
    relay(making.KEPT + timedelta(seconds=1))
    assert api.refused(left, 404)["type"] == "/problems/not-found"
    assert BundleFile.objects.filter(retired_at__isnull=False).count() == 0


def test_agents_words_are_in_their_own_bundles_alone(relay, api, agents, make_department, make_service, make_file):
    secret, parks = "canary-7", make_department()
    attached = make_file(title=secret)
    make_service(
        parks,
        agent_notes=f'<p>{secret} <a linktype="document" id="{attached.pk}">form</a></p>',
        agent_script=script(secret),
    )
    relay()
    theirs, ours = Kiosk(agents), Kiosk(api)
    theirs.takes()
    ours.takes()
    assert secret in json.dumps(list(theirs.items.values()))
    assert [media["url"].partition("/files/")[0] for media in theirs.lines("media")] == [
        "http://testserver/api/v1/agent/media"
    ]
    for digest, (_, content) in theirs.files.items():
        assert api.response(f"/bundles/{digest}.ndjson.gz").status_code == (404 if digest not in ours.files else 200)
        assert secret.encode() in gzip.decompress(content) or b"/files/" in gzip.decompress(content)
    assert ours.items == published(api)
    for _, content in ours.files.values():
        assert secret.encode() not in gzip.decompress(content)
    assert ours.lines("media") == []
    private = agents.response("/bundle").headers["Cache-Control"]
    assert private == agents.response(f"/bundles/{digest}.ndjson.gz").headers["Cache-Control"] == "private, no-store"
    agents.http.defaults.clear()
    assert agents.refused("/bundle", 401)["type"] == "/problems/unauthorized"


def test_a_kiosks_has_the_kiosks_words_alone(relay, api, settings, make_department, make_service):
    make_service(make_department(), kiosk_text="Swim here.")
    relay()
    kiosk = Kiosk(api, "locale=en&channel=kiosk")
    assert kiosk.takes()["channel"] == "kiosk"
    for content_id, item in kiosk.items.items():
        whole = published(api)[content_id]
        assert item == {**whole, "texts": {"kiosk": whole["texts"]["kiosk"]}}
    assert "Swim here." in {item["texts"]["kiosk"] for item in kiosk.items.values()}
    assert api.refused("/bundle?channel=voice")["allowed"] == ["kiosk"]
    assert api.refused("/bundle?channel=fax")["field"] == "channel"
    settings.BUNDLE_CHANNELS = []
    relay()
    assert not Bundle.objects.exclude(channel="").exists()


def test_old_paths_lead_where_they_lead_online(
    relay, api, make_department, make_service, make_guide, edit, small_parts
):
    parks = make_department()
    moved, merged, left, stays = (make_service(parks, title) for title in ("Moved", "Merged", "Left", "Stays"))
    make_guide(parks)
    relay()
    kiosk = Kiosk(api)
    kiosk.takes()
    before = [(line["path"], line["content_id"]) for line in kiosk.lines("redirects")]

    edit(moved, slug="elsewhere")
    edit(left, slug="left-then")
    left.unpublish()
    make_service(parks, "Left")
    merged.merge_into(stays)
    relay()
    kiosk.takes()
    old = {line["path"]: line for line in kiosk.lines("redirects")}
    assert set(old) == {path for path, _ in before} | {"/parks/moved", "/parks/merged"}
    for path, line in old.items():
        answer = api.response(f"/by-path?path={path}")
        assert answer.json()["content_id"] == line["content_id"], path
        assert (answer.status_code == 200) == (line["part"] is not None)
    assert {line["content_id"] for line in old.values()} <= set(kiosk.items)


def test_pictures_and_files_are_named_with_what_they_are(
    relay, api, make_department, make_image, make_file, make_official_document, edit, monkeypatch
):
    parks = make_department(image=make_image(size=(40, 30)))
    make_missing()
    make_official_document(parks, file=make_file())
    relay()
    kiosk = Kiosk(api)
    kiosk.takes()
    media = kiosk.lines("media")
    shown = kiosk.items[str(parks.translation_key)]
    assert shown["image"]["renditions"]
    assert {made["url"] for made in shown["image"]["renditions"]} < {named["url"] for named in media}
    assert "application/pdf" in {named["media_type"] for named in media}
    for named in media:
        response = api.response(named["url"])
        content = response.getvalue()
        assert (len(content), sha256(content).hexdigest()) == (named["size"], named["sha256"])
        assert response.headers["Content-Type"] == named["media_type"]

    monkeypatch.setattr(media_of_bundles, "_read", None)  # what is stored is read once
    edit(parks, summary="Changed.")
    relay()
    kiosk.takes()
    assert kiosk.lines("media") == media


def test_a_tick_ends_when_its_time_is_over_and_the_next_goes_on(
    relay, api, make_department, make_service, monkeypatch, small_parts
):
    parks = make_department()
    for number in range(8):
        make_service(parks, f"Service {number}")
    monkeypatch.setattr(work, "BUDGET", -1)
    relay()
    assert BundleFile.objects.count() <= 1
    api.refused("/bundle", 503)
    ticks = 1
    while Bundle.objects.filter(manifest=b"").exists():
        relay(timedelta(seconds=5))
        ticks += 1
    assert ticks > 4
    kiosk = Kiosk(api)
    kiosk.takes()
    assert kiosk.items == published(api)


def test_what_changes_while_a_part_is_packed_is_not_lost(relay, api, make_department, make_service, edit, monkeypatch):
    """Another relay has begun anew meanwhile: what was read before that does not count as made."""
    service = make_service(make_department())
    relay()
    edit(service, summary="First.")
    bundle = Bundle.objects.get(audience="public", locale="en", channel="")
    later = timezone.now() + 9 * AN_HOUR
    making.begin(bundle, later)
    packed = packing.pack(bundle, 0, float("inf"))

    def meanwhile(*args):
        edit(service, summary="Second.")
        Bundle.objects.filter(pk=bundle.pk).update(stale=[])
        making.begin(Bundle.objects.get(pk=bundle.pk), later + AN_HOUR)
        return packed

    monkeypatch.setattr(making, "pack", meanwhile)
    making.go_on(bundle, later, float("inf"))
    monkeypatch.undo()
    relay(10 * AN_HOUR)
    kiosk = Kiosk(api)
    kiosk.takes()
    assert kiosk.items == published(api)


def test_a_download_goes_on_where_it_broke_off(relay, api, make_department):
    make_department()
    relay()
    (file,) = api.get("/bundle")["files"]
    whole = api.response(file["url"])
    assert (whole.headers["Content-Type"], whole.headers["Accept-Ranges"]) == ("application/gzip", "bytes")
    rest = api.response(file["url"], range="bytes=100-")
    assert (rest.status_code, rest.headers["Content-Range"]) == (206, f"bytes 100-{file['size'] - 1}/{file['size']}")
    assert whole.content == whole.content[:100] + rest.content
    again = api.response(file["url"], if_none_match=whole.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("documents", "parts"), [(0, 1), (1, 1), (400, 1), (401, 2), (801, 4), (1600, 4), (100_000, 256)]
)
def test_parts_are_as_many_as_needed_and_share_all_ids(documents, parts):
    assert parts_for(documents) == parts
    edges = [bounds(part, parts) for part in range(parts)]
    assert (edges[0][0].int, edges[-1][1].int) == (0, 2**128 - 1)
    for (_, last), (first, _) in pairwise(edges):
        assert first.int == last.int + 1
    assert all(part_of(id, parts) == part for part, both in enumerate(edges) for id in both)
    assert part_of(UUID(int=2**127), parts) == parts // 2
