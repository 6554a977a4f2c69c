"""The tables of the channels: who reads here by name and what each asked, registered queries, bundles, webhooks."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from .bundles.models import Bundle, BundleFile, MediaDigest
from .webhooks.models import Attempt, Delivery, Webhook

__all__ = [
    "ApiConsumer",
    "ApiKey",
    "ApiUsage",
    "Attempt",
    "Bundle",
    "BundleFile",
    "Delivery",
    "MediaDigest",
    "RegisteredQuery",
    "Webhook",
]

AUDIENCES = [("public", "Public"), ("agent", "311 agents")]


class ApiConsumer(models.Model):
    """One program or desk that reads here, and what it may: the website's server, the kiosks, the 311 console.

    Its keys come and go. Where `origins` are given, browsers may use its keys on the pages of those alone. It may ask
    `per_minute` times a minute and `per_day` times a day; None leaves the first to settings, and the second open.
    """

    name = models.CharField(max_length=100, unique=True)
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    contact = models.EmailField("who to write to", blank=True)
    origins = models.JSONField(default=list, blank=True)
    per_minute = models.PositiveIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    per_day = models.PositiveIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]
        verbose_name = "API consumer"

    def __str__(self) -> str:
        return self.name


class ApiKey(models.Model):
    """One key that was given to a consumer. It has two while one takes the place of the other.

    The key itself is not kept, only its SHA-256: it has 256 random bits, so a slow hash would protect nothing. `prefix`
    is its readable beginning, by which people name it.
    """

    consumer = models.ForeignKey(ApiConsumer, on_delete=models.CASCADE, related_name="keys")
    prefix = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.consumer} ({self.prefix})"


class ApiUsage(models.Model):
    """How often a consumer was let in on one day (UTC), and how often it was refused for asking too much."""

    consumer = models.ForeignKey(ApiConsumer, on_delete=models.CASCADE, related_name="usage")
    day = models.DateField()
    requests = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["consumer", "day"], name="one_usage_a_day")]

    def __str__(self) -> str:
        return f"{self.consumer}, {self.day}: {self.requests}"


class RegisteredQuery(models.Model):
    """One GraphQL query that a client of this audience sent with its hash, so that the hash alone is enough after that.

    It holds no answer and no variables. The two audiences have lists of their own, as with everything else.
    """

    audience = models.CharField(max_length=10, choices=AUDIENCES)
    hash = models.CharField(max_length=64)
    text = models.TextField()
    registered_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["audience", "hash"], name="one_query_a_hash")]
        indexes = [models.Index(fields=["audience", "registered_at"], name="registered_first")]

    def __str__(self) -> str:
        return f"{self.audience} {self.hash[:12]}"
