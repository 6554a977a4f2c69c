"""Words that ask and say nothing of what is asked for: “how much do I”, “dónde puedo”.

An answer need not have them, so they neither speak for a passage nor against it, and no alert is told by them. Search
itself looks for them like for any others; they are left out only where a question is held against one text, and nobody
is asked whether they were meant. A language without words here has none left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .language import RUN, UNSPACED_RUN, asked, language_of, spelled, terms
from .simplified import in_one_script

ASKING = {
    "en": """a about after all am an and any are as at be been before being but by can could did do does done during
        find for from get go got had has have he her here his how i if in into is it its know long many may me might
        much must my need no not of often on onto or our out over please shall she should so some tell than that the
        their them then there these they this those to up us want was we were what when where which who whom whose
        why will with would you your""",
    "es": """a ahi al algo alguien alguna alguno ante antes aqui asi como con cual cuales cuando cuanta cuantas cuanto
        cuantos de debe debo decir decirme del desde donde durante e el ella ellos en entre era es esa ese eso esta
        estan estar este esto estos favor fue ha haber hacer hago han hasta hay la las le les lo los mas me mi mis
        muy necesita necesito no nos o para pero podemos podria por porque pueda puede pueden puedo que quien
        quienes quiero saber se ser si sin sobre son su sus tener tengo ti tiene tienen tu tus u un una unas uno
        unos va y ya yo""",
    "zh": """我 我们 你 您 的 了 吗 呢 是 有 在 和 怎么 怎样 怎么办 如何 什么 什么时候 哪里 哪儿 在哪 在哪里 哪些 多少
        多少钱 几 谁 为什么 可以 能 需要 要 想 请问 多久""",
    "ar": """أين ما ماذا متى كيف كم من هل لماذا أي هو هي في على إلى عن مع أن أنا لي هذا هذه يمكنني يمكن أريد أحتاج لدي
        التي الذي أو و""",
}
"""By the first part of a language's tag."""


@cache
def asking(locale: str) -> frozenset[str]:
    """The words as they are spelt, and their terms."""
    words = ASKING.get(language_of(locale), "")
    return frozenset((*spelled(words), *terms(words, locale)))


def besides_asking(text: str, locale: str, others: str = "") -> Iterator[str]:
    """The words of a text that do not only ask, nor are among some `others`; of a script without spaces what is left
    between those.
    """
    little, between = _little(locale, others)
    for run in RUN.finditer(in_one_script(text, language_of(locale))):
        if run.lastindex:
            yield from filter(None, between.split(run.group()))
        else:
            yield from (word for word in spelled(run.group()) if little.isdisjoint((word, *terms(word, locale))))


def asked_about(text: str, locale: str) -> list[str]:
    """The terms of a question that do not only ask; of a script without spaces those of what is left between words that
    do. Of these, one of a single character may be part of another word, and one that is left over is found anywhere.
    """
    language = language_of(locale)
    left = _asking_runs(language).sub(" ", in_one_script(text, language))
    about = [term for term in asked(left, locale) if term not in asking(locale)]
    return [term for term in about if len(term) > 1] or about


@cache
def _asking_runs(language: str) -> re.Pattern[str]:
    """What only asks, wherever it stands within a run of a script without spaces."""
    words = [word for word in ASKING.get(language, "").split() if len(word) > 1 and UNSPACED_RUN.fullmatch(word)]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)")


@cache
def _little(locale: str, others: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Words as they are spelt with their terms, and the same as what stands between others."""
    words = f"{ASKING.get(locale.partition('-')[0].lower(), '')} {others}".split()
    longest = sorted(words, key=len, reverse=True)
    found = frozenset(each for word in words for each in (*spelled(word), *terms(word, locale)))
    return found, re.compile("|".join(map(re.escape, longest)) or "(?!)")
