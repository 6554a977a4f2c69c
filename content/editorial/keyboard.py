"""For those who work by keyboard, or listen to the screen.

“Save draft” and “Approve” stand behind all fields of the form and all that colleagues wrote beside it, a hundred steps
of the tabulator key away. The scripts send a form once, and tell whose a fault is.
"""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.staticfiles import versioned_static

TO_THE_ACTIONS = "mod+enter"
"""As Wagtail's `w-kbd` reads it; templates/wagtailadmin/shared/keyboard_shortcuts_dialog.html tells people."""
FIRST_ACTION = "footer .actions button:not([disabled])"


def way_to_the_actions() -> SafeString:
    """A link before “Skip to main content”: what this hook gives stands in front of all that can have the focus."""
    return format_html(
        '<a class="skiplink skiplink--actions button" href="#main" data-controller="w-focus w-kbd"'
        ' data-w-focus-target-value="{}" data-action="w-focus#focus:prevent"'
        ' data-w-kbd-key-value="{}" data-w-kbd-scope-value="global">Skip to the actions</a>',
        FIRST_ACTION,
        TO_THE_ACTIONS,
    )


def scripts() -> SafeString:
    """What all screens load."""
    names = ("sent_once", "plain_forms", "named_texts")
    return format_html_join(
        "", '<script src="{}"></script>', ((versioned_static(f"editorial/{name}.js"),) for name in names)
    )


def style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("editorial/keyboard.css"))
