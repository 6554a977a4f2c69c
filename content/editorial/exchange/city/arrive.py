"""Takes a city into an empty database: all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from wagtail.models import Page, Site

from content.documents import AUDIENCES
from content.editorial.default_workflow import settle_workflow
from content.editorial.exchange.errors import Unreadable
from content.editorial.models import TeamGroup
from content.editorial.settling import settle_roles
from content.editorial.teams import found_team
from content.founding import found_alerts, found_city
from content.publishing import editions
from content.publishing.generation import advance

from .archive import Archive, opened
from .export import Progress
from .links import Links
from .manifest import MEDIA, Manifest
from .rows import continue_counting, empty, fill
from .tables import EMPTIED, FOUNDED, FOUNDED_PAGES, NAMED, TABLES, model


class NotEmpty(Exception):
    """The database holds content. Rows keep their numbers, so two cities cannot be mixed."""

    def __init__(self, what: str, count: int) -> None:
        super().__init__(
            f"This database is not empty: it has {count} {what}. A city is imported into a new one "
            "(`manage.py migrate`, and nothing else)."
        )


@dataclass(frozen=True)
class Arrived:
    """What was taken in, and who has to be given a password."""

    manifest: Manifest
    made_people: tuple[str, ...]


def import_city(path: Path, *, progress: Progress = lambda *_: None) -> Arrived:
    """Make this empty database the city in `path`. Raises NotEmpty or Unreadable; then nothing has changed."""
    require_empty()
    with opened(path, progress) as archive:
        _require_understood(archive)
        stored: list[str] = []
        with _taken_back_if_it_fails(stored), transaction.atomic():
            links = Links(archive)
            _rows(archive, links, progress)
            _settle()
            _media(archive, stored, progress)
            advance(AUDIENCES)
    Site.clear_site_root_paths_cache()
    return Arrived(archive.manifest, tuple(links.made_people))


def index(progress: Progress = lambda *_: None) -> None:
    """Make Wagtail's own indexes from the pages: the desk's search, and “where is this used”."""
    for done, command in enumerate(("rebuild_references_index", "update_index")):
        progress("Indexes of the desk", done, 2)
        call_command(command, verbosity=0)
    progress("Indexes of the desk", 2, 2)


def require_empty() -> None:
    """Raises NotEmpty if anything is here besides what founding makes."""
    founded = [model(label)._meta.model_name for label in FOUNDED_PAGES]
    if pages := Page.objects.exclude(content_type__model__in=founded).count():
        raise NotEmpty("pages", pages)
    for label in TABLES:
        if label not in FOUNDED and (rows := model(label)._base_manager.count()):
            raise NotEmpty(str(model(label)._meta.verbose_name_plural), rows)


def _require_understood(archive: Archive) -> None:
    known = {code for code, _ in settings.LANGUAGES}
    for language in archive.manifest.languages:
        if language not in known:
            raise Unreadable(f"The city writes in “{language}”, which LANGUAGES of this installation does not name.")
    for table in archive.manifest.tables:
        if table.model not in NAMED and table.model not in TABLES:
            raise Unreadable(f"{table.file} is of a kind that this Wellspring does not know. Update it first.")


def _rows(archive: Archive, links: Links, progress: Progress) -> None:
    empty([model(label) for label in (*EMPTIED, *reversed(TABLES))])
    tables = [table for table in archive.manifest.tables if table.model in TABLES]
    for done, table in enumerate(tables, start=1):
        fill(model(table.model), archive, table, links)
        progress("Rows", done, len(tables))
    try:
        connection.check_constraints()
    except DatabaseError as error:
        raise Unreadable(f"The rows of the archive do not belong together: {str(error)[:200]}") from error
    continue_counting([model(label) for label in TABLES])


def _settle() -> None:
    """What every migration sees to: homes for new languages, the rights of roles and teams, a workflow, and what is
    known of documents that an older Wellspring did not know.
    """
    editions.complete()
    found_city()
    found_alerts()
    settle_roles()
    settle_workflow()
    for department in TeamGroup.objects.values_list("department", flat=True).distinct():
        found_team(department)


def _media(archive: Archive, stored: list[str], progress: Progress) -> None:
    for done, entry in enumerate(archive.manifest.media, start=1):
        name = entry.file.removeprefix(MEDIA)
        with archive.open(entry) as file:
            if default_storage.exists(name):
                raise Unreadable(f"The media folder has a file {name} already. Import into an empty one.")
            stored.append(default_storage.save(name, File(file, name)))
        if stored[-1] != name:
            raise Unreadable(f"The media folder does not take the name {name[:80]}.")
        progress("Media", done, len(archive.manifest.media))


@contextmanager
def _taken_back_if_it_fails(stored: list[str]) -> Iterator[None]:
    """Files know no transactions."""
    try:
        yield
    except BaseException:
        for name in stored:
            default_storage.delete(name)
        raise
