"""Who is told of what readers see, and what became of each message."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from .filters import Filter


def new_salt() -> str:
    return uuid4().hex


class Webhook(models.Model):
    """One receiver: where it listens, what it wants to hear, and how it is doing.

    An empty filter lets everything through. The secret is not here: it is derived from the salt and the installation's
    SECRET_KEY (`signing`), so that a copy of the database signs nothing. While `previous_until` has not passed,
    messages carry a signature by the secret before as well.
    """

    class State(models.TextChoices):
        ACTIVE = "active", "Active"
        PAUSED = "paused", "Paused"
        DISABLED = "disabled", "Switched off"

    name = models.CharField(max_length=100, unique=True)
    url = models.CharField("address", max_length=2000)
    events = models.JSONField("what happened", default=list, blank=True)
    types = models.JSONField("types", default=list, blank=True)
    locales = models.JSONField("languages", default=list, blank=True)
    departments = models.JSONField("departments", default=list, blank=True)
    topics = models.JSONField("topics", default=list, blank=True)

    state = models.CharField(max_length=10, choices=State.choices, default=State.ACTIVE)
    reason = models.CharField(max_length=200, blank=True)
    """Why it is switched off."""
    disabled_at = models.DateTimeField(null=True)
    tell_at = models.DateTimeField(null=True)
    """When administrators are to be told that it was switched off; null when there is nothing to tell."""
    salt = models.CharField(max_length=32, default=new_salt)
    previous_salt = models.CharField(max_length=32, blank=True)
    previous_until = models.DateTimeField(null=True)
    after = models.BigIntegerField(default=0)
    """The number of the newest event when it was made: it hears of what came later."""
    created_at = models.DateTimeField()

    failures = models.PositiveIntegerField(default=0)
    """Attempts that failed since the last one that did not."""
    failing_since = models.DateTimeField(null=True)
    quiet_until = models.DateTimeField(null=True)
    """Nothing is tried before, because the last attempt failed."""
    last_attempt_at = models.DateTimeField(null=True)
    last_status = models.PositiveSmallIntegerField(null=True)
    last_problem = models.CharField(max_length=200, blank=True)

    replay_next = models.BigIntegerField(null=True)
    replay_last = models.BigIntegerField(null=True)
    """The numbers of the events that the relay is still to send again; null when there are none."""
    replay_delivered = models.BooleanField(default=False)
    """Whether what was delivered is sent again too."""

    class Meta:
        verbose_name = "webhook"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def filter(self) -> Filter:
        """What it wants to hear of."""
        chosen = (self.events, self.types, self.locales, self.departments, self.topics)
        return Filter(*map(frozenset, chosen))

    @property
    def salts(self) -> list[str]:
        """Of the secret, and of the one before if there is one, whether or not it still counts."""
        return [self.salt, *filter(None, [self.previous_salt])]


class Delivery(models.Model):
    """One message on its way to one webhook, or at the end of it.

    The body is kept as it is sent, so that every attempt sends the same bytes. `sequence` is null for a test, which is
    tried once. Whoever is sending it holds the `lease`; after `leased_until` it is anybody's again, so that a relay
    that was killed loses nothing.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        DELIVERED = "delivered", "Delivered"
        FAILED = "failed", "Given up"

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    message_id = models.CharField(max_length=64)
    sequence = models.BigIntegerField(null=True)
    event = models.CharField(max_length=30)
    type = models.CharField(max_length=30, blank=True)
    locale = models.CharField(max_length=12, blank=True)
    path = models.CharField(max_length=1000, blank=True)
    body = models.TextField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    reason = models.CharField(max_length=200, blank=True)
    """Why it was given up."""
    tries = models.PositiveSmallIntegerField(default=0)
    """Attempts that count towards giving up; sending it again begins anew."""
    next_attempt_at = models.DateTimeField(null=True)
    lease = models.CharField(max_length=32, blank=True)
    leased_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_index=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()  # who may look at a webhook may look at what was sent to it
        verbose_name = "message"
        constraints = [
            models.UniqueConstraint(fields=["webhook", "message_id"], name="one_delivery_of_a_message_to_a_webhook"),
        ]
        indexes = [models.Index(fields=["webhook", "state", "next_attempt_at"], name="deliveries_due")]

    def __str__(self) -> str:
        return f"{self.event} {self.path}".strip()

    @property
    def is_test(self) -> bool:
        return self.sequence is None


class Attempt(models.Model):
    """One time that a message was sent: what came back, or why nothing did."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    seconds = models.FloatField()
    status = models.PositiveSmallIntegerField(null=True)
    answer = models.TextField(blank=True)
    """The beginning of the body of the answer, cleaned."""
    problem = models.CharField(max_length=200, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.problem or f"HTTP {self.status}"
