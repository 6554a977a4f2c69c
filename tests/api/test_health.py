"""What load balancers ask."""

import json
from datetime import timedelta

import pytest
from django.contrib.staticfiles.finders import get_finders
from django.db import DatabaseError
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from api import health
from content.documents import SCHEMA_VERSION
from content.publishing.models import ConsumerCursor, PublishedDocument
from content.publishing.relay import Relay


@pytest.fixture
def ready(client, db):
    def ask():
        response = client.get("/readyz", headers={"Host": "10.0.0.7"})
        return response.status_code, response.json()

    return ask


def test_alive_without_a_database(client):
    assert client.get("/healthz", headers={"Host": "10.0.0.7"}).json() == {"status": "ok"}


@pytest.mark.database
def test_not_ready_while_documents_are_older_than_the_code(ready, client, make_department):
    make_department()
    assert ready()[0] == 200
    PublishedDocument.objects.update(schema_version=0)
    status, problem = ready()
    assert (status, problem["type"], set(problem["checks"])) == (503, "/problems/unavailable", {"documents"})
    assert "2 documents are older" in problem["detail"] and "republish" in problem["detail"]
    assert client.get("/api/v1/departments/parks").status_code == 200, "and they are served meanwhile"


def test_code_that_is_older_than_the_documents_stays_ready_during_a_deploy(ready, make_department):
    make_department()
    PublishedDocument.objects.update(schema_version=SCHEMA_VERSION + 1)
    assert ready()[0] == 200


@pytest.mark.database
def test_not_ready_before_the_tables_are_those_of_the_code(ready):
    MigrationRecorder.Migration.objects.filter(app="publishing").delete()
    status, problem = ready()
    assert (status, set(problem["checks"])) == (503, {"migrations"})
    assert "such as publishing.0001_first_release" in problem["detail"]
    assert problem["detail"].endswith("run manage.py migrate.")


def test_not_ready_without_a_database_and_the_log_says_why(ready, monkeypatch, caplog):
    def down():
        raise DatabaseError("no route to db.internal")

    monkeypatch.setitem(health.CHECKS, "documents", down)
    status, problem = ready()
    assert (status, set(problem["checks"])) == (503, {"database"})
    assert problem["detail"] == "The database does not answer; the log says why."
    assert "db.internal" not in str(problem) and "no route to db.internal" in caplog.text


@pytest.fixture
def collected(settings, tmp_path):
    """Has production's storage of static files, with these collected, and the process begin anew."""

    def collect(names):
        settings.STATIC_ROOT = tmp_path
        manifest = {"version": "1.1", "hash": "", "paths": dict.fromkeys(names, "")}
        (tmp_path / "staticfiles.json").write_text(json.dumps(manifest))
        backend = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
        settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}
        health._static.cache_clear()

    yield collect
    health._static.cache_clear()


def test_not_ready_while_the_desk_misses_its_styles_and_scripts(ready, collected):
    everything = [name for finder in get_finders() for name, _ in finder.list([])]
    collected(everything)
    assert ready()[0] == 200
    collected(everything[1:])
    status, problem = ready()
    assert (status, set(problem["checks"])) == (503, {"static"})
    assert problem["detail"].startswith("1 of the desk's static files are not collected")
    assert "run manage.py collectstatic" in problem["detail"] and everything[0] in problem["detail"]


def test_a_relay_that_stands_still_is_told_and_takes_no_process_out_of_traffic(ready, make_department):
    make_department()
    assert ready() == (200, {**ready()[1], "status": "degraded", "late": ["No relay ticks."]})
    Relay(timezone.now, jobs={}).catch_up()
    status, told = ready()
    assert (status, told["status"], told["late"]) == (200, "ok", [])
    assert {(each["name"], each["lag"]) for each in told["relay"]["consumers"]} == {("search", 0), ("webhooks", 0)}

    ConsumerCursor.objects.filter(consumer="search").update(attempts=3)
    ConsumerCursor.objects.filter(consumer="tick").update(next_attempt_at=timezone.now() - timedelta(minutes=2))
    assert ready()[1]["late"] == ["No relay ticks.", "The consumer search fails."]
