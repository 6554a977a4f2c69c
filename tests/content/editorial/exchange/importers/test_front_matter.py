import pytest

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.front_matter import split

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_front_matter_and_text_are_told_apart() -> None:
    front, text, line = split("---\r\ntitle: A\r\n---\r\nOne\n---\ntwo\n")
    assert front.text("title") == "A"
    assert text == "One\n---\ntwo\n"
    assert line == 4


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("Just text.", "There is no front matter"),
        ("---\ntitle: A\n", "There is no front matter"),
        ("---\ntitle: 'A\n---\n", "The front matter is not YAML"),
        ("---\na: b: c\n---\n", "on line 2"),
        ("---\n- a\n- b\n---\n", "The front matter must be an object; it is a list."),
        ("---\n---\n", "The front matter must be an object; it is empty."),
        (f"---\n{BOMB}---\n", "has an alias (*) on line 3"),
        ("---\na: !!python/object/apply:os.system [ls]\n---\n", "could not determine a constructor"),
        (f"---\na: {'[' * 20_000}\n---\n", "nested too deeply"),
        (f"---\na: {'x' * 70_000}\n---\n", "has 70,004 characters; at most 64,000"),
        ("---\ndate: 2020-13-40\n---\n", "a value that is none"),
        ("---\ndate: !!timestamp soon\n---\n", "not what its tag (!!) says"),
        ("---\norder: !!int ''\n---\n", "not what its tag (!!) says"),
        ("---\nlisted: !!bool maybe\n---\n", "not what its tag (!!) says"),
        ("---\na: \x00\n---\n", "The front matter is not YAML"),
    ],
)
def test_front_matter_that_cannot_be_read_says_why(file: str, reason: str) -> None:
    with pytest.raises(Rejected) as refused:
        split(file)
    assert reason in refused.value.reason
