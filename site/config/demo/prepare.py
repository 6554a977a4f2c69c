"""Makes a demo's folder ready: database, city, agent's key. What was made ready before is only looked at.

Whether it was is told by a digest of everything that decides what is in the database, so that a second start does not
have to load Django to find that there is nothing to do.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256

from rich.console import Console
from rich.progress import Progress

from .place import PROJECT, Place, Refused

DECIDING = (
    "content/**/*.py",
    "content/**/*.yaml",
    "search/demo/*.py",
    "search/demo/*.yaml",
    "*/migrations/*.py",
    "requirements.lock",
)


def is_ready(place: Place) -> bool:
    """Whether the folder holds what this code would make, at this address. A database elsewhere is always looked at."""
    if os.environ.get("DATABASE_URL") or not (place.folder / "wellspring.sqlite3").exists():
        return False
    marks = (place.prepared, place.agent_key, place.indexed)
    return all(mark.exists() for mark in marks) and place.prepared.read_text() == _state(place)


def make_database(console: Console) -> None:
    """Create or update the tables; the pictures are drawn meanwhile."""
    import django

    django.setup()
    from django.core.management import call_command

    from content.editorial.demo.images import png
    from content.editorial.demo.pictures import PICTURES

    with console.status("Making the database"), ThreadPoolExecutor(1) as artist, _rare_collections():
        artist.map(png, PICTURES)
        call_command("migrate", verbosity=0)


def seed(place: Place, console: Console) -> None:
    """Fill the database with the city, and note that it is done. Needs `make_database` first.

    Raises Refused if the texts cannot be used.
    """
    from django.utils import timezone
    from django_tasks import task_backends
    from django_tasks.backends.dummy import DummyBackend

    from content.editorial.demo.read import WrongTexts
    from content.editorial.demo.seed import NotSeeded
    from content.editorial.demo.seed import seed as seed_city
    from content.publishing.republish import everything, republish
    from search.demo.seed import seed as seed_searches

    place.indexed.unlink(missing_ok=True)
    task_backends["default"] = DummyBackend("default", {})  # `index_desk` does it for all at once, and later
    with _rare_collections(), Progress(console=console, transient=True) as bar:
        task = bar.add_task("Seeding Riverbend", total=None)
        try:
            seed_city(progress=lambda done, total: bar.update(task, total=total, advance=done))
        except (WrongTexts, NotSeeded) as error:
            raise Refused(f"The demo's texts cannot be used:\n{error}") from error
        if place.prepared.exists():
            # Documents of other code, or with addresses of another port.
            for _ in bar.track(republish(everything(), now=timezone.now()), description="Publishing again"):
                pass
    seed_searches(timezone.now())
    _keep_agent_key(place)
    place.prepared.write_text(_state(place))


def index_desk(place: Place) -> None:
    """Let the desk find what was seeded, and note that it does."""
    from django.db import connections

    from content.editorial.demo import desk_index

    desk_index.index_desk()
    place.indexed.touch()
    connections.close_all()


def _keep_agent_key(place: Place) -> None:
    """Keep the key of the last start while this database knows it; make one otherwise."""
    from django.utils import timezone

    from api import keys
    from api.problems import Problem

    now = timezone.now()
    if place.agent_key.exists():
        try:
            keys.holder_of(f"Bearer {place.agent_key.read_text()}", now=now)
        except Problem:
            place.agent_key.unlink()
        else:
            return
    _, key = keys.issue("The demo's agent", "agent", now=now)
    place.agent_key.touch(mode=0o600)
    place.agent_key.write_text(key)


def _state(place: Place) -> str:
    state = sha256(place.address.encode())
    for pattern in DECIDING:
        for path in sorted(PROJECT.glob(pattern)):
            state.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes())
    return state.hexdigest()


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Migrating makes thousands of classes, and a third of its time is looking for garbage among all that stays."""
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
