"""A city's servers. A missing secret stops the start, rather than running with a known one."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .environment import is_on

for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "WELLSPRING_PUBLIC_URL", "WAGTAILADMIN_BASE_URL"):
    if not os.environ.get(name, "").strip(" ,"):
        raise ImproperlyConfigured(f"{name} must be set in the environment (see README.md, Running it)")
if len(SECRET_KEY) < 32:
    raise ImproperlyConfigured("SECRET_KEY is too short; `openssl rand -base64 48` makes one that nobody guesses")

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
# Browsers take a cookie of such a name from this host alone, over TLS: no other site under the city’s can set it.
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-desk", "__Host-desk-csrf"
SECOND_STEP_IS_REQUIRED = is_on("WELLSPRING_SECOND_STEP", default=True)
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
