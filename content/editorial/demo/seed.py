"""Seeds Riverbend: its people, its pictures and every item of the text files. Seeding a seeded city changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings

from content.editorial.exchange.apply import apply
from content.editorial.exchange.report import Outcome
from content.transaction import publication

from .alerts import first_day
from .compose import records
from .files import Shelf
from .images import Library
from .people import settle_people, settle_teams
from .read import City, read

Progress = Callable[[int, int], None]
"""Told how many more records are done, and how many there are."""


class NotADemo(Exception):
    """These settings are of a real site, and the demo's logins have passwords that everyone knows."""

    def __init__(self) -> None:
        super().__init__(
            "These settings are not of a demo (DEMO_SITE), and the demo's logins have passwords that everyone knows. "
            "Seed it with DJANGO_SETTINGS_MODULE=config.settings.dev, into a database of its own."
        )


class NotSeeded(Exception):
    """Some of the texts were refused; the message has a line for each, with the reason."""

    def __init__(self, refused: list[Outcome]) -> None:
        super().__init__("\n".join(f"{told.record.source} ({told.record.locale}): {told.reason}" for told in refused))


def seed(city: City | None = None, progress: Progress = lambda done, total: None) -> list[Outcome]:
    """Make the site the demo city, or `city` if another one is given; return what became of each record.

    What a person changed since the last time is kept. Raises NotADemo, WrongTexts or NotSeeded.
    """
    if not settings.DEMO_SITE:
        raise NotADemo
    city = city or read()
    with publication():
        settle_people()
        said = list(records(city, Library(city.pictures).picture, Shelf().file, first_day()))
    outcomes = apply(said, progress=lambda done: progress(done, len(said)))
    refused = [outcome for outcome in outcomes if outcome.result == "rejected"]
    if refused:
        raise NotSeeded(refused)
    settle_teams()
    return outcomes
