from importlib.metadata import distribution
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from search.vectors.pieces import LONGEST, pieces, vocabulary
from search.vectors.static import VOCABULARY

FILE = Path(str(distribution("wordllama").locate_file(VOCABULARY)))
WORDS = (
    "water bill unicorn recycling noncommercial naturalisation covid 2026 a I x aaaaaaaaaaa straße größe naïve "
    "水 水道 плавание سباحة ว่ายน้ำ 😀 e\u0301 ß zzzzqqqqxxxx pneumonoultramicroscopicsilicovolcanoconiosis"
).split()


def test_words_fall_into_the_pieces_of_the_library_that_made_the_vocabulary() -> None:
    places, library = vocabulary(FILE), Tokenizer.from_file(str(FILE))
    theirs = {word: library.encode(word, add_special_tokens=False).ids for word in WORDS}
    assert {word: pieces(word, places) for word in WORDS} == theirs


@pytest.mark.parametrize("word", ["", "x" * 100_000])
def test_no_word_is_too_short_or_too_long(word: str) -> None:
    assert len(pieces(word, vocabulary(FILE))) <= LONGEST + 1
