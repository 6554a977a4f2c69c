"""Caches are told by key what each event made stale, in the words of each maker."""

from __future__ import annotations

import json

import pytest

from api.cdn.cloudflare import Cloudflare
from api.cdn.fastly import Fastly
from api.cdn.purging import NotPurged, Purger
from content.publishing import queries


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
