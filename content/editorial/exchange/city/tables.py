"""Which tables are a city, and which are not and why. A new model is a decision: a test fails until it stands here."""

from __future__ import annotations

from collections.abc import Mapping

from django.apps import apps
from django.db.models import Model

TABLES: tuple[str, ...] = (
    # The ground, the library and what pages share.
    "wagtailcore.Locale",
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.CollectionViewRestriction_groups",
    "taggit.Tag",
    "content.CityImage",
    "content.CityRendition",
    "content.CityDocument",
    "taggit.TaggedItem",
    "content.Topic",
    "content.HolidayCalendar",
    "content.Holiday",
    "content.OpeningHours",
    "content.Season",
    "content.SpecialDay",
    "content.Contact",
    "content.ServiceCode",
    # The tree of pages, each with what stands on it.
    "wagtailcore.Page",
    "wagtailcore.Revision",
    "wagtailcore.Site",
    "content.HomePage",
    "content.AlertsIndex",
    "content.Department",
    "content.Location",
    "content.Service",
    "content.Faq",
    "content.News",
    "content.Guide",
    "content.StepByStep",
    "content.Meeting",
    "content.OfficialDocument",
    "content.Alert",
    "content.PageTopic",
    "content.PageContact",
    "content.PageLocation",
    "content.PageRelated",
    "content.ServiceIdentifier",
    "content.FaqService",
    "content.FaqSource",
    "content.AlertItem",
    "content.AlertTemplate",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.PageViewRestriction_groups",
    "wagtailredirects.Redirect",
    # The desk: who approves, what is under way, what people said.
    "wagtailcore.Task",
    "wagtailcore.GroupApprovalTask",
    "wagtailcore.GroupApprovalTask_groups",
    "editorial.DepartmentApproval",
    "editorial.PlainLanguageReview",
    "wagtailcore.Workflow",
    "wagtailcore.WorkflowTask",
    "wagtailcore.WorkflowPage",
    "wagtailcore.WorkflowContentType",
    "wagtailcore.WorkflowState",
    "wagtailcore.TaskState",
    "wagtailcore.Comment",
    "wagtailcore.CommentReply",
    "wagtailcore.PageLogEntry",
    "wagtailcore.ModelLogEntry",
    "editorial.TeamGroup",
    "editorial.Bundle",
    "editorial.BundleItem",
    "editorial.Wordless",
    "editorial.Flag",
    "editorial.Feedback",
    "editorial.Comment",
    "editorial.RuleSeverity",
    "editorial.ReviewReminder",
    # What readers have, to the byte, and the history they follow: their cursors stay good.
    "publishing.PublishedDocument",
    "publishing.DocumentKey",
    "publishing.DocumentFacet",
    "publishing.TranslationSource",
    "publishing.PathRedirect",
    "publishing.PendingRender",
    "publishing.EventCounter",
    "publishing.OutboxEvent",
)
"""Every row of these is exported, with its primary key and in this order. (Foreign keys are looked at when all rows
are there, so the order is for people.)"""

NAMED: Mapping[str, tuple[str, ...]] = {
    "contenttypes.ContentType": ("app_label", "model"),
    "auth.Group": ("name",),
    "auth.User": ("username", "email", "first_name", "last_name"),
}
"""Tables that every installation has rows of its own in: they are found again by the first of these fields (kinds of
content by both), so that owners and rights lead to the same people under any number. Nothing else of them leaves."""

FOUNDED = frozenset(
    {
        "wagtailcore.Locale",
        "wagtailcore.Collection",
        "wagtailcore.Page",
        "wagtailcore.Site",
        "content.HomePage",
        "content.AlertsIndex",
        "content.AlertTemplate",
        "wagtailcore.Task",
        "wagtailcore.GroupApprovalTask",
        "wagtailcore.GroupApprovalTask_groups",
        "editorial.DepartmentApproval",
        "editorial.PlainLanguageReview",
        "wagtailcore.Workflow",
        "wagtailcore.WorkflowTask",
        "wagtailcore.WorkflowPage",
        "wagtailcore.PageLogEntry",
        "wagtailcore.ModelLogEntry",
        "publishing.EventCounter",
    }
)
"""What a database has before anybody wrote in it. An import puts the city's rows in their place."""

FOUNDED_PAGES = ("wagtailcore.Page", "content.HomePage", "content.AlertsIndex")
"""The types of the pages among them; a page of any other type is content."""

EMPTIED: tuple[str, ...] = (
    "wagtailcore.GroupPagePermission",
    "wagtailcore.GroupSitePermission",
    "wagtailcore.GroupCollectionPermission",
    "wagtailcore.PageSubscription",
    "wagtailcore.ReferenceIndex",
    "publishing.ConsumerCursor",
)
"""Left out, and emptied by an import because their rows lead to those that it replaces."""

LEFT_OUT: Mapping[str, str] = {
    "wagtailcore.GroupPagePermission": "roles and teams are given their rights again (settling, teams)",
    "wagtailcore.GroupSitePermission": "as above",
    "wagtailcore.GroupCollectionPermission": "as above",
    "auth.Permission": "made by each migration",
    "auth.Group_permissions": "roles and teams are given their rights again",
    "auth.User_groups": "who holds which role is decided where the city arrives",
    "auth.User_user_permissions": "as above",
    "editorial.AskedForPassword": "a letter that this installation writes",
    "editorial.LetterLine": "as above",
    "wagtailcore.ReferenceIndex": "made again from the pages",
    "wagtailcore.UploadedFile": "an upload that nobody finished",
    "wagtailcore.APIToken": "a secret of this installation",
    "wagtailcore.PageSubscription": "a person's own settings",
    "publishing.ConsumerCursor": "consumers of the new installation begin at the beginning, and so fill their indexes",
    "publishing.Generation": "counts for the copies that processes of this installation keep",
    "publishing.PreviewToken": "a secret of this installation, which ends by itself",
    "editorial.Desk": "has no rows",
    "editorial.ImportRun": "an import belongs to where it was uploaded",
    "editorial.ImportRow": "as above",
    "api": "keys and webhooks, with what was sent, are of this installation",
    "search": "made again from the documents; what was not found belongs to this installation",
    "admin": "the log of a screen that the desk does not use",
    "sessions": "who is logged in",
    "axes": "who logged in, and who tried to",
    "account": "mail addresses as signing in would keep them, which the desk does not",
    "socialaccount": "how the city's sign-in knows people, which is of this installation",
    "mfa": "people's second steps: secrets of this installation",
    "simple_translation": "has no rows",
    "wagtail_headless_preview": "drafts being looked at",
    "wagtailadmin": "screens being edited, and permissions without rows",
    "wagtaildocs": "the city's files are content.CityDocument",
    "wagtailembeds": "a cache",
    "wagtailimages": "the city's pictures are content.CityImage",
    "wagtailsearch": "made again from the pages",
    "wagtailusers": "a person's own settings",
}
"""What does not leave with the city, by model or by app, and why."""


def model(label: str) -> type[Model]:
    """The model of that name. Raises LookupError if this installation has none."""
    return apps.get_model(label)


def undecided() -> list[str]:
    """Models that are neither exported nor left out, and names here that no model has. Empty, or a test fails."""
    known = {made._meta.label: made._meta.app_label for made in apps.get_models(include_auto_created=True)}
    decided = {*TABLES, *NAMED, *LEFT_OUT}
    return sorted(
        [label for label, app in known.items() if label not in decided and app not in decided]
        + [name for name in decided if name not in known and name not in known.values()]
    )
