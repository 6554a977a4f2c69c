"""Slugs from words: the last part of an item's address."""

from __future__ import annotations

import unicodedata

from django.utils.text import slugify

SLUG_LIMIT = 100
"""Characters of a slug that is made of a title, not chosen by somebody."""


def slug_of(words: str) -> str:
    """A slug in the script of `words`; Latin letters lose their accents, which many keyboards lack."""
    plain = "".join(unicodedata.normalize("NFKD", letter)[:1] if letter < "\u0250" else letter for letter in words)
    return slugify(plain, allow_unicode=True)


def short_slug_of(words: str) -> str:
    """One of at most SLUG_LIMIT characters, and never empty."""
    return slug_of(words)[:SLUG_LIMIT].strip("-") or "item"
