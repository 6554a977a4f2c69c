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

from content.documents import Audience

from .connection import Connection, answered
from .mapping import MAPPING, index_settings


@dataclass(frozen=True)
class Standing:
    """The index that answers questions, the one that is being built, and those that were left behind."""

    asked: str | None
    unfinished: str | None
    retired: list[str]


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
        return sorted(self._aliased(audience), key=_number)

    def standing(self, audience: Audience) -> Standing:
        """What each index of the audience is there for."""
        aliased = self._aliased(audience)
        asked = next((name for name, is_asked in aliased.items() if is_asked), None)
        others = sorted((name for name in aliased if name != asked), key=_number)
        newer = [name for name in others if asked is None or _number(name) > _number(asked)]
        return Standing(asked, newer[-1] if newer else None, [name for name in others if name not in newer[-1:]])

    def begin(self, audience: Audience) -> str:
        """Make a new, empty index in place of any that is unfinished, and return its name."""
        aliased = self._aliased(audience)
        name = f"{self.alias(audience)}-{max(map(_number, aliased), default=0) + 1}"
        self.drop([index for index, is_asked in aliased.items() if not is_asked])
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
        before = [index for index, is_asked in self._aliased(audience).items() if is_asked and index != name]
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

    def _aliased(self, audience: Audience) -> Mapping[str, bool]:
        """Whether each index of the audience is the one that is asked."""
        alias = self.alias(audience)
        with answered():
            found = self.connection.writing.indices.get_alias(index=f"{alias}-*", allow_no_indices=True)
            return {name: alias in told["aliases"] for name, told in found.items() if _ours(alias).fullmatch(name)}


def door(name: str) -> str:
    """The alias by which an index is written to."""
    return f"{name}.in"


def _ours(alias: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(alias)}-\d+")


def _number(name: str) -> int:
    return int(name.rpartition("-")[2])
