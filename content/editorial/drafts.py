"""Who wrote what is about to go live: everybody who saved a revision of the page since the one that is live.

Not only the last one: a draft may pass through three pairs of hands before it is submitted, and none of them may
approve what they wrote themselves. Revisions in which nobody wrote are marked (`wordless`) and do not count.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, DateTimeField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Page, Revision, TaskState

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def authors(page: Page) -> set[int]:
    """The users, by primary key, who wrote the page's draft."""
    revisions = Revision.objects.filter(_of_pages(), object_id=str(page.pk), user__isnull=False, wordless=None)
    if page.live_revision_id:
        revisions = revisions.filter(pk__gt=page.live_revision_id)
    elif page.last_published_at:
        revisions = revisions.filter(created_at__gt=page.last_published_at)
    return set(revisions.values_list("user_id", flat=True))


def wrote(user: Any, page: Page) -> bool:
    return user.pk in authors(page)


def not_written_by(user: Any, states: QuerySet[TaskState]) -> QuerySet[TaskState]:
    """Those of `states` whose page's draft was written by others. The same rule as `authors`, for a whole list."""
    page = Page.objects.filter(pk=Cast(OuterRef("workflow_state__object_id"), BigIntegerField()))
    of_page = Revision.objects.filter(
        _of_pages(), object_id=OuterRef("workflow_state__object_id"), user=user, wordless=None
    )
    is_live = Q(live_revision__gt=0)
    return states.annotate(
        live_revision=Coalesce(Subquery(page.values("live_revision_id")), 0, output_field=BigIntegerField()),
        published=Coalesce(Subquery(page.values("last_published_at")), BEGINNING, output_field=DateTimeField()),
    ).exclude(
        is_live & Exists(of_page.filter(pk__gt=OuterRef("live_revision")))
        | ~is_live & Exists(of_page.filter(created_at__gt=OuterRef("published")))
    )


def _of_pages() -> Q:
    return Q(base_content_type=ContentType.objects.get_for_model(Page))
