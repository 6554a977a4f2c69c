"""The client: everything that a city's content service answers, one method a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, Unpack
from urllib.parse import parse_qs, urlsplit

from . import agent_contract, contract
from .bundles import Bundle, Kept
from .changes import Changes
from .collections import Results, results_at
from .copies import Store, fill, keep_copy
from .requests import EtagCache, Requests
from .retrying import Retrying
from .stream import follow

AnyItem = TypeVar("AnyItem")
Hit = TypeVar("Hit")
SearchPage = TypeVar("SearchPage")
Document = TypeVar("Document")


class Found(NamedTuple, Generic[AnyItem]):
    """An item found at a path, and the path that it has now, if it was asked for by an old one: send browsers there."""

    item: AnyItem
    moved_to: str | None


class GraphqlAnswer(NamedTuple):
    """What was found, and what of it failed."""

    data: Any
    errors: list[dict[str, Any]]


class City(Generic[AnyItem, Hit, SearchPage, Document]):
    """What everybody and agents ask alike. It may be shared by threads."""

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    def by_path(self, path: str, **asked: Unpack[contract.GetByPathQuestion]) -> Found[AnyItem]:
        """The item at a path of the public website, such as `/parks/pool`, followed to where it has moved."""
        answered = self._requests.read(self._requests.target("/by-path", {**asked, "path": path}))
        places = parse_qs(urlsplit(answered.moved_to or "").query).get("path")
        return Found(answered.body, places[0] if places else None)

    def search(self, q: str, **asked: Unpack[contract.SearchQuestion]) -> Results[Hit, SearchPage]:
        """What residents would find, best first; `sent` of it has the alerts on top, and what to offer who finds
        nothing."""
        return results_at(self._requests, self._requests.target("/search", {**asked, "q": q}))

    def suggest(self, q: str, **asked: Unpack[contract.SuggestQuestion]) -> contract.Suggested:
        """What to offer somebody who types."""
        found: contract.Suggested = self._requests.read(self._requests.target("/suggest", {**asked, "q": q})).body
        return found

    def answers(self, q: str, **asked: Unpack[contract.FindAnswersQuestion]) -> contract.AnswersFound:
        """The passages that answer a question, for chatbots and voice, and whom to ask where none does."""
        found: contract.AnswersFound = self._requests.read(self._requests.target("/answers", {**asked, "q": q})).body
        return found

    def changes(self, **asked: Unpack[contract.ListChangesQuestion]) -> Changes:
        """What happened since a cursor; from the beginning without one."""
        return Changes(self._requests, asked)

    def stream(
        self, since: int | None = None, *, locale: str | None = None, type: str | Sequence[str] | None = None
    ) -> Iterator[contract.ChangeEvent]:
        """Each event after a cursor, or from now on, as it happens; connections that break are taken up again."""
        return follow(self._requests, since, {"locale": locale, "type": type})

    def bundle(self, **asked: Unpack[contract.GetBundleQuestion]) -> Bundle[Document]:
        """Everything in a language to take home, as files that seldom change; with a channel, in its words alone."""
        return Bundle(self._requests, self._requests.read(self._requests.target("/bundle", asked)).body)

    def fill_copy(self, store: Store, bundle: Bundle[Document], kept: Kept | None = None) -> None:
        """Fill a copy with what a bundle holds; `keep_copy` then brings it up to now."""
        fill(store, bundle, kept)

    def keep_copy(self, store: Store, locale: str | None = None) -> int:
        """Bring a copy of everything in one language up to now, and tell how many items changed.

        Call it again every few seconds, or on each event.
        """
        language = locale or self._requests.locale
        if not language:
            raise ValueError("A copy is of one language: give a locale, here or to the client.")
        return keep_copy(self._requests, store, language)

    def graphql(self, query: str, variables: Mapping[str, Any] | None = None) -> GraphqlAnswer:
        """Ask in GraphQL. Raises GraphqlRefused if nothing was executed."""
        said = {"query": query, "variables": variables or {}}
        body = self._requests.read(self._requests.graphql, said=said, is_safe=True).body
        return GraphqlAnswer(body.get("data"), body.get("errors", []))


class Wellspring(City[contract.AnyItem, contract.Hit, contract.SearchPage, contract.Document], contract.Catalogue):
    """What everybody reads. `Wellspring("https://cms.riverbend.example")` is all that a website needs.

    A `key` is never needed; with one, a consumer has limits of its own. `locale` is the language of everything that is
    asked without one. `timeout` is how many seconds a connection may be silent.
    """

    def __init__(
        self,
        base_url: str,
        *,
        key: str | None = None,
        locale: str | None = None,
        cache: EtagCache | None = None,
        timeout: float = 10.0,
        retrying: Retrying | None = None,
    ) -> None:
        cache = EtagCache() if cache is None else cache
        requests = Requests(base_url, "public", key, locale, cache, timeout, retrying or Retrying())
        City.__init__(self, requests)
        contract.Catalogue.__init__(self, requests)

    def feedback(self, **said: Unpack[contract.GiveFeedback]) -> contract.FeedbackTaken:
        """Tell the city whether an item helped. Ask people to write nothing about themselves. Never sent twice."""
        taken: contract.FeedbackTaken = self._requests.read(f"{self._requests.base}/feedback", said=said).body
        return taken

    def click(self, **said: Unpack[contract.ReportClick]) -> contract.ClickTaken:
        """Tell the city which result of a search was opened, by the `search_id` of its page. Never sent twice."""
        taken: contract.ClickTaken = self._requests.read(f"{self._requests.base}/search/clicks", said=said).body
        return taken


class AgentWellspring(
    City[agent_contract.AnyItem, agent_contract.Hit, agent_contract.SearchPage, agent_contract.Document],
    agent_contract.Catalogue,
):
    """What 311 agents read, with their key. Nothing is kept, as that half asks."""

    def __init__(
        self,
        base_url: str,
        *,
        key: str,
        locale: str | None = None,
        timeout: float = 10.0,
        retrying: Retrying | None = None,
    ) -> None:
        requests = Requests(base_url, "agent", key, locale, None, timeout, retrying or Retrying())
        City.__init__(self, requests)
        agent_contract.Catalogue.__init__(self, requests)

    def flag(self, **raised: Unpack[agent_contract.FlagItem]) -> agent_contract.Flag:
        """Tell the desk that an answer is wrong. Sent again about the same version, it brings the desk's answer."""
        flag: agent_contract.Flag = self._requests.read(f"{self._requests.base}/flags", said=raised).body
        return flag
