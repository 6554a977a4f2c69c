"""What an exchange refuses.

Rejected     one row: it is reported, and the others go on
Unreadable   a whole source: nothing of it is taken in
"""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import ValidationError


class Rejected(Exception):
    """This row cannot be taken in. The reason names the field and says what would be right."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unreadable(Exception):
    """Nothing of this source can be taken in. The message names the file, the place in it and what would be right."""


def reason_of(error: Exception) -> str:
    """One line that says what was wrong with an item, field by field."""
    if isinstance(error, ValidationError):
        return "; ".join(dict.fromkeys(_messages(error, "")))
    return str(error) or type(error).__name__


def _messages(error: ValidationError, field: str) -> Iterator[str]:
    """A stream's error holds its blocks' errors, each of which may hold more: all of them, with the way there."""
    for name, inner in _parts(error):
        if name == "__all__":
            name = ""
        yield from _messages(inner, " › ".join(filter(None, (field, str(name)))))
    if not any(True for _ in _parts(error)):
        yield from (f"{field}: {message}" if field else message for message in error.messages)


def _parts(error: ValidationError) -> Iterator[tuple[str | int, ValidationError]]:
    if hasattr(error, "error_dict"):
        yield from ((name, inner) for name, inners in error.error_dict.items() for inner in inners)
    if nested := getattr(error, "block_errors", None):
        pairs = nested.items() if isinstance(nested, dict) else enumerate(nested, start=1)
        yield from ((name, inner) for name, inner in pairs if inner is not None)
    if nested := getattr(error, "non_block_errors", None):
        yield from (("", inner) for inner in nested.as_data())
