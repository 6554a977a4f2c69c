"""Smaller bodies for those who can read them: Brotli or gzip, negotiated as RFC 9110, section 12.5.3, asks.

Brotli's lowest quality is what is made while somebody waits: it costs a quarter of gzip's and is hardly larger.
"""

from __future__ import annotations

import gzip
from functools import lru_cache

import brotli

SMALLEST = 256
"""Bytes below which a body is sent as it is: it fits into one packet either way."""
COMPRESSIBLE = ("application/json", "application/problem+json", "application/graphql-response+json", "text/")
CODINGS = ("br", "gzip")
"""The best first."""
READ = 200
"""Characters of an `Accept-Encoding` that are read, and remembered. Browsers send thirty."""


def choose(accept_encoding: str) -> str:
    """The coding to send by an `Accept-Encoding`: one of CODINGS, or blank for the body as it is."""
    return _choose(accept_encoding[:READ])


@lru_cache(maxsize=256)
def _choose(accept_encoding: str) -> str:
    weights = {}
    for part in accept_encoding.split(","):
        name, _, parameter = part.partition(";")
        weights[name.strip().lower()] = _weight(parameter)
    rest = weights.get("*", 0.0)
    wanted = {coding: weights.get(coding, rest) for coding in CODINGS}
    best = max(CODINGS, key=lambda coding: wanted[coding])
    return best if wanted[best] > 0 and wanted[best] >= weights.get("identity", 0.0) else ""


def encode(body: bytes, coding: str) -> bytes:
    """The body in one of CODINGS, or as it is."""
    if coding == "br":
        return brotli.compress(body, quality=1)
    if coding == "gzip":
        return gzip.compress(body, compresslevel=1, mtime=0)
    return body


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
