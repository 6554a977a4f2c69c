"""One request to a cache that the city's operator named, and what to make of its answer."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from urllib.parse import urlsplit

from .purging import NotPurged

PATIENCE = 10
"""Seconds."""
SHOWN = 200
"""Characters of a refusal that are logged."""


def ask(method: str, url: str, headers: Mapping[str, str], body: bytes | None = None) -> None:
    """Send a request. Raises NotPurged for any answer but 2xx, and for none."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        connection.request(method, parts.path or "/", body, dict(headers))
        answer = connection.getresponse()
        said = answer.read(SHOWN * 4)
    except (OSError, http.client.HTTPException) as error:
        raise NotPurged(f"{parts.netloc} does not answer: {error}") from error
    finally:
        connection.close()
    if not 200 <= answer.status < 300:
        raise NotPurged(f"{parts.netloc} answered {answer.status}: {said.decode(errors='replace')[:SHOWN]}")
