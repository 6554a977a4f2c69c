"""What load balancers ask."""

import pytest
from django.db import DatabaseError

from api import health
from content.publishing.models import PublishedDocument


def test_alive_without_a_database(client):
    assert client.get("/healthz", headers={"Host": "10.0.0.7"}).json() == {"status": "ok"}


@pytest.mark.database
def test_ready_until_documents_are_behind(client, make_department):
    make_department()
    assert client.get("/readyz").status_code == 200
    PublishedDocument.objects.update(schema_version=0)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["documents_behind"] == 2
    assert "republish" in response.json()["reason"]


def test_not_ready_without_a_database(db, client, monkeypatch):
    def down():
        raise DatabaseError("no route to db.internal")

    monkeypatch.setattr(health, "behind", down)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert b"db.internal" not in response.content
