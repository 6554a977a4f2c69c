"""Revisions in which nobody wrote: an approver sets the time at which a page goes live, or leaves a comment beside it.

The editor saves a revision for that too, and whoever saved it must not count as an author, or nobody could approve a
page for tomorrow. Marked as they are saved, because a list of what waits for somebody cannot compare words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.models import COMMENTS_RELATION_NAME, Revision

WHEN = frozenset({"go_live_at", "expire_at"})
"""When a page comes and goes: no words, whoever sets them."""
NO_WORDS = (
    WHEN
    | {"draft_title", "expired", "live", "has_unpublished_changes", "locked", "locked_by", "locked_at"}
    | {"latest_revision", "latest_revision_created_at", "live_revision", "first_published_at", "last_published_at"}
    | {COMMENTS_RELATION_NAME}
)
"""What of a revision's content nobody writes for readers. Anything that is not named here is words."""
BLOCK_KEY = re.compile(r''' data-block-key=\\*"\w*\\*"''')


class Wordless(models.Model):
    """This revision says what the one before it said: its user is no author of the page, and may approve it."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, primary_key=True, related_name="wordless")

    class Meta:
        app_label = "editorial"

    def __str__(self) -> str:
        return f"no new word in {self.revision_id}"


def mark(revision: Revision) -> None:
    """Note of a page's revision that was saved just now whether its user wrote anything in it.

    What follows the revision of an importer has its user as its author, whatever it says: two people look at it.
    """
    same_page = Revision.objects.filter(
        base_content_type_id=revision.base_content_type_id, object_id=revision.object_id, pk__lt=revision.pk
    )
    before = same_page.order_by("pk").last()
    if before is not None and before.user_id and _words(before.content) == _words(revision.content):
        Wordless.objects.get_or_create(revision=revision)
    else:
        Wordless.objects.filter(revision=revision).delete()


def _words(content: Mapping[str, Any]) -> str:
    """The words of a revision, from the database or on their way to it, as one text that can be compared.

    Without the names that the editor gives to paragraphs, and without empty ones: it makes both as it opens a page.
    """
    words = {name: value for name, value in content.items() if name not in NO_WORDS}
    return BLOCK_KEY.sub("", json.dumps(words, cls=DjangoJSONEncoder, sort_keys=True)).replace("<p></p>", "")
