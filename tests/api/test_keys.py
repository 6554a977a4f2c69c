"""Keys on the command line: shown once, kept as a digest."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from api.models import ApiKey

pytestmark = pytest.mark.django_db


def key(*args: str) -> str:
    out = StringIO()
    call_command("key", *args, stdout=out)
    return out.getvalue()


def test_a_key_is_shown_once_and_opens_the_agents_half(client):
    shown = key("create", "Front desk", "--audience", "agent")
    secret = shown.split()[0]
    assert client.get("/api/v1/agent/topics", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    record = ApiKey.objects.get()
    assert secret.startswith(record.prefix)
    assert secret not in "".join(str(value) for value in vars(record).values())
    listed = key("list")
    assert record.prefix in listed
    assert "in force" in listed
    assert secret not in listed


def test_create_prints_json_for_scripts():
    made = json.loads(key("create", "Desk", "--audience", "agent", "--expires-days", "30", "--json"))
    assert made["key"].startswith(made["prefix"])
    assert (made["name"], made["audience"], made["state"]) == ("Desk", "agent", "in force")
    assert made["expires_at"] > made["created_at"]
    (listed,) = json.loads(key("list", "--json"))
    assert listed == {name: value for name, value in made.items() if name != "key"}


def test_a_revoked_key_opens_nothing_and_stays_in_the_list(client):
    made = json.loads(key("create", "Desk", "--audience", "agent", "--json"))
    assert "revoked" in key("revoke", made["prefix"])
    assert client.get("/api/v1/agent/topics", headers={"Authorization": f"Bearer {made['key']}"}).status_code == 401
    (first,) = json.loads(key("list", "--json"))
    key("revoke", made["prefix"])
    (second,) = json.loads(key("list", "--json"))
    assert second == first, "revoking again keeps the first time"
    assert second["state"] == "revoked"
    assert f"ended {second['revoked_at']}" in key("list") and "never" not in key("list")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("revoke", "wsp_00000000"), "No key begins with wsp_00000000"),
        (("create", " ", "--audience", "agent"), "name"),
        (("create", "x" * 101, "--audience", "agent"), "name"),
        (("create", "Desk", "--audience", "agent", "--expires-days", "0"), "expires-days"),
        (("create", "Desk", "--audience", "everyone"), "invalid choice"),
        (("create", "Desk"), "--audience"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, message):
    with pytest.raises(CommandError, match=message):
        key(*arguments)
    assert not ApiKey.objects.exists()
