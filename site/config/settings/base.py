"""What every environment shares: how the parts are put together. The other modules here are settings by subject."""

from django.conf.locale import LANG_INFO

from .desk import *
from .environment import *
from .environment import text, words, zone
from .people import *
from .readers import *
from .relaying import *
from .searching import *
from .storage import *
from .watching import *

SECRET_KEY = text("SECRET_KEY")
SECRET_KEY_FALLBACKS = words("SECRET_KEY_FALLBACKS")
"""Earlier keys that still count for what was signed with them, and for webhooks' secrets derived from them."""
DEBUG = False
ALLOWED_HOSTS = words(
    "ALLOWED_HOSTS",
    like=r"\*|\.?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\]",
    right="hosts like desk.city.example, without https:// and without a port, with commas between",
)

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
    "csp",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "api.routing.ChannelsFirst",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "content.editorial.logins.sessions.SessionLimits",
    "content.editorial.logins.known_browsers.KnownBrowsers",
    "allauth.account.middleware.AccountMiddleware",
    "content.editorial.logins.required.SecondStepFirst",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "content.editorial.following.TellsWhatFollows",
    "content.publishing.middleware.UnsafeRequestsAreOnePublication",
    "content.editorial.quality.refusing.SaysWhatIsUnfit",
    "axes.middleware.AxesMiddleware",
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

LANGUAGE_CODE = "en"
TIME_ZONE = zone("TIME_ZONE", "America/Chicago")
USE_I18N = True
USE_TZ = True
# Readers get BCP 47's own spelling of every language. Django knows this one as zh-hans only; one spelling everywhere
# spares a translation at every door.
LANG_INFO["zh-Hans"] = {**LANG_INFO["zh-hans"], "code": "zh-Hans"}
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("zh-Hans", "简体中文"),
    ("ar", "العربية"),
]
