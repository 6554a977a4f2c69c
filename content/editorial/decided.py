"""Drafts about which somebody decided stay as they were decided about.

Wagtail's editor saves by itself while somebody types, over its own last revision. Whoever left a form open went on
writing in the revision that had been submitted, approved or published from another window: their new words counted as
approved, and as nobody's.
"""

from __future__ import annotations

from wagtail.models import Page, Revision, TaskState

from .models import BundleItem


def is_decided(revision: Revision) -> bool:
    """Whether a page's revision was submitted, approved or published, or goes live with a bundle.

    Wagtail locks a page that goes live by itself.
    """
    return (
        TaskState.objects.filter(revision=revision).exists()
        or BundleItem.objects.filter(revision=revision).exists()
        or Page.objects.filter(live_revision=revision).exists()
    )
