"""Who does what at the desk: the roles of a city, and their rights, as one table.

Each role is a group of that name. `settle_roles` gives every role what the table says after each migration, so the
table is what holds: a right that was taken from a role comes back, what a city gave it besides stays, and a city that
wants a smaller role makes a group of its own. A department's own editors and approvers are in `teams`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

Permissions = tuple[str, ...]
"""Named as Django names them, `app.codename`."""


class Place(Enum):
    """Where in the tree of pages a right holds, with all that is below."""

    EVERYTHING = "the root of the tree"
    CITY = "the home page of each language"
    TRANSLATIONS = "the home page of each language but the first"
    ALERTS = "the list of alerts of each language"


@dataclass(frozen=True)
class Role:
    """What the members of one group may do. `may` says it in words, for the people who hand out roles."""

    name: str
    may: str
    everywhere: Permissions = ()
    on_pages: Mapping[Place, Permissions] = field(default_factory=dict)
    in_library: Permissions = ()
    """What may be done with pictures and files."""
    on_shared_content: Permissions = ()
    """What may be done with each kind of shared content (topics, contacts and the like): add, change, delete, view."""
    has_every_permission: bool = False


DESK = "wagtailadmin.access_admin"
READ = "editorial.read_desk"
TRANSLATE = "simple_translation.submit_translation"
BUNDLE = ("editorial.add_bundle", "editorial.change_bundle", "editorial.view_bundle")
REDIRECTS = tuple(f"wagtailredirects.{verb}_redirect" for verb in ("add", "change", "delete"))
DECIDED_ABOUT_SEARCHES = ("synonymrule", "resultrule", "leftoutwords", "foundby", "ownquestion", "searchsettings")
RUN_SEARCH = tuple(
    f"search.{verb}_{model}" for model in DECIDED_ABOUT_SEARCHES for verb in ("add", "change", "delete", "view")
)
WRITE = (DESK, TRANSLATE, *BUNDLE)

WRITE_PAGES = ("add_page", "change_page")
APPROVE_PAGES = (*WRITE_PAGES, "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
CHOOSE_FILES = ("choose_image", "choose_document")
WRITE_FILES = (*CHOOSE_FILES, "add_image", "change_image", "add_document", "change_document")
APPROVE_FILES = (*WRITE_FILES, "delete_image", "delete_document")

ADMINISTRATORS = Role(
    "Administrators",
    "everything, also users, roles and settings",
    has_every_permission=True,
    on_pages={Place.EVERYTHING: APPROVE_PAGES},
    in_library=APPROVE_FILES,
)
EDITORS = Role(
    "Editors",
    "write every page of the city, translate, submit for approval, and decide what searches find first",
    everywhere=(*WRITE, *RUN_SEARCH),
    on_pages={Place.CITY: WRITE_PAGES},
    in_library=WRITE_FILES,
    on_shared_content=("add", "change", "view"),
)
APPROVERS = Role(
    "Approvers",
    "also approve what others wrote, publish, unpublish and delete",
    everywhere=(*WRITE, *RUN_SEARCH, "editorial.delete_bundle", *REDIRECTS),
    on_pages={Place.CITY: APPROVE_PAGES},
    in_library=APPROVE_FILES,
    on_shared_content=("add", "change", "delete", "view"),
)
REVIEWERS = Role(
    "Plain-language reviewers",
    "read everything, and review and mend what waits for plain language",
    everywhere=(DESK, READ),
    in_library=CHOOSE_FILES,
)
EMERGENCY_AUTHORS = Role(
    "Emergency authors",
    "issue, update and end alerts, emergencies among them, at once",
    everywhere=(DESK, READ, "content.publish_emergency_alert"),
    on_pages={Place.ALERTS: (*WRITE_PAGES, "publish_page")},
    in_library=CHOOSE_FILES,
)
TRANSLATORS = Role(
    "Translators",
    "read the originals, write all other languages, and submit for approval",
    everywhere=(DESK, READ, TRANSLATE),
    on_pages={Place.TRANSLATIONS: WRITE_PAGES},
    in_library=(*CHOOSE_FILES, "add_image"),
    on_shared_content=("add", "change", "view"),
)
AGENTS = Role("Agents", "read the agents' half through a key or a console; the desk stays closed")
READERS = Role("Readers", "look at pages, drafts and reports, and change nothing", everywhere=(DESK, READ))

ROLES = (ADMINISTRATORS, EDITORS, APPROVERS, REVIEWERS, EMERGENCY_AUTHORS, TRANSLATORS, AGENTS, READERS)

TEAM_EDITORS = Role(
    "editors",
    "write the pages of their department, translate, and submit for approval",
    everywhere=WRITE,
    in_library=WRITE_FILES,
    on_shared_content=EDITORS.on_shared_content,
)
TEAM_APPROVERS = Role(
    "approvers",
    "also approve, publish and unpublish the pages of their department",
    everywhere=WRITE,
    in_library=WRITE_FILES,
    on_shared_content=EDITORS.on_shared_content,
)
TEAM: Mapping[str, tuple[Role, Permissions]] = {
    TEAM_EDITORS.name: (TEAM_EDITORS, WRITE_PAGES),
    TEAM_APPROVERS.name: (TEAM_APPROVERS, APPROVE_PAGES),
}
"""The two groups of a department that has people of its own, and what each may do with its pages."""


def named(permissions: Iterable[str]) -> set[tuple[str, str]]:
    """`app.codename` as the pairs that the database knows."""
    return {(app, codename) for app, _, codename in (permission.partition(".") for permission in permissions)}
