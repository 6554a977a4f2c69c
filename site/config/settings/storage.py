"""Where everything is kept: the database, pictures and files, and the desk's own styles and scripts."""

from typing import Any

import dj_database_url

from .environment import DATA, address, is_on, structure, text

DATABASES = {
    "default": dj_database_url.parse(
        address(
            "DATABASE_URL",
            f"sqlite:///{DATA / 'wellspring.sqlite3'}",
            schemes=("postgres", "postgresql", "sqlite"),
            is_secret=True,
        ),
        conn_max_age=600,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # A machine that is gone says nothing: without these a connection to it waits for a quarter of an hour, and one that
    # is being made for two minutes. What DATABASE_URL says goes before.
    wished: Any = {"OPTIONS": {}, **DATABASES["default"]}["OPTIONS"]
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        "keepalives_idle": 20,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 20_000,
        **wished,
    }
    # A pooler may give each transaction another connection, where a cursor of the server's is not known.
    DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
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
PRIVATE_FOLDER = {"location": str(DATA / "private")}
OPTIONS = "an object with the storage's options"
STORAGES = {
    "default": {
        "BACKEND": text("WELLSPRING_MEDIA_STORAGE") or IN_A_FOLDER,
        "OPTIONS": structure("WELLSPRING_MEDIA_OPTIONS", {}, OPTIONS),
    },
    "private": {  # what has no address, and every process must reach: files that are being imported
        "BACKEND": text("WELLSPRING_PRIVATE_STORAGE") or IN_A_FOLDER,
        "OPTIONS": structure("WELLSPRING_PRIVATE_OPTIONS", PRIVATE_FOLDER, OPTIONS),
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

MEDIA_URLS_ARE_SIGNED = is_on("WELLSPRING_MEDIA_SIGNED")
"""Whether the storage's own addresses are signed and end soon, as an S3 bucket's are: the doors then send readers there
instead of reading the files themselves. A bucket must let nobody in without a signature."""
