"""Where everything is kept: the database, pictures and files, and the desk's own styles and scripts."""

import json

import dj_database_url

from .environment import DATA, is_on, text

DATABASES = {
    "default": dj_database_url.parse(
        text("DATABASE_URL") or f"sqlite:///{DATA / 'wellspring.sqlite3'}",
        conn_max_age=600,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # IMMEDIATE: a transaction that reads and then writes after another process committed fails at once, whatever the
    # timeout; one that takes the write lock first waits for its turn.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": ("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;"),
    }
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
STATIC_ROOT = text("WELLSPRING_STATIC") or DATA / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
IN_A_FOLDER = "django.core.files.storage.FileSystemStorage"
PRIVATE_FOLDER = json.dumps({"location": str(DATA / "private")})
STORAGES = {
    "default": {
        "BACKEND": text("WELLSPRING_MEDIA_STORAGE", IN_A_FOLDER),
        "OPTIONS": json.loads(text("WELLSPRING_MEDIA_OPTIONS", "{}")),
    },
    "private": {  # what has no address, and every process must reach: files that are being imported
        "BACKEND": text("WELLSPRING_PRIVATE_STORAGE", IN_A_FOLDER),
        "OPTIONS": json.loads(text("WELLSPRING_PRIVATE_OPTIONS", PRIVATE_FOLDER)),
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

MEDIA_URLS_ARE_SIGNED = is_on("WELLSPRING_MEDIA_SIGNED")
"""Whether the storage's own addresses are signed and end soon, as an S3 bucket's are: the doors then send readers there
instead of reading the files themselves. A bucket must let nobody in without a signature."""
