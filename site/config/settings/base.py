"""What every environment shares. Everything that differs between two cities is an environment variable."""

import json
import os
import tomllib
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import dj_database_url
from django.conf.locale import LANG_INFO

PROJECT = Path(__file__).resolve().parents[3]
VERSION = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"]
DATA = Path(os.environ.get("WELLSPRING_DATA", PROJECT / "var")).resolve()
DATA.mkdir(parents=True, exist_ok=True)

SECRET_KEY = os.environ.get("SECRET_KEY", "")
SECRET_KEY_FALLBACKS = list(filter(None, os.environ.get("SECRET_KEY_FALLBACKS", "").split(",")))
"""Earlier keys that still count for what was signed with them, and for webhooks' secrets derived from them."""
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "").split(",") if os.environ.get("ALLOWED_HOSTS") else []

INSTALLED_APPS = [
    "api",
    "search",
    "content.editorial",
    "content.publishing",
    "content",
    "ninja",
    "graphene_django",
    "wagtail_headless_preview",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "modelcluster",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "api.routing.ChannelsFirst",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "content.editorial.following.TellsWhatFollows",
    "content.publishing.middleware.UnsafeRequestsAreOnePublication",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{DATA / 'wellspring.sqlite3'}",
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
        "init_command": ("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;"),
    }
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())

LANGUAGE_CODE = "en"
TIME_ZONE = os.environ.get("TIME_ZONE", "America/Chicago")
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True
# Readers get BCP 47's own spelling of every language. Django knows this one as zh-hans only; one spelling everywhere
# spares a translation at every door.
LANG_INFO["zh-Hans"] = {**LANG_INFO["zh-hans"], "code": "zh-Hans"}
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("zh-Hans", "简体中文"),
    ("ar", "العربية"),
]
WAGTAIL_ALLOW_UNICODE_SLUGS = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
PRIVATE_FOLDER = json.dumps({"location": str(DATA / "private")})
STORAGES = {
    "default": {
        "BACKEND": os.environ.get("WELLSPRING_MEDIA_STORAGE", "django.core.files.storage.FileSystemStorage"),
        "OPTIONS": json.loads(os.environ.get("WELLSPRING_MEDIA_OPTIONS", "{}")),
    },
    "private": {  # what has no address, and every process must reach: files that are being imported
        "BACKEND": os.environ.get("WELLSPRING_PRIVATE_STORAGE", "django.core.files.storage.FileSystemStorage"),
        "OPTIONS": json.loads(os.environ.get("WELLSPRING_PRIVATE_OPTIONS", PRIVATE_FOLDER)),
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

MEDIA_URLS_ARE_SIGNED = os.environ.get("WELLSPRING_MEDIA_SIGNED", "") == "1"
"""Whether the storage's own addresses are signed and end soon, as an S3 bucket's are: the doors then send readers there
instead of reading the files themselves. A bucket must let nobody in without a signature."""

WAGTAIL_SITE_NAME = os.environ.get("WELLSPRING_CITY", "Wellspring")
WAGTAILADMIN_BASE_URL = os.environ.get("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000")
WAGTAILIMAGES_IMAGE_MODEL = "content.CityImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "content.editorial.picture_form.PictureForm"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "content.CityDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "content.editorial.file_form.FileForm"
CITY_FILE_LIMIT = int(os.environ.get("WELLSPRING_FILE_LIMIT_MB", "25")) * 1024 * 1024
"""Bytes of a file that people take away."""
WAGTAILREDIRECTS_AUTO_CREATE = False  # content.publishing keeps its own, in the publishing transaction
WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 20
# Editors’ browsers ask nobody but this server: no picture by a digest of a mail address, no news of versions.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "content.editorial.finish.publish_approved"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
FOUR_EYES = os.environ.get("WELLSPRING_FOUR_EYES", "1") != "0"
"""Whether somebody else has to approve what goes live (content.editorial.four_eyes)."""
PAGE_FORM_CHECKS = [
    "content.editorial.four_eyes.may_not_approve_what_one_changes",
    "content.editorial.quality.gate.may_not_go_on_unfit",
]
"""What is asked of a page's form besides its fields: functions of the form, which add errors to it."""
DESK_PANELS = {"checklist": "content.editorial.quality.gate.checklist"}
"""What the desk shows within a page's form: functions of the page and the request that return safe HTML."""
FINDS_SIMILAR = "search.similar.similar"
"""Who tells the desk which published answers ask much the same."""
READING_GRADE = int(os.environ.get("WELLSPRING_READING_GRADE", "8"))
"""The school grade that English texts should need at most. Many cities aim at 8, some at 5."""
PREVIEW_TOKENS = "content.publishing.preview.issue"
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": os.environ.get("WELLSPRING_PREVIEW_URL", f"{WAGTAILADMIN_BASE_URL}/preview")},
    "ENFORCE_TRAILING_SLASH": False,
}

PUBLIC_SITE_URL = os.environ.get("WELLSPRING_PUBLIC_URL", "http://127.0.0.1:8000/site").rstrip("/")
"""The address of the public website: a document's `url` is this plus its path."""
API_URL = os.environ.get("WELLSPRING_API_URL", WAGTAILADMIN_BASE_URL).rstrip("/")
"""Where clients reach this service: links to the next page, media and the docs begin with it."""

DEMO_SITE = False
"""Whether `/` and PUBLIC_SITE_URL lead into the API, for want of a website."""

CLOCK_HOURS = int(os.environ.get("WELLSPRING_CLOCK_HOURS", "12"))
"""12 for times like 5 pm, 24 for times like 17:00, wherever times are written for people."""

CURRENCY = os.environ.get("WELLSPRING_CURRENCY", "USD")
"""ISO 4217; every fee is in it."""

EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = WAGTAILADMIN_NOTIFICATION_FROM_EMAIL = os.environ.get("EMAIL_FROM", "wellspring@localhost")

OUTBOX_CONSUMERS = {
    "search": "search.sync.SearchConsumer",
    "webhooks": "api.webhooks.consumer.WebhookConsumer",
}
TICK_JOBS = {
    "imports": "content.editorial.importing.work.work",
    "bundles": "content.editorial.bundles.release_due",
    "unanswered searches": "search.unanswered.forget",
    "forget feedback": "content.editorial.voices.keeping.forget",
    "reviews": "content.editorial.review.reminders.remind_due",
    "webhooks": "api.webhooks.work.work",
}
"""What the relay does every few seconds besides publishing what is due: `name: "path.to.job"`, each given the time."""
SCHEDULES = ["content.publishing.scheduled.next_page", "content.editorial.bundles.next_due"]
"""Who knows when something scheduled is next to change what readers see: functions that return a moment, or None."""
FAILED_SEARCHES = "search.unanswered.Unanswered"
"""Who tells the desk what residents did not find (content.editorial.home.searches)."""
VOICES = "content.editorial.voices.listening.Desk"
"""Who takes what readers say back: agents' flags and residents' feedback."""
COMMENTS_KEPT_DAYS = int(os.environ.get("WELLSPRING_COMMENTS_KEPT_DAYS", "180"))
FEEDBACK_KEPT_DAYS = int(os.environ.get("WELLSPRING_FEEDBACK_KEPT_DAYS", "730"))
"""After so many days a resident's comment is deleted, and after so many what is counted."""
CACHES_IN_FRONT = json.loads(os.environ.get("WELLSPRING_CACHES", "[]"))
"""The shared caches to purge, each as the path of a class and what it is made with (see api/README.md)."""
if CACHES_IN_FRONT:
    OUTBOX_CONSUMERS["caches"] = "api.cdn.purging.Purger"
KEY_HEADER = os.environ.get("WELLSPRING_KEY_HEADER", "Surrogate-Key")
"""What a cache in front reads its keys from; Cloudflare wants `Cache-Tag`."""
KEPT_BYTES = int(os.environ.get("WELLSPRING_KEPT_MB", "24")) * 1024 * 1024
"""What a process keeps of its finished answers, for each audience, until something changes; 0 for nothing."""
REQUESTS_PER_MINUTE = {
    "address": int(os.environ.get("WELLSPRING_REQUESTS_PER_ADDRESS", "1200")),
    "key": int(os.environ.get("WELLSPRING_REQUESTS_PER_KEY", "12000")),
}
"""How often anybody without a key may ask from one address, and a consumer that has no limit of its own; 0 for ever so
often. What a cache in front answers does not count."""
REDIS_URL = os.environ.get("REDIS_URL", "")
"""Where all processes count callers together; without it each counts for itself."""
USAGE_WRITTEN_EVERY = 5
"""Seconds between two times that a process writes how much each consumer asked; with 0 it never does."""
FEEDBACK_LIMIT = (20, 30)
"""So much feedback an address may give at once, and then one in so many seconds: a library's kiosks share one."""
TRUSTED_PROXIES = int(os.environ.get("WELLSPRING_TRUSTED_PROXIES", "0"))
"""How many proxies of our own stand in front and add to X-Forwarded-For. With 0 the header is not believed."""
WEBHOOKS_ALLOW = [*map(ip_network, filter(None, os.environ.get("WELLSPRING_WEBHOOKS_ALLOW", "").split(",")))]
"""Networks, like 10.1.0.0/16, that webhooks may be sent to although they are not public (api.outbound.denied)."""
WEBHOOKS_PORTS = [int(port) for port in os.environ.get("WELLSPRING_WEBHOOKS_PORTS", "443").split(",")]
WEBHOOKS_HTTP = os.environ.get("WELLSPRING_WEBHOOKS_HTTP", "") == "1"
"""Whether receivers may listen without TLS, for development: what is sent can be read and changed on its way."""
WEBHOOKS_KEPT_DAYS = int(os.environ.get("WELLSPRING_WEBHOOKS_KEPT_DAYS", "30"))
"""After so many days a message and the answers to it are deleted."""
ALERTS_IN_FORCE = "api.alerts_desk.alerts_in_force"
"""Who tells the desk which alerts readers see now (content.editorial.home.alerts)."""
SEARCH_ENGINE = "search.engines.database.DatabaseEngine"
GRAPHIQL = os.environ.get("WELLSPRING_GRAPHIQL", "") == "1"
GRAPHQL_INTROSPECTION = os.environ.get("WELLSPRING_GRAPHQL_INTROSPECTION", "") == "1"
GRAPHQL_COST_PER_MINUTE = int(os.environ.get("WELLSPRING_GRAPHQL_COST_PER_MINUTE", "600000"))
"""How many points the queries of one key or address may cost in a minute (api.graphql.budget); 0 for any number."""
GRAPHQL_REGISTRATION = os.environ.get("WELLSPRING_GRAPHQL_REGISTRATION", "1") == "1"
"""Whether clients may register queries, and ask by their hash after that (api.graphql.persisted)."""
GRAPHQL_LISTED_ONLY = os.environ.get("WELLSPRING_GRAPHQL_LISTED_ONLY", "") == "1"
"""Whether callers without a key may ask only what is on the city's list of queries."""
GRAPHQL_LISTS = [file for file in os.environ.get("WELLSPRING_GRAPHQL_LISTS", "").split(os.pathsep) if file]
"""Files with more queries for that list: persisted query manifests, as Apollo's tools write them."""
GRAPHENE = {"SCHEMA": "api.graphql.schema.public"}

METRICS_TOKEN = os.environ.get("WELLSPRING_METRICS_TOKEN", "")
"""What `/metrics` asks for; without one it is not there."""
os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(DATA / "metrics"))  # before the library is read
Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]).mkdir(parents=True, exist_ok=True)
ACCESS_LOG = os.environ.get("WELLSPRING_ACCESS_LOG", "-")
"""Where each request gets a line: `-` for standard output, a file's path, or blank for nowhere."""
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(request_id)s %(message)s"}},
    "filters": {"request_id": {"()": "api.request_id.WithRequestId"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "loggers": {name: {"level": "WARNING"} for name in ("django_tasks", "wagtail")},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "INFO")},
}
