"""What happens to a page that passed its workflow, named by settings in WAGTAIL_FINISH_WORKFLOW_ACTION.

Wagtail reads that setting while its own models load, so nothing here imports a model at the top.
"""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string


def publish_approved(workflow_state: Any, user: Any = None) -> None:
    """Publish the page, or let its bundle do that when its time has come.

    Whoever takes the last step need not be one who may publish: the workflow as a whole is the permission.
    """
    page = workflow_state.content_object
    if import_string("content.editorial.bundles.waits_in_a_bundle")(page):
        return
    page.get_latest_revision().publish(user=user, skip_permission_checks=True)
