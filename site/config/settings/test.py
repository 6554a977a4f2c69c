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
LOGGING["root"] = {"handlers": ["stderr"], "level": "ERROR"}
PUBLIC_SITE_URL = "https://riverbend.example"
API_URL = "http://testserver"
