"""What editors decide about searches, words that mean the same and all else: the tables behind the desk's screens.

Items are named by their content_id: search knows documents, not pages, and a decision outlives a page's next version.
Nothing here is indexed, except the words of `FoundBy`, so that a change acts at once and needs no rebuild.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from search.language import terms
from search.synonyms import parsed

MOST_PHRASES = 20
"""Ways of asking that one rule may know."""


class SynonymRule(models.Model):
    """Words that residents use for the same thing, as an editor entered them: `a, b` or `a => b`.

    It stands in place of the rule that is built in for what it asks, so `a => a` says that a means nothing else.
    """

    locale = models.CharField("language", max_length=12)
    words = models.CharField(
        max_length=500,
        help_text="Words that mean the same, with commas between them: “sofa, couch, settee”. Or what residents say "
        "and what the city calls it: “sofa, couch => bulky items”. To switch a built-in rule off: “sofa => sofa”.",
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "rule of words"
        verbose_name_plural = "search words"
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "words"],
                name="one_synonym_rule",
                violation_error_message="There is a rule with these words already.",
            )
        ]

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        try:
            parsed(self.words)
        except ValueError as error:
            raise ValidationError({"words": str(error)}) from None


class ResultRule(ClusterableModel):
    """For some ways of asking in one language: which items come first, and which are not shown.

    `phrases` has one way of asking a line. From `starts_on` to `ends_on`, both included, in the city's own days.
    """

    class Match(models.TextChoices):
        WHOLE = "whole", "The search is these words and no others"
        WITHIN = "within", "The search has all of these words, and perhaps others"

    locale = models.CharField("language", max_length=12)
    phrases = models.TextField(
        "what residents type",
        max_length=2_000,
        help_text="One way of asking a line. Capitals, accents, endings and the order of words make no difference.",
    )
    match = models.CharField("applies when", max_length=6, choices=Match, default=Match.WHOLE)
    starts_on = models.DateField("from", null=True, blank=True, help_text="Empty: from now on.")
    ends_on = models.DateField("to", null=True, blank=True, help_text="The last day. Empty: until somebody ends it.")
    why = models.CharField(max_length=300, blank=True, help_text="For whoever meets this rule in a year.")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "rule for results"
        verbose_name_plural = "pinned and hidden"

    def __str__(self) -> str:
        return ", ".join(self.ways)

    @property
    def ways(self) -> list[str]:
        """Each way of asking."""
        return [line.strip() for line in self.phrases.splitlines() if line.strip()]

    def clean(self) -> None:
        wrong: dict[str, str] = {}
        if empty := next((way for way in self.ways if not terms(way, self.locale)), None):
            wrong["phrases"] = f"“{empty}” has no word that could be searched for."
        elif len(self.ways) > MOST_PHRASES:
            wrong["phrases"] = f"A rule has at most {MOST_PHRASES} ways of asking. Make another one for the rest."
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            wrong["ends_on"] = "The last day comes before the first one."
        if wrong:
            raise ValidationError(wrong)


class RuledItem(Orderable):
    """An item that a rule puts first, in the order of its rows, or hides."""

    class Place(models.TextChoices):
        FIRST = "first", "Show first"
        NEVER = "never", "Never show"

    rule = ParentalKey(ResultRule, on_delete=models.CASCADE, related_name="items")
    content_id = models.UUIDField("item")
    place = models.CharField("what happens", max_length=5, choices=Place, default=Place.FIRST)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "content_id"],
                name="an_item_once_in_a_rule",
                violation_error_message="This item is in the rule already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.content_id}"


class LeftOutWords(models.Model):
    """Words that searches ignore, or titles and words that are never suggested, in one language; commas between."""

    class LeftOutOf(models.TextChoices):
        SEARCHES = "searches", "Searches ignore these words"
        SUGGESTIONS = "suggestions", "Titles with these words are never suggested"

    locale = models.CharField("language", max_length=12)
    out_of = models.CharField("what happens", max_length=11, choices=LeftOutOf, default=LeftOutOf.SEARCHES)
    words = models.TextField(
        max_length=2_000,
        help_text="With commas between them: “please, city of riverbend”. A whole title may stand here, too. A search "
        "of nothing but ignored words is answered as it was typed.",
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "list of words"
        verbose_name_plural = "words left out"

    def __str__(self) -> str:
        return self.words

    @property
    def listed(self) -> list[str]:
        return [word.strip() for word in self.words.split(",") if word.strip()]

    def clean(self) -> None:
        empty = next((word for word in self.listed if not terms(word, self.locale)), None)
        if empty or not self.listed:
            raise ValidationError({"words": f"“{empty or self.words}” has no word that could be left out."})


class FoundBy(models.Model):
    """Words that an item is found by in one language, and that readers never see. Indexed with its keywords."""

    content_id = models.UUIDField("item")
    locale = models.CharField("language", max_length=12)
    words = models.TextField(
        "also found by",
        max_length=2_000,
        help_text="What residents call it, with commas between: “davenport, junk, dump run”. They are not shown with "
        "the item.",
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = verbose_name_plural = "hidden words"
        constraints = [
            models.UniqueConstraint(
                fields=["content_id", "locale"],
                name="one_found_by",
                violation_error_message="This item has hidden words in this language already. Change those.",
            )
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def listed(self) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.words.split(",") if word.strip())


class SearchSettings(models.Model):
    """The one row of switches. Where it is missing, they stand as they are made."""

    uses_popularity = models.BooleanField(
        "what many people open comes first",
        default=True,
        help_text="Of results that fit about equally well, those come first that people open most from searches.",
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = verbose_name_plural = "settings of search"

    def __str__(self) -> str:
        return "Settings of search"

    @classmethod
    def current(cls) -> SearchSettings:
        return cls.objects.first() or cls()
