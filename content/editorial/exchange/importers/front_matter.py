"""The YAML between two lines of dashes at the top of a file, read without trusting it."""

from __future__ import annotations

import re
from typing import Any

import yaml

from content.editorial.exchange.errors import Rejected

from .reading import Row

LIMIT = 64_000

_FENCED = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


class _PlainLoader(yaml.SafeLoader):
    """YAML without aliases, with which a few lines can stand for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise Rejected(f"The front matter has an alias (*) on line {mark.line + 2}. Write the value out.")
        return super().compose_node(parent, index)


def split(text: str) -> tuple[Row, str, int]:
    """The front matter, the text below it, and the number of the line on which that text begins.

    Raises Rejected if there is no front matter, or it is not an object.
    """
    found = _FENCED.match(text)
    if found is None:
        raise Rejected("There is no front matter: the file must begin with a block between two lines of ---.")
    if len(found[1]) > LIMIT:
        raise Rejected(f"The front matter has {len(found[1]):,} characters; at most {LIMIT:,}.")
    return _object(found[1]), text[found.end() :], text.count("\n", 0, found.end()) + 1


def _object(block: str) -> Row:
    try:
        return Row.of(yaml.load(block, Loader=_PlainLoader), "The front matter")  # noqa: S506 - it is a SafeLoader
    except yaml.MarkedYAMLError as error:
        # The block begins on the file's second line, and marks count from 0.
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise Rejected(f"The front matter is not YAML: {error.problem} on line {line}.") from error
    except yaml.YAMLError as error:
        raise Rejected(f"The front matter is not YAML: {str(error).splitlines()[0]}.") from error
    except RecursionError as error:
        raise Rejected("The front matter is nested too deeply.") from error
    except ValueError as error:  # a date that is none, like 2020-13-40
        raise Rejected(f"The front matter has a value that is none: {error}.") from error
    except (LookupError, AttributeError) as error:  # what PyYAML stumbles over in `!!int ''` and `!!timestamp soon`
        raise Rejected("The front matter has a value that is not what its tag (!!) says.") from error
