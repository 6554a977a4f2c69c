"""What is told of a value that cannot be right: its variable, what stands in it, and what would be right."""

import json

import pytest
from django.core.checks import run_checks

from api.graphql import persisted

RIGHT = {
    "SECRET_KEY": "a-key-of-the-tests-that-is-long-enough-for-django-0123456789",
    "ALLOWED_HOSTS": "desk.riverbend.example, 10.0.0.7,[::1], .riverbend.example",
    "DATABASE_URL": "postgres://wellspring:a%2Fb@db.riverbend.example:5432/wellspring?sslmode=require",
    "REDIS_URL": "redis://:a%2Fb@counters:6379/0",
    "TIME_ZONE": "Europe/London",
    "WELLSPRING_PUBLIC_URL": "https://www.riverbend.example/",
    "WAGTAILADMIN_BASE_URL": "https://desk.riverbend.example/",
    "WELLSPRING_API_URL": "",
    "WELLSPRING_BUNDLES": "kiosk, sms",
    "WELLSPRING_CACHES": '[["api.cdn.varnish.Varnish", {"url": "http://cache:6081"}]]',
    "WELLSPRING_ELASTICSEARCH_URL": "https://one:9200, https://two:9200",
    "WELLSPRING_MEDIA_HOSTS": "https://media.riverbend.example, *.cdn.example",
    "WELLSPRING_WEBHOOKS_ALLOW": "10.1.0.0/16, fd00::/8",
    "WELLSPRING_WEBHOOKS_PORTS": "443, 8443",
}
WHOLE = "a whole number"
WRONG = [
    ("ALLOWED_HOSTS", "https://cms.riverbend.example", "hosts like desk.city.example, without https://"),
    ("ALLOWED_HOSTS", "cms.riverbend.example:8000", "without a port"),
    ("EMAIL_PORT", "abc", f"{WHOLE} from 1 to 65535"),
    ("LOG_LEVEL", "LOUD", "DEBUG or INFO or WARNING"),
    ("REDIS_URL", "hush", "an address that begins with redis:// or rediss:// or unix://"),
    ("DATABASE_URL", "hush", "an address that begins with postgres:// or postgresql:// or sqlite://"),
    ("DATABASE_URL", "postgres://wellspring:hush/hush@db/wellspring", "special in a password written like %2F"),
    ("SECRET_KEY", "hush", "too short"),
    ("TIME_ZONE", "Chicago", "a time zone like America/Chicago"),
    ("WAGTAILADMIN_BASE_URL", "https://", "an address that begins with https:// or http://"),
    ("WELLSPRING_API_URL", "cms.riverbend.example", "an address that begins with https:// or http://"),
    ("WELLSPRING_BUNDLES", "kiosk,foo", "some of short,voice,sms,kiosk"),
    ("WELLSPRING_BUNDLES_EVERY", "0", f"{WHOLE} from 1"),
    ("WELLSPRING_CACHES", "hush", "a list of caches"),
    ("WELLSPRING_CACHES", '{"token": "hush"}', "a list of caches"),
    ("WELLSPRING_CLOCK_HOURS", "13", "12 or 24"),
    ("WELLSPRING_CURRENCY", "dollar", "three letters like USD"),
    ("WELLSPRING_DATA", "/dev/null/here", "must be a folder that is there or can be made"),
    ("WELLSPRING_ELASTICSEARCH_CA", "/nope.pem", "a file that can be read"),
    ("WELLSPRING_ELASTICSEARCH_PREFIX", "Riverbend", "small letters"),
    ("WELLSPRING_ELASTICSEARCH_SHARDS", "0", f"{WHOLE}, 1 or more"),
    ("WELLSPRING_ELASTICSEARCH_URL", "localhost:9200", "addresses that begin with https:// or http://"),
    ("WELLSPRING_ELASTICSEARCH_URL", "http//wellspring:hush@es", "addresses that begin with https:// or http://"),
    ("WELLSPRING_FILE_LIMIT_MB", "0", f"{WHOLE}, 1 or more"),
    ("WELLSPRING_FOUR_EYES", "yes", "1 or 0"),
    ("WELLSPRING_HISTORY_KEPT_DAYS", "0", f"{WHOLE} from 1"),
    ("WELLSPRING_KEPT_MB", "-1", f"{WHOLE}, 0 or more"),
    ("WELLSPRING_KEY_HEADER", "bad header", "a header like Cache-Tag"),
    ("WELLSPRING_LOGINS_KEPT_DAYS", "99999999999", f"{WHOLE} from 1 to 36500"),
    ("WELLSPRING_MEDIA_HOSTS", "media.example; script-src *", "places like https://bucket.example"),
    ("WELLSPRING_MEDIA_OPTIONS", '{"secret_key": "hush",', "and as JSON it cannot be read"),
    ("WELLSPRING_POPULAR_SEARCH_CALLERS", "0", f"{WHOLE}, 1 or more"),
    ("WELLSPRING_PRIVATE_OPTIONS", '["hush"]', "an object with the storage's options"),
    ("WELLSPRING_PUBLIC_URL", "www.riverbend.example", "an address that begins with https:// or http://"),
    ("WELLSPRING_READING_GRADE", "x", f"{WHOLE} from 1 to 20"),
    ("WELLSPRING_REQUESTS_PER_ADDRESS", "-5", f"{WHOLE}, 0 or more"),
    ("WELLSPRING_REQUESTS_PER_KEY", "abc", f"{WHOLE}, 0 or more"),
    ("WELLSPRING_SENTENCE_LANGUAGES", "English", "languages like en,es"),
    ("WELLSPRING_SESSION_HOURS", "0", f"{WHOLE} from 1"),
    ("WELLSPRING_SESSION_IDLE_MINUTES", "-1", f"{WHOLE} from 1"),
    ("WELLSPRING_SSO_URL", "login.riverbend.example", "an address that begins with https:// or http://"),
    ("WELLSPRING_TRUSTED_PROXIES", "-1", f"{WHOLE}, 0 or more"),
    ("WELLSPRING_TRUSTED_PROXIES", "x", f"{WHOLE}, 0 or more"),
    ("WELLSPRING_WEBHOOKS_ALLOW", "banana", "networks like 10.1.0.0/16"),
    ("WELLSPRING_WEBHOOKS_PORTS", "443,99999", "whole numbers from 1 to 65535"),
]
SETTINGS = """
import json
from config.settings import production
print(json.dumps({name: value for name, value in vars(production).items() if name.isupper()}, default=str))
"""


@pytest.mark.parametrize(("name", "value", "right"), WRONG)
def test_a_value_that_cannot_be_right_stops_the_start_and_is_told(python, name, value, right):
    done = python("-c", SETTINGS, **RIGHT | {name: value})
    told = done.stderr.strip().splitlines()[-1]
    assert done.returncode != 0 and told.startswith(f"django.core.exceptions.ImproperlyConfigured: {name} ")
    assert right in told
    assert "hush" not in done.stderr, "what may be a secret is not repeated"
    assert "hush" in value or value in told


def test_where_no_storage_is_named_files_are_in_a_folder(python):
    """As it is with compose's `${NAME:-}`, and with a line of .env that nobody filled in."""
    done = python("-c", SETTINGS, **RIGHT | {"WELLSPRING_MEDIA_STORAGE": "", "WELLSPRING_PRIVATE_STORAGE": ""})
    found = json.loads(done.stdout)["STORAGES"]
    assert found["default"]["BACKEND"] == found["private"]["BACKEND"] == "django.core.files.storage.FileSystemStorage"


def test_lists_may_have_spaces_between_and_addresses_a_stroke_at_their_end(python):
    done = python("-c", SETTINGS, **RIGHT)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["ALLOWED_HOSTS"] == ["desk.riverbend.example", "10.0.0.7", "[::1]", ".riverbend.example"]
    assert found["BUNDLE_CHANNELS"] == ["kiosk", "sms"] and found["WEBHOOKS_PORTS"] == [443, 8443]
    assert found["WEBHOOKS_ALLOW"] == ["10.1.0.0/16", "fd00::/8"]
    assert found["PUBLIC_SITE_URL"] == "https://www.riverbend.example"
    assert found["API_URL"] == found["WAGTAILADMIN_BASE_URL"] == "https://desk.riverbend.example"
    assert found["DATABASES"]["default"]["PASSWORD"] == "a/b"


def test_a_database_whose_machine_is_gone_is_given_up_in_time_and_its_address_may_say_otherwise(python):
    done = python("-c", SETTINGS, **RIGHT | {"DATABASE_URL": "postgres://w@one,two:5432/w?connect_timeout=9"})
    found = json.loads(done.stdout)["DATABASES"]["default"]
    assert found["HOST"] == "one,two"
    assert (found["OPTIONS"]["connect_timeout"], found["OPTIONS"]["tcp_user_timeout"]) == (9, 20_000)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("CACHES_IN_FRONT", [["api.cdn.varnish.Varnish", {}]], "WELLSPRING_CACHES names a cache that cannot be made"),
        ("CACHES_IN_FRONT", [["api.cdn.vanish.Varnish", {}]], "No module named 'api.cdn.vanish'"),
        ("CACHES_IN_FRONT", ["api.cdn.varnish.Varnish"], "WELLSPRING_CACHES names a cache that cannot be made"),
        ("GRAPHQL_LISTS", ["/nope.json"], "WELLSPRING_GRAPHQL_LISTS names /nope.json"),
        ("SENTENCE_MODEL", "/nope", "WELLSPRING_SENTENCE_MODEL, /nope, has no file model.onnx"),
    ],
)
def test_what_settings_name_and_is_not_there_is_told_by_every_command(settings, name, value, told):
    assert run_checks(tags=["environment"]) == []
    setattr(settings, name, value)
    persisted._listed.cache_clear()
    (error,) = run_checks(tags=["environment"])
    assert error.is_serious() and told in error.msg


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("WELLSPRING_MEDIA_STORAGE", "nowhere.S3Storage", "is 'nowhere.S3Storage', which cannot be had: No module"),
        ("WELLSPRING_PRIVATE_STORAGE", "django.core.files.storage.FileSystem", "does not define a"),
        (
            "WELLSPRING_MEDIA_OPTIONS",
            '{"bukket_name": "hush"}',
            "is not what django.core.files.storage.FileSystemStorage takes",
        ),
    ],
)
def test_a_storage_that_cannot_be_had_stops_every_start_and_its_variable_is_named(python, name, value, told):
    done = python("manage.py", "check", **RIGHT | {name: value})
    said = done.stderr.strip().splitlines()[-1]
    assert done.returncode != 0 and said.startswith(f"django.core.exceptions.ImproperlyConfigured: {name} ")
    assert told in said and "hush" not in done.stderr


@pytest.mark.parametrize("server", ["config.wsgi", "config.live"])
def test_no_server_starts_without_what_settings_name(python, server):
    done = python("-c", f"import {server}", **RIGHT | {"WELLSPRING_GRAPHQL_LISTS": "/nope.json"})
    assert done.returncode != 0
    assert "ImproperlyConfigured: WELLSPRING_GRAPHQL_LISTS names /nope.json" in done.stderr.splitlines()[-1]
