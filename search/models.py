"""The embedded engine's tables: what is indexed, one set of tables an audience. What editors decide has its own files.

Never one table with an audience column: rarity, average length and counts are of a table, so what agents may read would
show in the public order.
"""

from __future__ import annotations

from django.db import models

from content.publishing.models import AUDIENCES

from .asked.models import OpenedItem, Popularity, PopularSearch, SearchCount
from .cluster.models import OwedEntry
from .curation.decisions import FoundBy, LeftOutWords, ResultRule, RuledItem, SearchSettings, SynonymRule
from .curation.questions import OwnQuestion, QuestionRun, RightAnswer
from .vectors.models import AgentVector, PublicVector, VectorIndex

__all__ = [
    "AgentEntry",
    "AgentPostings",
    "AgentSlip",
    "AgentSpelling",
    "AgentTitleWord",
    "AgentVector",
    "PublicEntry",
    "PublicPostings",
    "PublicSlip",
    "PublicSpelling",
    "PublicTitleWord",
    "PublicVector",
    "SearchIndex",
    "VectorIndex",
]

OF_THEIR_OWN = (
    *(FoundBy, LeftOutWords, ResultRule, RuledItem, SearchSettings, SynonymRule),
    *(OwnQuestion, QuestionRun, RightAnswer),
    *(OpenedItem, Popularity, PopularSearch, SearchCount),
    OwedEntry,
)
"""Tables that have files of their own; Django finds an app's tables here only."""

MADE_AS = 4
"""Rises when a document gives an entry of other terms, spellings or beginnings: the relay makes older ones anew
(`renewing`)."""


class SearchIndex(models.Model):
    """One audience's index. Its writers lock this row, and ranking reads its size here instead of counting.

    `common` tells how many entries have each term that very many have, as it was when the index had `surveyed` entries:
    counting them takes longer than all the rest of a search, and they change slowly. `made_as` is the MADE_AS of the
    code that made the oldest of its entries.
    """

    audience = models.CharField(max_length=10, primary_key=True, choices=AUDIENCES)
    entries = models.PositiveIntegerField(default=0)
    terms = models.PositiveBigIntegerField(default=0)
    common = models.JSONField(default=dict)
    surveyed = models.PositiveIntegerField(default=0)
    made_as = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.audience}: {self.entries} entries"

    @classmethod
    def locked(cls, audience: str) -> SearchIndex:
        """The audience's row, held until the transaction ends: nobody else writes to this index meanwhile."""
        cls.objects.get_or_create(audience=audience, defaults={"made_as": MADE_AS})
        return cls.objects.select_for_update().get(audience=audience)


class IndexedEntry(models.Model):
    """One document that can be found. `text` is what snippets are cut from, `length` the number of its terms.

    `keywords` are kept, a line each, and the different `terms`, because what an entry had must be known when it leaves.
    """

    content_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    type = models.CharField(max_length=30)
    version = models.PositiveIntegerField()
    length = models.PositiveIntegerField()
    title = models.TextField(default="")
    keywords = models.TextField(default="")
    text = models.TextField()
    terms = models.TextField(default="", db_default="")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.type} {self.content_id} ({self.locale})"


class PublicEntry(IndexedEntry):
    """One document that anybody can find."""

    class Meta(IndexedEntry.Meta):
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_public_entry")]
        indexes = [models.Index(fields=["length"], name="public_lengths")]


class AgentEntry(IndexedEntry):
    """One document that agents can find."""

    class Meta(IndexedEntry.Meta):
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_agent_entry")]
        indexes = [models.Index(fields=["length"], name="agent_lengths")]


class Postings(models.Model):
    """The entries of one block of ids that have a term, with what ranking needs of each
    (`search.engines.database.postings`).
    """

    term = models.CharField(max_length=100)
    block = models.BigIntegerField()
    packed = models.BinaryField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.term


class PublicPostings(Postings):
    """The public entries that have a term."""

    pk = models.CompositePrimaryKey("term", "block")


class AgentPostings(Postings):
    """The agents' entries that have a term."""

    pk = models.CompositePrimaryKey("term", "block")


class KnownSpelling(models.Model):
    """A word of this audience's entries, or a short form that stands for `means`. `entries` tells how many have it."""

    locale = models.CharField(max_length=12)
    word = models.CharField(max_length=64)
    means = models.CharField(max_length=200)
    entries = models.PositiveIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.word


class PublicSpelling(KnownSpelling):
    """A word that anybody can read."""

    class Meta(KnownSpelling.Meta):
        constraints = [models.UniqueConstraint(fields=["locale", "word", "means"], name="one_public_spelling")]
        indexes = [models.Index(fields=["entries"], name="public_unspelt", condition=models.Q(entries=0))]


class AgentSpelling(KnownSpelling):
    """A word that agents can read."""

    class Meta(KnownSpelling.Meta):
        constraints = [models.UniqueConstraint(fields=["locale", "word", "means"], name="one_agent_spelling")]
        indexes = [models.Index(fields=["entries"], name="agent_unspelt", condition=models.Q(entries=0))]


class Slip(models.Model):
    """A spelling without one of its letters, or whole, after its locale: what a misspelt word is looked up by."""

    slip = models.CharField(max_length=64)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slip


class PublicSlip(Slip):
    """A slip in a word that anybody can read."""

    pk = models.CompositePrimaryKey("slip", "spelling_id")
    spelling = models.ForeignKey(PublicSpelling, on_delete=models.CASCADE, db_constraint=False)


class AgentSlip(Slip):
    """A slip in a word that agents can read."""

    pk = models.CompositePrimaryKey("slip", "spelling_id")
    spelling = models.ForeignKey(AgentSpelling, on_delete=models.CASCADE, db_constraint=False)


class TitleWord(models.Model):
    """What suggestions are looked up by, after its locale: a word of an entry's title or keywords as it is spelt, or
    the title from a word on (`search.beginnings`)."""

    word = models.CharField(max_length=80)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.word


class PublicTitleWord(TitleWord):
    """A word of a title that anybody can read."""

    pk = models.CompositePrimaryKey("word", "entry_id")
    entry = models.ForeignKey(PublicEntry, on_delete=models.CASCADE, db_constraint=False)


class AgentTitleWord(TitleWord):
    """A word of a title that agents can read."""

    pk = models.CompositePrimaryKey("word", "entry_id")
    entry = models.ForeignKey(AgentEntry, on_delete=models.CASCADE, db_constraint=False)


class WordPlaces(models.Model):
    """Where the words of an entry's text stand, as `search.places` packs it. Apart from the entry, of which a title is
    read without them.
    """

    packed = models.BinaryField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{len(self.packed)} bytes"


class PublicWordPlaces(WordPlaces):
    """Where the words of a public entry stand."""

    entry = models.OneToOneField(PublicEntry, on_delete=models.CASCADE, primary_key=True, db_constraint=False)


class AgentWordPlaces(WordPlaces):
    """Where the words of an agents' entry stand."""

    entry = models.OneToOneField(AgentEntry, on_delete=models.CASCADE, primary_key=True, db_constraint=False)


class Traits(models.Model):
    """What an entry can be narrowed by, as `search.narrowing` writes it. Apart from the entry, whose text is long: the
    traits of thousands of entries are read to count them.
    """

    traits = models.TextField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.traits


class PublicTraits(Traits):
    """What a public entry can be narrowed by."""

    entry = models.OneToOneField(PublicEntry, on_delete=models.CASCADE, primary_key=True, db_constraint=False)


class AgentTraits(Traits):
    """What an agents' entry can be narrowed by."""

    entry = models.OneToOneField(AgentEntry, on_delete=models.CASCADE, primary_key=True, db_constraint=False)
