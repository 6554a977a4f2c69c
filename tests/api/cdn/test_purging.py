"""Caches are told by key what each event made stale, in the words of each maker."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.utils import timezone

from api.cdn.cloudflare import Cloudflare
from api.cdn.fastly import Fastly
from api.cdn.purging import NotPurged, Purger
from api.cdn.searching import FollowsRules
from content.publishing import queries
from search.curation.decisions import FoundBy, SynonymRule


class Noting:
    """A cache that writes down what it is to forget."""

    most_keys = 3
    purged: list[list[str]] = []

    def purge(self, keys):
        self.purged.append(list(keys))


@pytest.fixture
def noting(settings, monkeypatch):
    monkeypatch.setattr(Noting, "purged", [])
    settings.CACHES_IN_FRONT = [[f"{__name__}.Noting", {}]]
    monkeypatch.setattr("api.cdn.purging.import_string", lambda path: Noting)
    return Noting


def test_each_key_once_and_no_more_at_a_time_than_a_cache_takes(noting, make_department, make_service):
    parks = make_department()
    service = make_service(parks)
    events = queries.changes("public", 0, 100)
    Purger().consume("public", events)

    keys = [key for some in noting.purged for key in some]
    assert max(map(len, noting.purged)) <= 3
    assert len(keys) == len(set(keys))
    assert {f"item/{service.translation_key}", "type/service/en", "changes", "paths/en"} <= set(keys)
    assert Purger.audiences == ("public",)


def test_fastly_and_cloudflare_are_asked_in_their_words(make_receiver):
    receiver = make_receiver(200)
    base = receiver.url.removesuffix("/hook")
    Fastly("SERVICE", "token-1", url=base).purge(["item/1", "changes"])
    Cloudflare("ZONE", "token-2", url=base).purge(["item/1", "changes"])

    fastly, cloudflare = receiver.heard
    assert fastly.path == "/service/SERVICE/purge"
    assert (fastly.headers["surrogate-key"], fastly.headers["fastly-key"]) == ("item/1 changes", "token-1")
    assert cloudflare.path == "/zones/ZONE/purge_cache"
    assert json.loads(cloudflare.body) == {"tags": ["item/1", "changes"]}
    assert cloudflare.headers["authorization"] == "Bearer token-2"


def test_a_cache_that_refuses_or_is_away_is_told_of_without_its_token(make_receiver):
    receiver = make_receiver((403, {}, b"unknown token"))
    with pytest.raises(NotPurged, match="403: unknown token"):
        Fastly("SERVICE", "token-1", url=receiver.url.removesuffix("/hook")).purge(["changes"])
    with pytest.raises(NotPurged, match="does not answer") as caught:
        Fastly("SERVICE", "token-1", url="http://127.0.0.1:9").purge(["changes"])
    assert "token-1" not in str(caught.value)


def test_a_rule_of_an_editors_has_what_was_searched_forgotten_at_two_ticks(noting, db):
    work = FollowsRules()

    def told():
        noting.purged.clear()
        work(timezone.now())
        return [key for some in noting.purged for key in some]

    searches = ["search/en", "search/es"]
    assert [told()[:2] for _ in range(3)] == [searches, searches, []]
    rule = SynonymRule.objects.create(locale="en", words="davenport => large item")
    assert [told()[:2] for _ in range(3)] == [searches, searches, []]
    rule.delete()
    FoundBy.objects.create(content_id=uuid4(), locale="en", words="sofa")
    assert [told()[:2] for _ in range(3)] == [searches, searches, []]


def test_a_cache_that_was_away_when_a_rule_changed_is_told_at_the_next_tick(noting, db, monkeypatch):
    work = FollowsRules()
    for _ in range(2):
        work(timezone.now())
    SynonymRule.objects.create(locale="en", words="davenport => large item")
    with monkeypatch.context() as away:
        away.setattr(Noting, "purge", lambda cache, keys: (_ for _ in ()).throw(NotPurged("away")))
        with pytest.raises(NotPurged):
            work(timezone.now())
    noting.purged.clear()
    work(timezone.now())
    assert noting.purged
