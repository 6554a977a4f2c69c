"""The city's workflows, made where they are missing. What an administrator assigned to a part of the tree stays."""

from __future__ import annotations

from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from .workflow import DepartmentApproval, PlainLanguageReview

APPROVAL, REVIEW = "Approval by the department", "Plain-language review"
WORKFLOWS: dict[str, tuple[str, ...]] = {
    "Approval and plain language": (APPROVAL, REVIEW),
    "Approval": (APPROVAL,),
}
"""The first is everybody's; an administrator can give the second to a department under Settings → Workflows."""
OF_WAGTAIL = "Moderators approval"
TASKS: dict[str, type[Task]] = {APPROVAL: DepartmentApproval, REVIEW: PlainLanguageReview}


def settle_workflow() -> None:
    """Give the tree a workflow if it has none, or Wagtail's own. Running it twice changes nothing."""
    made = {name: _workflow(name, steps) for name, steps in WORKFLOWS.items()}
    root = Page.get_first_root_node()
    if root is None:
        return
    assigned = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    if assigned is None or assigned.workflow.name == OF_WAGTAIL:
        WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": next(iter(made.values()))})
        if not WorkflowState.objects.filter(workflow__name=OF_WAGTAIL).exists():
            Workflow.objects.filter(name=OF_WAGTAIL).delete()
            Task.objects.filter(name=OF_WAGTAIL).delete()


def _workflow(name: str, steps: tuple[str, ...]) -> Workflow:
    workflow = Workflow.objects.filter(name=name).first()
    if workflow is None:
        workflow = Workflow.objects.create(name=name)
        for position, step in enumerate(steps):
            task = TASKS[step].objects.filter(name=step).first() or TASKS[step].objects.create(name=step)
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=position)
    return workflow
