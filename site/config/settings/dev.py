"""A developer's machine and the demo: everything works without an environment."""

import os

from .environment import DATA

os.environ.setdefault("WELLSPRING_CITY_DESK", "riverbend-311")
os.environ.setdefault("WELLSPRING_GRAPHIQL", "1")
os.environ.setdefault("WELLSPRING_REQUESTS_PER_ADDRESS", "0")
if (demo := DATA / "demo" / "address").exists():
    # A command beside the demo writes the addresses that the demo does, whichever port it was given.
    os.environ.setdefault("WAGTAILADMIN_BASE_URL", demo.read_text())
    os.environ.setdefault("WELLSPRING_PUBLIC_URL", f"{demo.read_text()}/site")

from .base import *

SECRET_KEY = SECRET_KEY or "dev-only-and-public-7c9e6679-7425-40de-944b-e07fc1f90ae7"
DEBUG = os.environ.get("DEBUG", "") == "1"
ALLOWED_HOSTS = ALLOWED_HOSTS or ["127.0.0.1", "localhost", "[::1]"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
DEMO_SITE = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
