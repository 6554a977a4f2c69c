"""The tables that readers are served from, and the history that consumers follow."""

from __future__ import annotations

from django.conf import settings
from django.db import models

AUDIENCES = [("public", "Public"), ("agent", "311 agents")]
DATED = models.Q(sort_date__isnull=False)
"""Few types have a date to be sorted by, so the others are no weight in the indexes by date."""


class PublishedDocument(models.Model):
    """One finished document: an item in one locale for one audience, ready to be sent.

    A row outlives its item: one that left is `redirected` (to the item `leads_to`), `gone` or `deleted`, has an empty
    body, and keeps counting versions if it comes back. The bytes are JSON; `digest` is of the content without version
    and times, so a re-rendering that changes nothing can be told. `begins_at` and `ends_at` are of what has a
    window, like an alert: what is in force is found along their index, however long the archive.
    """

    class State(models.TextChoices):
        LIVE = "live"
        WITHDRAWN = "withdrawn"
        REDIRECTED = "redirected"
        GONE = "gone"
        DELETED = "deleted"

    content_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    type = models.CharField(max_length=30)
    path = models.CharField(max_length=1000)
    slug = models.CharField(max_length=255)
    title = models.CharField(max_length=255)
    state = models.CharField(max_length=10, choices=State.choices)
    status = models.CharField(max_length=30, blank=True)
    version = models.PositiveIntegerField()
    schema_version = models.PositiveSmallIntegerField()
    etag = models.CharField(max_length=40)
    digest = models.CharField(max_length=40)
    sort_title = models.CharField(max_length=255)
    sort_date = models.DateTimeField(null=True)
    source_revision = models.BigIntegerField(null=True)
    leads_to = models.UUIDField(null=True)
    published_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()
    content_updated_at = models.DateTimeField()
    begins_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    # The large ones last: SQLite walks through what stands before a column to reach it, and lists need only the card.
    card = models.BinaryField()
    body = models.BinaryField()
    search_text = models.TextField()
    words = models.TextField(default="")
    """On the public row: the digests of its words by field (JSON), which its translations are compared with."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_id", "locale", "audience"], name="one_document_per_audience"),
        ]
        indexes = [
            models.Index(fields=["audience", "locale", "type", "slug"], name="document_by_slug"),
            models.Index(fields=["audience", "locale", "path"], name="document_by_path"),
            models.Index(
                fields=["audience", "locale", "type", "state", "sort_title", "id", "etag"],
                name="document_by_title",
            ),
            models.Index(
                fields=["audience", "locale", "type", "state", "updated_at", "id", "etag"],
                name="document_by_update",
            ),
            models.Index(
                fields=["audience", "locale", "type", "state", "sort_date", "id", "etag"],
                name="document_by_date",
                condition=DATED,
            ),
            models.Index(fields=["state", "schema_version"], name="document_by_shape"),
            models.Index(
                fields=["audience", "locale", "type", "ends_at"],
                name="document_by_end",
                condition=models.Q(ends_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.slug} ({self.locale}, {self.audience})"


class DocumentKey(models.Model):
    """This document depended on that key while it was rendered, so a change of the key renders it again."""

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="keys")
    key = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "document"], name="one_key_per_document")]

    def __str__(self) -> str:
        return self.key


class DocumentFacet(models.Model):
    """Lists may filter this readable document by that facet. Its state and the sort columns stand here too, so that a
    filtered list is one walk along an index however many documents there are; and its `edition` (`editions`), so
    that the walk tells which version of it there is.
    """

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="facets")
    name = models.CharField(max_length=20)
    value = models.CharField(max_length=60)
    audience = models.CharField(max_length=10)
    locale = models.CharField(max_length=12)
    type = models.CharField(max_length=30)
    state = models.CharField(max_length=10, choices=PublishedDocument.State.choices)
    sort_title = models.CharField(max_length=255)
    sort_date = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()
    edition = models.BigIntegerField(default=0, db_default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "name", "value"], name="one_facet_per_document"),
        ]
        indexes = [
            models.Index(
                fields=["name", "value", "audience", "locale", "type", "state", "sort_title", "document", "edition"],
                name="facet_by_title",
            ),
            models.Index(
                fields=["name", "value", "audience", "locale", "type", "state", "updated_at", "document", "edition"],
                name="facet_by_update",
            ),
            models.Index(
                fields=["name", "value", "audience", "locale", "type", "state", "sort_date", "document", "edition"],
                name="facet_by_date",
                condition=DATED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}={self.value}"


class TranslationSource(models.Model):
    """What the original said when a translation was last published, or checked and found right.

    Of the original: its version, its revision, and the digests of its words by field; in `stale` the version in which a
    field first said something else. `edition` is the translation's own: with another one it was published anew.
    """

    content_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    edition = models.BigIntegerField(null=True)
    source_locale = models.CharField(max_length=12)
    source_version = models.PositiveIntegerField()
    source_revision = models.BigIntegerField(null=True)
    words = models.JSONField()
    stale = models.JSONField(default=dict)
    is_stale = models.BooleanField(default=False, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_source_per_translation")]

    def __str__(self) -> str:
        return f"{self.content_id} ({self.locale}) from {self.source_locale} version {self.source_version}"


class PathRedirect(models.Model):
    """What is found at `path`, or used to be, is that item now, or the part of it with that id.

    `slug` is the path's last word where it named the item, and empty where it names a part.
    """

    locale = models.CharField(max_length=12)
    path = models.CharField(max_length=1000)
    slug = models.CharField(max_length=255, default="")
    content_id = models.UUIDField()
    part = models.CharField(max_length=36, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["locale", "path"], name="one_redirect_per_path")]
        indexes = [models.Index(fields=["locale", "slug"], name="redirect_by_slug")]

    def __str__(self) -> str:
        return f"{self.path} → {self.content_id}"


class PendingRender(models.Model):
    """The relay is to render this document again: more depended on a change than one transaction should hold."""

    document = models.OneToOneField(PublishedDocument, on_delete=models.CASCADE, primary_key=True)

    def __str__(self) -> str:
        return f"pending: {self.document_id}"


class EventCounter(models.Model):
    """The last sequence number given out to an audience.

    Each audience counts for itself, so that a gap cannot tell the public that something of the agents' changed. The row
    is locked from when numbers are taken until the commit: numbers become visible in their order.
    """

    audience = models.CharField(max_length=10, primary_key=True)
    value = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.audience}: {self.value}"


class Generation(models.Model):
    """How often what an audience can read has changed, in any way: a copy made in an earlier generation may be wrong.

    It also moves where the history tells nothing, as when a list's order is mended. `changes_at` is when something
    scheduled is next to be published or to leave: nobody should keep a copy for longer.
    """

    audience = models.CharField(max_length=10, primary_key=True, choices=AUDIENCES)
    value = models.BigIntegerField(default=0)
    changes_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.audience}: {self.value}"


class OutboxEvent(models.Model):
    """One line of an audience's history: what happened to which document, and which version it left."""

    class Event(models.TextChoices):
        PUBLISHED = "item.published"
        UPDATED = "item.updated"
        MOVED = "item.moved"
        WITHDRAWN = "item.withdrawn"
        GONE = "item.gone"
        REDIRECTED = "item.redirected"
        DELETED = "item.deleted"

    audience = models.CharField(max_length=10, choices=AUDIENCES)
    sequence = models.BigIntegerField()
    event = models.CharField(max_length=20, choices=Event.choices)
    content_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    type = models.CharField(max_length=30)
    version = models.PositiveIntegerField()
    path = models.CharField(max_length=1000)
    previous_path = models.CharField(max_length=1000, blank=True)
    occurred_at = models.DateTimeField()
    facets = models.JSONField(default=list)
    """`[[name, value], …]`: all that lists could find the document by before the event, or can after it. Who follows a
    department must hear of what leaves it, and afterwards nothing else would tell that it was there."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["audience", "sequence"], name="one_event_per_number")]

    def __str__(self) -> str:
        return f"{self.audience} {self.sequence}: {self.event} {self.content_id}"


class ConsumerCursor(models.Model):
    """How far one consumer has followed one audience's history, and who is working on it."""

    consumer = models.CharField(max_length=60)
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    position = models.BigIntegerField(default=0)
    leased_by = models.CharField(max_length=80, blank=True)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["consumer", "audience"], name="one_cursor_per_consumer")]

    def __str__(self) -> str:
        return f"{self.consumer}/{self.audience} at {self.position}"


class PreviewToken(models.Model):
    """Whoever holds the token may read one draft, as it was when the token was made, until it expires.

    Only a digest of the token is kept, so that a copy of this table opens nothing. One with a `note` was made to be
    handed on: it is listed beside its page, where it can be revoked.
    """

    digest = models.CharField(max_length=64, unique=True)
    audience = models.CharField(max_length=10, choices=AUDIENCES, default="public")
    page_pk = models.BigIntegerField(null=True, db_index=True)
    note = models.CharField(max_length=120, blank=True)
    content_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE)
    content = models.JSONField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"preview until {self.expires_at:%Y-%m-%d %H:%M}"
