"""What is known of searches and questions, by day. No row leads to a person: it has no time, address or session."""

from __future__ import annotations

from django.db import models

from content.publishing.models import AUDIENCES


class SearchCount(models.Model):
    """How often some words were searched for on a day of the city, and what came of it.

    `text` is empty for what is counted without its words: whatever agents ask, what could tell of a person, and what
    was one text too many on a day. `consumer` is the name of the consumer whose key was sent, empty without one. Counts
    may be taken back later on the same day, so that the columns are not positive by the database's law.
    """

    day = models.DateField()
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    locale = models.CharField(max_length=12)
    consumer = models.CharField(max_length=100)
    text = models.CharField(max_length=80)
    searches = models.IntegerField(default=0)
    callers = models.IntegerField(default=0)
    """The most different callers that any one process saw: never more than there were."""
    without_results = models.IntegerField(default=0)
    reformulated = models.IntegerField(default=0)
    """After which the same caller opened nothing and asked something else within a minute."""
    opened = models.IntegerField(default=0)
    """After which something was opened."""
    clicks = models.IntegerField(default=0)
    places = models.IntegerField(default=0)
    """The places of what was opened, added up."""
    questions = models.IntegerField(default=0, db_default=0)
    """How often the words were a question that passages were to answer, as chatbots ask. They are no searches."""
    unanswered = models.IntegerField(default=0, db_default=0)
    """Of these questions, those that no passage is believed to answer."""

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["day", "audience", "locale", "consumer", "text"], name="one_search_count")
        ]

    def __str__(self) -> str:
        return f"{self.text or '…'} ({self.locale}, {self.day})"


class OpenedItem(models.Model):
    """How many callers opened an item from a search on a day."""

    day = models.DateField()
    content_id = models.UUIDField()
    locale = models.CharField(max_length=35)
    times = models.IntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["day", "content_id", "locale"], name="one_opened_item")]

    def __str__(self) -> str:
        return f"{self.content_id} ({self.locale}, {self.day}) × {self.times}"


class PopularSearch(models.Model):
    """Words that so many different callers asked, on so many days, that they may be offered to others."""

    locale = models.CharField(max_length=12)
    text = models.CharField(max_length=80)
    callers = models.IntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["locale", "text"], name="one_popular_search")]

    def __str__(self) -> str:
        return f"{self.text} ({self.locale})"


class Popularity(models.Model):
    """How often residents open an item from their searches, lately: 1 for the one that is opened most."""

    content_id = models.UUIDField()
    locale = models.CharField(max_length=35)
    opened = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_popularity")]

    def __str__(self) -> str:
        return f"{self.content_id} ({self.locale}): {self.opened:.2f}"
