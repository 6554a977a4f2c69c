"""The tests: fast password hashes, a folder of their own, everything else as in production."""

import os
import tempfile

os.environ.setdefault("WELLSPRING_DATA", tempfile.mkdtemp(prefix="wellspring-test-"))

from .base import *

SECRET_KEY = "tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
ACCESS_LOG = ""
# Wagtail's own indexes, of the desk's search and of what is used where, cost a third of each publication: tests that
# look at them ask for `desk_indexes`.
TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
LOGGING["root"] = {"handlers": ["stderr"], "level": "ERROR"}
PUBLIC_SITE_URL = "https://riverbend.example"
ELASTICSEARCH["urls"] = []  # tests about a cluster name theirs; what the run was given is for those alone
SEARCH_ENGINE = "search.engines.database.DatabaseEngine"
for follows in (OUTBOX_CONSUMERS, TICK_JOBS):
    follows.pop("elasticsearch", None)
FOUR_EYES = False  # most tests have one editor; those about the second pair of eyes ask for it
API_URL = "http://testserver"
REQUESTS_PER_MINUTE = {"address": 0, "key": 0}  # tests about limits ask for some
USAGE_WRITTEN_EVERY = 0  # a thread would write beside the transaction of a test
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: only there do two connections meet as they do in production. A name for each run of its own,
    # or a kept one for `pytest --reuse-db`.
    DATABASES["default"]["TEST"] = {
        "NAME": os.environ.get("WELLSPRING_TEST_DATABASE") or str(DATA / f"test-{os.getpid()}.sqlite3")
    }
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
