"""The desk: Wagtail, and what the city's editors are asked and told."""

from .environment import address, is_on, number, text

WAGTAIL_SITE_NAME = text("WELLSPRING_CITY", "Wellspring")
WAGTAILADMIN_BASE_URL = address("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000").rstrip("/")
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = True
WAGTAILIMAGES_IMAGE_MODEL = "content.CityImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "content.editorial.picture_form.PictureForm"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "content.CityDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "content.editorial.file_form.FileForm"
CITY_FILE_LIMIT = number("WELLSPRING_FILE_LIMIT_MB", 25, least=1) * 1024 * 1024
"""Bytes of a file that people take away."""
WAGTAILREDIRECTS_AUTO_CREATE = False  # content.publishing keeps its own, in the publishing transaction
WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "content.editorial.finding"}}
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 20
# Editors’ browsers ask nobody but this server: no picture by a digest of a mail address, no news of versions.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "content.editorial.finish.publish_approved"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
FOUR_EYES = is_on("WELLSPRING_FOUR_EYES", default=True)
"""Whether somebody else has to approve what goes live (content.editorial.four_eyes)."""
PAGE_FORM_CHECKS = [
    "content.editorial.four_eyes.may_not_approve_what_one_changes",
    "content.editorial.quality.gate.may_not_go_on_unfit",
]
"""What is asked of a page's form besides its fields: functions of the form, which add errors to it."""
APPROVAL_CHECKS = ["content.editorial.quality.gate.require_fit"]
"""What a page is held up by when somebody approves it, from wherever in the desk: functions of the page that raise."""
DECIDED_REVISIONS = "content.editorial.decided.is_decided"
"""Who tells of a page's revision that it was approved or the like, so that nobody may write in it any more."""
DESK_PANELS = {"checklist": "content.editorial.quality.gate.checklist"}
"""What the desk shows within a page's form: functions of the page and the request that return safe HTML."""
FINDS_SIMILAR = "search.similar.similar"
"""Who tells the desk which published answers ask much the same."""
FAILED_SEARCHES = "search.unanswered.Unanswered"
"""Who tells the desk what residents did not find (content.editorial.home.searches)."""
ALERTS_IN_FORCE = "api.alerts_desk.alerts_in_force"
"""Who tells the desk which alerts readers see now (content.editorial.home.alerts)."""
VOICES = "content.editorial.voices.listening.Desk"
"""Who takes what readers say back: agents' flags and residents' feedback."""
READING_GRADE = number("WELLSPRING_READING_GRADE", 8, least=1, most=20)
"""The school grade that English texts should need at most. Many cities aim at 8, some at 5."""
PREVIEW_TOKENS = "content.publishing.preview.issue"
PREVIEW_URL = address("WELLSPRING_PREVIEW_URL", f"{WAGTAILADMIN_BASE_URL}/preview")
WAGTAIL_HEADLESS_PREVIEW = {"CLIENT_URLS": {"default": PREVIEW_URL}, "ENFORCE_TRAILING_SLASH": False}

EMAIL_HOST = text("EMAIL_HOST", "localhost")
EMAIL_PORT = number("EMAIL_PORT", 25, least=1, most=65_535)
EMAIL_HOST_USER = text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = is_on("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = WAGTAILADMIN_NOTIFICATION_FROM_EMAIL = text("EMAIL_FROM", "wellspring@localhost")
