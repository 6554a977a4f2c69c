"""A backup as README.md (site/) tells to make it, restored into an empty database: the same city, to the byte."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from content.publishing.relay import Relay
from tests.fixtures.city import publish
from tests.fixtures.processes import PROJECT, environment

pytestmark = [pytest.mark.needs_postgresql, pytest.mark.django_db(transaction=True)]

RESTORED = "wellspring_restored"
SAME = (
    "SELECT content_id, locale, audience, version, etag, body, card FROM publishing_publisheddocument ORDER BY id",
    "SELECT audience, sequence, event, content_id, version FROM publishing_outboxevent ORDER BY audience, sequence",
    "SELECT consumer, audience, position FROM publishing_consumercursor WHERE consumer <> 'tick' ORDER BY 1, 2",
    "SELECT file FROM content_cityimage ORDER BY id",
)
GOES_ON = """
import django, json
django.setup()
from content.models import Service
from content.publishing import queries
from content.transaction import publication
before = queries.last_sequence("public")
service = Service.objects.get()
service.summary = "Written after the restore"
with publication():
    service.save_revision().publish()
print(json.dumps([before, [event.sequence for event in queries.changes("public", before, 10)]]))
"""


def program(name: str) -> str:
    """One of PostgreSQL's, of the newest version that is here."""
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    found = str(installed[-1]) if installed else shutil.which(name)
    assert found, f"PostgreSQL's {name} is not here"
    return found


def postgres(name: str, *arguments: str) -> None:
    at = connection.settings_dict
    where = {"PGHOST": at["HOST"], "PGPORT": str(at["PORT"]), "PGUSER": at["USER"], "PGPASSWORD": at["PASSWORD"]}
    subprocess.run([program(name), *arguments], env={**os.environ, **where}, check=True, timeout=120)


@pytest.fixture
def elsewhere():
    """Runs a Python program of ours on an empty database, or rather on what was restored into it."""
    postgres("dropdb", "--if-exists", "--force", RESTORED)
    postgres("createdb", "--template=template0", RESTORED)

    def run(*arguments: str) -> str:
        env = environment("config.settings.test")
        env["DATABASE_URL"] = f"{env['DATABASE_URL'].rpartition('/')[0]}/{RESTORED}"
        env["PYTHONPATH"] = os.pathsep.join([str(PROJECT), str(PROJECT / "site"), env.get("PYTHONPATH", "")])
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout

    yield run
    postgres("dropdb", "--if-exists", "--force", RESTORED)


def contents(name: str) -> list[list[tuple]]:
    """All that readers and consumers are served from, in a database of that name."""
    at = connection.settings_dict
    with psycopg.connect(
        host=at["HOST"], port=at["PORT"], user=at["USER"], password=at["PASSWORD"], dbname=name
    ) as database:
        return [database.execute(statement).fetchall() for statement in SAME]


def test_what_was_backed_up_is_what_comes_back(parks, make_service, make_faq, make_image, tmp_path, elsewhere):
    service = make_service(parks)
    make_image("The lake")
    make_faq(parks)
    publish(service, summary="Said otherwise")
    Relay(timezone.now, jobs={}).catch_up()
    name = connection.settings_dict["NAME"]
    backup = tmp_path / "wellspring.dump"

    postgres("pg_dump", "--format=custom", "--no-owner", f"--file={backup}", name)
    postgres("pg_restore", "--exit-on-error", "--no-owner", f"--dbname={RESTORED}", str(backup))

    before, after = contents(name), contents(RESTORED)
    assert before == after and all(before)
    elsewhere("manage.py", "restored")
    assert elsewhere("manage.py", "republish", "--check")
    elsewhere("manage.py", "reindex", "--check")
    last, [next_event] = json.loads(elsewhere("-c", GOES_ON))
    assert next_event == last + 1
