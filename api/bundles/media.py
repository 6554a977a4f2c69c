"""The pictures and files that documents name, with what a client needs to fetch and check them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from hashlib import sha256
from time import monotonic

import orjson
from django.conf import settings

from api.addresses import BASES
from content.documents import Audience
from content.publishing.media import find

from .models import MediaDigest

log = logging.getLogger("api")

CHUNK = 1024 * 1024
DOORS: dict[Audience, str] = {"public": "/media/", "agent": f"{BASES['agent']}/media/"}
"""Where each audience finds what is stored. Agents find there what their documents call by the public address, too."""


def named_in(body: bytes) -> set[str]:
    """The names of what is stored that a document speaks of, in whatever field or text."""
    address = "|".join(re.escape(f"{settings.API_URL}{door}") for door in DOORS.values())
    return {name.decode() for name in re.findall(rf'(?:{address})([^"\\\s<>,&]+)'.encode(), body)}


def learn(names: Iterable[str], ends: float) -> bool:
    """Read what has not been read before, until it is `ends` by the monotonic clock. True if all of it is known."""
    wanted = set(names)
    unknown = wanted - set(MediaDigest.objects.filter(name__in=wanted).values_list("name", flat=True))
    for name in sorted(unknown):
        _read(name)
        if monotonic() > ends:
            return False
    return True


def lines(names: Iterable[str], audience: Audience) -> list[bytes]:
    """A line of JSON for each that is known, by name."""
    base = f"{settings.API_URL}{DOORS[audience]}"
    known = MediaDigest.objects.filter(name__in=set(names)).order_by("name")
    return [
        orjson.dumps({"url": base + name, "media_type": media_type, "size": size, "sha256": digest})
        for name, media_type, size, digest in known.values_list("name", "media_type", "size", "sha256")
    ]


def _read(name: str) -> None:
    """What cannot be read is left out: the door would not hand it out either, and a bundle waits for no picture."""
    stored = find(name)
    if stored is None:
        return
    digest, size = sha256(), 0
    try:
        with stored.storage.open(name) as file:
            for chunk in file.chunks(CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except Exception:  # each storage has exceptions of its own
        log.warning("%s cannot be read, so bundles do not list it", name, exc_info=True)
        return
    found = {"media_type": stored.media_type, "size": size, "sha256": digest.hexdigest()}
    MediaDigest.objects.update_or_create(name=name, defaults=found)
