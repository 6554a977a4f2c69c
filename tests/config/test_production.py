"""The settings of a city's servers, as a process of their own reads them."""

import json

import pytest

from tests.fixtures.processes import environment

LEAST = {
    "SECRET_KEY": "a-key-of-the-tests-that-is-long-enough-for-django-0123456789",
    "ALLOWED_HOSTS": "desk.riverbend.example",
    "DATABASE_URL": "postgres://wellspring@db.riverbend.example/wellspring",
    "WELLSPRING_PUBLIC_URL": "https://www.riverbend.example",
    "WAGTAILADMIN_BASE_URL": "https://desk.riverbend.example",
}
COOKIES = """
import json
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in dir(settings) if "_COOKIE_" in name}))
"""

READY = """
import django
django.setup()
from django.test import Client
print(Client().get("/readyz", headers={"Host": "10.0.0.7"}).content.decode())
"""

METRICS = """
import django
django.setup()
from django.test import Client
answer = Client().get("/metrics", headers={"Host": "10.0.0.7:8000", "Authorization": "Bearer measure-me"})
print(answer.status_code, b"wellspring_documents_behind" in answer.content)
"""


def test_djangos_check_of_a_deployment_finds_nothing(python):
    done = python("manage.py", "check", "--deploy", "--fail-level", "INFO", **LEAST)
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY must be set"),
        ({"WELLSPRING_FOUR_EYES": "yes"}, "WELLSPRING_FOUR_EYES is 'yes'"),
        ({"WELLSPRING_SSO_ONLY": "1"}, "nobody could sign in"),
        ({"WELLSPRING_SSO_URL": "https://id.riverbend.example"}, "WELLSPRING_SSO_CLIENT is not"),
    ],
)
def test_what_is_missing_or_misspelt_stops_the_start(python, change, told):
    done = python("manage.py", "check", **{**LEAST, **change})
    assert done.returncode != 0 and told in done.stderr


def test_cookies_are_for_this_host_alone(python):
    cookies = json.loads(python("-c", COOKIES, **LEAST).stdout)
    assert cookies["SESSION_COOKIE_NAME"].startswith("__Host-") and cookies["CSRF_COOKIE_NAME"].startswith("__Host-")
    assert cookies["SESSION_COOKIE_SECURE"] and cookies["CSRF_COOKIE_SECURE"] and cookies["SESSION_COOKIE_HTTPONLY"]
    assert (cookies["SESSION_COOKIE_SAMESITE"], cookies["SESSION_COOKIE_PATH"]) == ("Lax", "/")
    assert cookies["SESSION_COOKIE_DOMAIN"] is None


def test_a_process_that_was_started_too_early_says_what_to_run(python, tmp_path):
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}"}
    done = python("-c", READY, **{**LEAST, **database})
    told = json.loads(done.stdout)
    assert (told["status"], set(told["checks"])) == (503, {"static", "migrations"})
    for order in ("run manage.py collectstatic", "run manage.py migrate"):
        assert order in told["detail"] and order in done.stderr


@pytest.mark.django_db(transaction=True)
def test_metrics_are_read_from_each_process_at_its_own_address(python):
    """A proxy would tell of one of them, whichever it chose."""
    on_this = {"DATABASE_URL": environment("")["DATABASE_URL"], "WELLSPRING_METRICS_TOKEN": "measure-me"}
    assert python("-c", METRICS, **LEAST | on_this).stdout.split() == ["200", "True"]
