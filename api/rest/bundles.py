"""What a client takes home to work offline: the manifest of a bundle, and the files that it names.

The relay makes them (`api.bundles`); here they are handed out as they are. A file never changes under its name, so it
can be fetched in parts, from anywhere, and checked by the name itself.
"""

from __future__ import annotations

import re

import orjson
from django.conf import settings

from api.addresses import address
from api.answer import Answer, Caller
from api.bundles import reading
from api.caching import cache_control
from api.problems import Problem
from api.ranges import asked_range
from api.surrogates import CHANGES_KEY, HEADER

from .pages import answer_of
from .questions import BundleFileQuestion, BundleQuestion

GZIP = "application/gzip"
SOON = "5"
"""Seconds until the relay ticks again."""


def bundle(caller: Caller, question: BundleQuestion) -> Answer:
    """Answer the manifest: what there is in a language, as compressed files of JSON lines.

    Once all are read, follow `/changes` from `changes_since`. Take the files of a later manifest that you have not, and
    let go of those that it names no more. A line of a `documents` file is a document as its own address answers it; a
    line of a `media` file is `{"url", "media_type", "size", "sha256"}` of a picture or file that documents name. What
    is stored at such a `url` never changes. A line of a `redirects` file is `{"path", "content_id", "part"}`: where a
    path leads that is no document's own.
    """
    channel = question.channel or ""
    if channel and channel not in settings.BUNDLE_CHANNELS:
        made = list(settings.BUNDLE_CHANNELS)
        detail = f"This city makes no bundles for {channel} alone. Leave channel out for the words of all."
        raise Problem("invalid-parameter", detail, field="channel", allowed=made)
    manifest = reading.manifest(caller.audience, question.locale, channel)
    if not manifest:
        raise Problem("unavailable", "The bundle is being made. Come again soon.", headers={"Retry-After": SOON})
    told = orjson.loads(manifest)
    files = [{**file, "url": address(caller, f"bundles/{reading.name_of(file['sha256'])}")} for file in told["files"]]
    return answer_of(orjson.dumps({**told, "files": files}), "bundle", caller, [CHANGES_KEY])


def bundle_file(caller: Caller, question: BundleFileQuestion) -> Answer:
    """Answer a file that the manifest names, or with `Range` a part of it. Its name is the SHA-256 of its bytes.

    A file that was replaced more than ten minutes ago is not there any more: read the manifest again.
    """
    name = question.file
    content = reading.content(caller.audience, name) if re.fullmatch(reading.FILE_NAME, name) else None
    if content is None:
        detail = "There is no such file now. Read the manifest again: another may have taken its place."
        life = cache_control("missing", caller)
        raise Problem("not-found", detail, headers={"Cache-Control": life})
    headers = {
        "Content-Type": GZIP,
        "ETag": f'"{name[:32]}"',
        "Cache-Control": cache_control("file", caller),
        "Accept-Ranges": "bytes",
        HEADER: CHANGES_KEY,
    }
    asked = asked_range(question.range, len(content))
    if asked is None:
        return Answer(200, headers, content)
    first, last = asked
    return Answer(206, {**headers, "Content-Range": f"bytes {first}-{last}/{len(content)}"}, content[first : last + 1])
