"""Who may come to the desk, for how long, and what their browsers may do there."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .desk import PREVIEW_URL, WAGTAIL_SITE_NAME
from .environment import address, is_on, number, text, words

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_RESET_TIMEOUT = int(timedelta(hours=4).total_seconds())
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "content.editorial.logins.new_passwords.AsksForPassword"  # noqa: S105 - a path
LOGIN_URL = "wagtailadmin_login"
LOGIN_FAILURES = {"person": 5, "name": 50, "address": 100}
"""So many wrong passwords for a person at an address, for a name from anywhere, and for anybody at an address, until
whoever tries has to wait (content.editorial.logins.throttle). Browsers that are known have the first limit only."""
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_HANDLER = "content.editorial.logins.throttle.Throttle"
AXES_LOCKOUT_PARAMETERS = "content.editorial.logins.throttle.counted_by"
AXES_LOCKOUT_CALLABLE = "content.editorial.logins.locked_out.answer"
AXES_FAILURE_LIMIT = 1  # of these limits
AXES_CLIENT_IP_CALLABLE = "api.admission.login_address"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # or nobody gets in while somebody else goes on trying
AXES_ENABLE_ADMIN = False
AXES_ENABLE_ACCESS_FAILURE_LOG = True  # for the report of sign-ins
AXES_ACCESS_FAILURE_LOG_PER_USER_LIMIT = 1_000_000  # beyond it axes takes the newest of a name away, not the oldest
AXES_VERBOSE = False

SECOND_STEP_IS_REQUIRED = is_on("WELLSPRING_SECOND_STEP")
"""Whether everybody at the desk needs one, or who likes has one (content.editorial.logins.required)."""
ACCOUNT_ADAPTER = "content.editorial.logins.sign_in.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator writes the address
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = f"[{WAGTAIL_SITE_NAME}] "
ACCOUNT_RATE_LIMITS = {"login_failed": None}  # django-axes counts
MFA_ADAPTER = "content.editorial.logins.second_step.Steps"
MFA_FORMS = {
    "authenticate": "content.editorial.logins.second_step.CodeForm",
    "reauthenticate": "content.editorial.logins.second_step.CodeAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1
"""Half minutes by which the clock of a telephone may be wrong."""

SSO = address("WELLSPRING_SSO_URL")
"""The issuer of the city's own sign-in by OpenID Connect, if it has one (content.editorial.logins.single_sign_on)."""
SSO_NAME = text("WELLSPRING_SSO_NAME", "the city's sign-in")
SSO_ONLY = is_on("WELLSPRING_SSO_ONLY")
"""Whether nobody but administrators may sign in with a password."""
for name in ("WELLSPRING_SSO_CLIENT", "WELLSPRING_SSO_SECRET"):
    if SSO and not text(name):
        raise ImproperlyConfigured(f"WELLSPRING_SSO_URL is set, and {name} is not (see site/README.md)")
if SSO_ONLY and not SSO:
    raise ImproperlyConfigured("WELLSPRING_SSO_ONLY is 1 and WELLSPRING_SSO_URL is not set: nobody could sign in")
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = not SSO  # who comes from there is known by the address, so nobody writes their own
SOCIALACCOUNT_ADAPTER = "content.editorial.logins.single_sign_on.CityAccounts"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form that leads away would have to name every address on the way in form-action
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "city",
                "name": SSO_NAME,
                "client_id": text("WELLSPRING_SSO_CLIENT"),
                "secret": text("WELLSPRING_SSO_SECRET"),
                "settings": {"server_url": SSO},
            }
        ],
    }
}

SESSION_LASTS = timedelta(hours=number("WELLSPRING_SESSION_HOURS", 12, least=1, most=8_760))
SESSION_IDLE = timedelta(minutes=number("WELLSPRING_SESSION_IDLE_MINUTES", 120, least=1, most=525_600))
"""A session ends so long after it began, and so long after its person last did something
(content.editorial.logins.sessions)."""
SESSION_COOKIE_AGE = int(SESSION_LASTS.total_seconds())
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

MEDIA_HOSTS = words(
    "WELLSPRING_MEDIA_HOSTS",
    like=r"(https?://)?[\w.*-]+(:\d+)?(/[^\s;']*)?",
    right="places like https://bucket.example, with commas between",
)
PREVIEWED_AT = "{0.scheme}://{0.netloc}".format(urlsplit(PREVIEW_URL))
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        # Wagtail's editor, its menus and its dialogs write styles into the page. A style runs nothing, and what it
        # could load is held to the lines below.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:", *MEDIA_HOSTS],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "frame-src": ["'self'", PREVIEWED_AT],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
"""What browsers may do at the desk (django-csp): run our files and no script in a page, and ask this server only."""
