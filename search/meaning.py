"""What a question's words may mean besides what they say: other spellings, short forms, synonyms.

Nothing here takes a word away from the question. What may have been meant is looked for as well and counts less, so a
wrong guess costs little, and what was typed is always found if it is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .apostrophes import apostrophe_left_out
from .beginnings import Fit, fits, typed
from .curation.leaving_out import ignored_terms
from .engine import Also, Query, SearchEngine, Spelling
from .language import MOST_ASKED, language_of, spelled, terms
from .mending import begun_by, nearest_to
from .spelling import LITTLE_WORD, can_be_slip, in_one, respelt, tied
from .synonyms import Meanings, Synonym, synonyms

MEANT = 0.9
"""What a word counts that says the same otherwise: a mended slip, a short form written out."""
NEXT_GUESS = 0.7
"""How much less each further guess counts than the one before it."""
SYNONYM = 0.8
RELATED = 0.45
"""What a guess counts where the word itself is found in another form, or has another explanation; and a synonym that
only may be meant, or is in another language: what is translated comes first."""

GUESSES = 3
"""Words that one misspelt word is taken for."""
SHORT_FORMS = 2
"""Meanings that initials are taken for."""
MOST_MENDED = 12
"""Words of one question whose spelling is looked into: a pasted page is none of a person's slips."""


@dataclass(frozen=True)
class Guess:
    """What a word may mean, and how much that counts. `mends` says that the word itself is a slip."""

    text: str
    weight: float
    mends: bool = False


NOTHING: Meanings = {}


def understood(query: Query, engine: SearchEngine, own: Meanings = NOTHING) -> tuple[Query, str]:
    """The question with what it may mean, and the question as it would be spelt if it has slips (else empty).

    `own` is what phrases mean in this city besides what is built in.
    """
    words = spelled(query.text)
    guesses = (
        {}
        if query.as_typed or "spelling" in query.without
        else _guesses(list(dict.fromkeys(words))[:MOST_ASKED], query, engine)
    )
    ignored = ignored_terms(query.ignored, query.locale)
    alike = () if "synonyms" in query.without else tuple(synonyms(terms(query.text, query.locale), query.locale, own))
    settled = tied(query.text) | _explained(words, alike, query.locale)
    guesses = {
        word: found
        for word, found in guesses.items()
        if word not in settled and ignored.isdisjoint(terms(word, query.locale))
    }
    also = [Also(guess.text, query.locale, guess.weight) for found in guesses.values() for guess in found]
    also += [
        Also(each.text, locale, SYNONYM if each.is_sure and locale == query.locale else RELATED, each.phrase)
        for each in alike
        if (locale := _called_so_in(each, query))
        and (each.is_sure or not _is_part_of_a_name(each.phrase, words, query, engine))
    ]
    mended = {word: found[0].text for word, found in guesses.items() if found and found[0].mends}
    corrected = respelt(query.text, mended) if mended else ""
    return replace(query, also=(*query.also, *also)), corrected


def _explained(words: Iterable[str], alike: Iterable[Synonym], locale: str) -> set[str]:
    """The words of what a rule explains: whoever writes down what they mean together, takes each for a word."""
    known = {term for each in alike for term in each.phrase}
    return {word for word in words if (own := terms(word, locale)) and known.issuperset(own)}


def _called_so_in(synonym: Synonym, query: Query) -> str:
    """The locale to look for it in: that of the question, or that which is fallen back to; empty if it is neither."""
    if not synonym.language or query.locale.startswith(synonym.language):
        return query.locale
    return query.fallback if language_of(query.fallback) == synonym.language else ""


def _is_part_of_a_name(phrase: tuple[str, ...], words: list[str], query: Query, engine: SearchEngine) -> bool:
    """Whether a title has the phrase together with the question's next word, or with the one before: then it means
    what it means there."""
    places = range(len(words) - len(phrase) + 1)
    spans = [(first, first + len(phrase)) for first in places]
    said = [span for span in spans if tuple(terms(" ".join(words[slice(*span)]), query.locale)) == phrase]
    longer = [words[first:further] for first, last in said if (further := _next(words, last))]
    longer += [words[before:last] for first, last in said if (before := _before(words, first)) is not None]
    return any(
        fits(typed(name), hit.title) >= Fit.GOES_ON
        for name in longer
        for hit in engine.titled(query.audience, query.locale, name, 1)
    )


def _next(words: list[str], last: int) -> int | None:
    """Where the next word ends that is not little ("de")."""
    return next((place + 1 for place in range(last, len(words)) if len(words[place]) > LITTLE_WORD), None)


def _before(words: list[str], first: int) -> int | None:
    """Where the word before begins that is not little."""
    return next((place for place in range(first - 1, -1, -1) if len(words[place]) > LITTLE_WORD), None)


def _guesses(words: list[str], query: Query, engine: SearchEngine) -> dict[str, list[Guess]]:
    """What each word, or two neighbours in one, may mean."""
    known = _by_word(engine.spellings(query.audience, query.locale, words))
    joined = _written_in_one(words, query, engine)
    guesses = {pair: [Guess(pair, SYNONYM)] for pair in joined}
    parts = {word for pair in pairwise(words) if "".join(pair) in joined for word in pair}
    unknown = [word for word in words if word not in parts and not _is_written(known.get(word, ()))]
    strange = [word for word in _strange(unknown, query, engine) if can_be_slip(word, query.locale)]
    looked_up = nearest_to(strange[:MOST_MENDED], query.audience, query.locale, engine)
    unexplained = {word: alike for word, alike in looked_up.items() if word not in known}
    begun = begun_by(unexplained, query.audience, query.locale, engine)
    near: Mapping[str, Sequence[Spelling]] = dict.fromkeys(strange, ()) | looked_up | dict.fromkeys(begun, ())
    for word in words:
        if parted := [Guess(found.means, MEANT) for found in known.get(word, ()) if _is_joined(found)]:
            guesses[word] = parted
        elif contraction := apostrophe_left_out(word, language_of(query.locale)) if word in near else "":
            guesses[word] = [Guess(contraction, MEANT, mends=True)]
        elif word in near:
            guesses[word] = [
                *_mended(near[word][:GUESSES]),
                *(Guess(found.word, RELATED) for found in begun.get(word, ())),
                *_written_out(known.get(word, ()), RELATED if near[word] else MEANT),
            ]
    return guesses


def _written_in_one(words: list[str], query: Query, engine: SearchEngine) -> list[str]:
    """Neighbours that some entry has as one word.

    Looked for in any form first, which hardly any has: of "howdo" thousands of titles have what it may be short for.
    """
    pairs = in_one(words)
    forms = engine.in_any_form(query.audience, query.locale, pairs) if pairs else ()
    pairs = [pair for pair in pairs if pair in forms]
    known = _by_word(engine.spellings(query.audience, query.locale, pairs)) if pairs else {}
    return [pair for pair in pairs if _is_written(known.get(pair, ()))]


def _strange(words: list[str], query: Query, engine: SearchEngine) -> list[str]:
    """The words that nobody wrote in any form, nor in the language that is fallen back to. No number is strange."""
    words = [word for word in words if not word.isdigit()]
    for locale in dict.fromkeys((query.locale, query.fallback)):
        if locale and words:
            found = engine.in_any_form(query.audience, locale, words)
            words = [word for word in words if word not in found]
    return words


def _mended(near: Sequence[Spelling]) -> Iterator[Guess]:
    for place, text in enumerate(dict.fromkeys(found.means or found.word for found in near)):
        yield Guess(text, MEANT * NEXT_GUESS**place, mends=True)


def _written_out(known: Sequence[Spelling], weight: float) -> Iterator[Guess]:
    """The names whose initials these are, the commonest first."""
    for found in sorted(known, key=lambda found: (-found.entries, found.means))[:SHORT_FORMS]:
        yield Guess(found.means, weight)


def _by_word(spellings: Iterable[Spelling]) -> dict[str, list[Spelling]]:
    found: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        found.setdefault(spelling.word, []).append(spelling)
    return found


def _is_written(known: Sequence[Spelling]) -> bool:
    """Whether any entry has the word itself."""
    return any(not spelling.means for spelling in known)


def _is_joined(spelling: Spelling) -> bool:
    """Whether it is two words in one."""
    return spelling.means.replace(" ", "") == spelling.word
