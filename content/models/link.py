"""Rows that lead from a page to something else."""

from __future__ import annotations

from wagtail.models import Orderable


class Link(Orderable):
    """A base of theirs for its name: whoever deletes a topic or a service is told which links go with it."""

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = "link"
