"""An audience's indexes: the one that is asked, behind an alias, and at times one that is being built beside it.

`wellspring-public` is the alias, `wellspring-public-3` an index. Whoever writes, writes to every index that there is,
so what is published during a rebuild is in both. He writes by a second alias, that an index is made with and goes with,
because a cluster makes an index of whatever is written to one that is gone: it would answer from the little that was
published since.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from content.documents import Audience

from .connection import Connection, answered
from .mapping import MADE_AS, MAPPING, index_settings


@dataclass(frozen=True)
class Standing:
    """The index that answers questions, the one that is being built, and those that were left behind.

    What another release makes otherwise is not built on, and is to be replaced where it is asked.
    """

    asked: str | None
    unfinished: str | None
    retired: list[str]
    is_of_another_release: bool


class _Index(NamedTuple):
    """What the cluster tells of an index: whether it is asked, and as what it was made."""

    is_asked: bool
    made_as: str


@dataclass(frozen=True)
class Indexes:
    """The indexes of every audience on one cluster, which may have others under another prefix."""

    connection: Connection
    prefix: str = "wellspring"
    shards: int = 1
    replicas: int = 1

    def alias(self, audience: Audience) -> str:
        return f"{self.prefix}-{audience}"

    def all(self, audience: Audience) -> list[str]:
        """Every index of the audience, the oldest first."""
        return sorted(self._found(audience), key=_number)

    def standing(self, audience: Audience) -> Standing:
        """What each index of the audience is there for."""
        found = self._found(audience)
        asked = next((name for name, index in found.items() if index.is_asked), None)
        others = sorted((name for name in found if name != asked), key=_number)
        ours = [name for name in others if found[name].made_as == MADE_AS]
        newer = [name for name in ours if asked is None or _number(name) > _number(asked)][-1:]
        retired = [name for name in others if name not in newer]
        is_other = asked is not None and found[asked].made_as != MADE_AS
        return Standing(asked, newer[0] if newer else None, retired, is_other)

    def begin(self, audience: Audience) -> str:
        """Make a new, empty index in place of any that is unfinished, and return its name."""
        found = self._found(audience)
        name = f"{self.alias(audience)}-{max(map(_number, found), default=0) + 1}"
        self.drop([other for other, index in found.items() if not index.is_asked])
        with answered():
            self.connection.overhauling.indices.create(
                index=name,
                settings=index_settings(self.shards, self.replicas),
                mappings=MAPPING,
                aliases={door(name): {}},
                wait_for_active_shards=1,
            )
        return name

    def switch(self, audience: Audience, name: str) -> list[str]:
        """Have this index asked from now on, in one step, and return those that were asked before.

        They stay for questions that are on their way, until somebody drops them.
        """
        before = [other for other, index in self._found(audience).items() if index.is_asked and other != name]
        alias = self.alias(audience)
        moves = [{"remove": {"index": index, "alias": alias}} for index in before]
        with answered():
            self.connection.overhauling.indices.update_aliases(
                actions=[*moves, {"add": {"index": name, "alias": alias}}]
            )
        return before

    def join(self, name: str, *, wait: bool = False) -> None:
        """Have the parts of each shard joined into one: writing leaves twenty, and a question is asked of each.

        It goes on by itself, and questions are answered meanwhile.
        """
        with answered():
            self.connection.overhauling.indices.forcemerge(index=name, max_num_segments=1, wait_for_completion=wait)

    def drop(self, names: Sequence[str]) -> None:
        """Delete these indexes. Those that are gone already are no error."""
        with answered():
            for name in names:
                self.connection.overhauling.indices.delete(index=name, ignore_unavailable=True)

    def _found(self, audience: Audience) -> Mapping[str, _Index]:
        """Every index of the audience by its name."""
        alias = self.alias(audience)
        with answered():
            found = self.connection.writing.indices.get(
                index=f"{alias}-*",
                allow_no_indices=True,
                features=["aliases", "mappings"],
                filter_path=["*.aliases", "*.mappings._meta"],
            )
            return {
                name: _Index(alias in told["aliases"], told.get("mappings", {}).get("_meta", {}).get("made_as", ""))
                for name, told in found.items()
                if _ours(alias).fullmatch(name)
            }


def door(name: str) -> str:
    """The alias by which an index is written to."""
    return f"{name}.in"


def _ours(alias: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(alias)}-\d+")


def _number(name: str) -> int:
    return int(name.rpartition("-")[2])
