"""One transaction around everything that may change what readers see.

Wagtail does not put publishing in a transaction, and its signals fire at moments that differ by path: some before the
child rows are saved, some after the commit, some when nothing became live. So nothing is rendered in a signal. A
signal only *touches* what may have changed; when the outermost `publication()` is about to commit, `settling` is sent
once, and `content.publishing` makes the documents equal to the present state of everything touched.

This lives below `content.models` because pages open publications themselves; who settles them is not their business.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection, transaction
from django.dispatch import Signal

settling = Signal()
"""Sent with `publication=` just before the outermost publication commits. A receiver that raises undoes it all."""


class OutsidePublication(RuntimeError):
    """Something that readers see was about to change outside a transaction that would also change its documents."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} changed outside a publication, so its documents could not follow. "
            "Wrap the change in content.transaction.publication()."
        )


@dataclass(frozen=True, order=True)
class Item:
    """One translation of one item: the thing that has at most one document an audience."""

    content_id: UUID
    locale: str


@dataclass
class Publication:
    """What may have changed since the outermost `publication()` began."""

    items: set[Item] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    subtrees: set[int] = field(default_factory=set)
    """Pages, by primary key, that changed together with all that is below them."""
    redirects: set[tuple[str, str]] = field(default_factory=set)
    abandoned: bool = False


@contextmanager
def publication() -> Iterator[Publication]:
    """Run the block in one transaction that ends with documents and events that match it.

    Nested calls join the outermost. If the block or the settling raises, nothing of it remains.
    """
    current = getattr(connection, "wellspring_publication", None)
    if current is not None:
        with transaction.atomic():
            yield current
        return
    current = Publication()
    with transaction.atomic():
        connection.wellspring_publication = current  # type: ignore[attr-defined]
        try:
            yield current
            if not current.abandoned:
                settling.send(sender=Publication, publication=current)
            else:
                transaction.set_rollback(True)
        finally:
            connection.wellspring_publication = None  # type: ignore[attr-defined]


def abandon() -> None:
    """Leave nothing of the publication that is open on this connection, if there is one, though no error ends it."""
    current: Publication | None = getattr(connection, "wellspring_publication", None)
    if current is not None:
        current.abandoned = True


def current_publication(what: str) -> Publication:
    """The publication that is open on this connection.

    Raises OutsidePublication, naming `what`, if there is none.
    """
    current: Publication | None = getattr(connection, "wellspring_publication", None)
    if current is None:
        raise OutsidePublication(what)
    return current
