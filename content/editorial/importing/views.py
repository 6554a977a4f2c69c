"""The screens of an import. Each only asks or shows; the relay does the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from wagtail.log_actions import log

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.formats import FORMATS
from content.editorial.exchange.importers.table import sheet_of
from content.editorial.exchange.importers.tables.columns import TABLES
from content.editorial.exchange.importers.tables.template import csv_template, xlsx_template
from content.editorial.exchange.plan import RESULTS
from content.editorial.exchange.rejected import rejected_rows
from content.editorial.exchange.report import Note
from content.models import HomePage

from .forms import ColumnsForm, UploadForm
from .models import ImportRow, ImportRun
from .stored import copied

View = Callable[..., HttpResponse]
State = ImportRun.State

RUNS_PER_PAGE = 20
ROWS_PER_PAGE = 50
TEMPLATES: dict[str, tuple[Callable[[str], bytes], str]] = {
    "xlsx": (xlsx_template, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (csv_template, "text/csv; charset=utf-8"),
}
SHOWN = (*RESULTS, "warning")
LOGGED = "wellspring.import."
IN_THE_LOG = {"upload": "Uploaded to be imported", "go": "Import begun", "stop": "Import stopped"}
"""Deeds with an import, as the history tells them."""


def may_import(user: Any) -> bool:
    """Who may publish everything may import: an import publishes, under any department."""
    homes = HomePage.objects.all()
    return bool(homes) and all(home.permissions_for_user(user).can_publish() for home in homes)


def for_importers(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_import(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@for_importers
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """The imports so far, the formats to choose from, and templates."""
    runs = Paginator(ImportRun.objects.select_related("started_by"), RUNS_PER_PAGE).get_page(request.GET.get("p"))
    shown = {name: form for name, form in FORMATS.items() if form.label}
    return _page(request, "start", runs=runs, formats=shown, kinds=list(TABLES), header_title="Import")


@for_importers
def upload(request: HttpRequest, format: str) -> HttpResponse:
    """Ask for the file."""
    form = FORMATS.get(format)
    if form is None or not form.label:
        raise Http404
    asked = UploadForm(form, request.POST or None, request.FILES or None)
    if request.method != "POST" or not asked.is_valid():
        return _page(request, "upload", form=asked, format=form, header_title=form.label)
    file = asked.cleaned_data["file"]
    run = ImportRun(
        started_by=request.user if request.user.is_authenticated else None,
        file_name=Path(file.name).name[:255],
        format=format,
        locale=asked.cleaned_data["locale"],
        overwrite=asked.cleaned_data["overwrite"],
        options=asked.options(),
    )
    run.file.save("upload", file, save=False)
    if form.has_columns:
        run.save()
    else:
        run.move_to(State.CHECKING, timezone.now())
    _note(run, "upload", request)
    return redirect("import_columns" if form.has_columns else "import_run", run.pk)


@for_importers
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what the columns of a table are."""
    run = get_object_or_404(ImportRun, pk=pk)
    if not run.form.has_columns or run.has_run or run.is_at_work:
        return redirect("import_run", run.pk)
    try:
        with copied(run) as path:
            sheet = sheet_of(path)
    except Unreadable as error:
        return _page(request, "run", run=run, problem=str(error), header_title=run.file_name)
    asked = ColumnsForm(run.options["kind"], sheet, request.POST or None)
    if request.method != "POST" or not asked.is_valid():
        return _page(request, "columns", run=run, form=asked, header_title=run.file_name)
    run.columns = list(asked.mapped().items())
    run.move_to(State.CHECKING, timezone.now())
    return redirect("import_run", run.pk)


@for_importers
@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """How far an import is, and what became of the rows of one kind of result."""
    run = get_object_or_404(ImportRun, pk=pk)
    counts = dict(_rows(run).values_list("result").annotate(Count("pk")))
    result = request.GET.get("result", "")
    if result not in SHOWN:
        result = next((name for name in ("rejected", "kept", "warning", *SHOWN) if counts.get(name)), "")
    rows = Paginator(_rows(run).filter(result=result), ROWS_PER_PAGE).get_page(request.GET.get("p"))
    by_kind = _rows(run).exclude(result="warning").values_list("kind", "result").annotate(Count("pk")).order_by("kind")
    table: dict[str, dict[str, int]] = {}
    for kind, found, count in by_kind:
        table.setdefault(kind or "rows that cannot be read", {})[found] = count
    return _page(
        request,
        "run",
        run=run,
        progress=_progress(run),
        problem=run.problem,
        results=[(name, counts.get(name, 0)) for name in SHOWN],
        table=[(kind, [found.get(name, 0) for name in RESULTS]) for kind, found in table.items()],
        result_names=RESULTS,
        shown=result,
        rows=rows,
        will_change=counts.get("created", 0) + counts.get("updated", 0),
        header_title=run.file_name,
    )


@for_importers
@require_GET
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """For the screen that waits: {"state", "told", "done", "total"}."""
    return JsonResponse(_progress(get_object_or_404(ImportRun, pk=pk)))


def _progress(run: ImportRun) -> dict[str, Any]:
    ahead = run.ahead
    if ahead:
        told = "One other file is ahead of it." if ahead == 1 else f"{ahead} other files are ahead of it."
    elif run.total:
        told = f"{run.done} of {run.total} items."
    else:
        told = "The file is being read."
    return {"state": "waiting" if ahead else run.state, "told": told, "done": run.done, "total": run.total}


@for_importers
@require_POST
def go_ahead(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the run, or go on with one that was stopped."""
    run = get_object_or_404(ImportRun.objects.select_for_update(), pk=pk)
    if run.state == State.CHECKED or (run.state == State.STOPPED and run.has_run):
        run.started_by = request.user  # type: ignore[assignment]  # the history names who let it change the city
        _note(run, "go", request)
        is_new, run.has_run = not run.has_run, True
        if is_new:
            run.move_to(State.RUNNING, timezone.now())
        else:
            run.state = State.RUNNING
            run.save(update_fields=["state", "started_by"])
    return redirect("import_run", run.pk)


@for_importers
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop after the batch that is under way. What was taken in stays."""
    if ImportRun.objects.filter(pk=pk, state__in=ImportRun.AT_WORK).update(state=State.STOPPED):
        _note(ImportRun.objects.get(pk=pk), "stop", request)
    return redirect("import_run", pk)


@for_importers
@require_GET
def rejected(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows that could not be taken in, as CSV."""
    run = get_object_or_404(ImportRun, pk=pk)
    rows = list(_rows(run).filter(result="rejected"))
    notes = [Note(row.where, f"{row.title}: {row.reason}" if row.title else row.reason) for row in rows]
    header = tuple(name for name, _ in run.columns)
    told = rejected_rows(notes, header, {row.where: tuple(row.cells) for row in rows if row.cells})
    return _download(told.encode("utf-8-sig"), "text/csv; charset=utf-8", f"rejected-{run.pk}.csv")


@for_importers
@require_GET
def template(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """An empty table to fill in."""
    if kind not in TABLES or form not in TEMPLATES:
        raise Http404
    write, type = TEMPLATES[form]
    return _download(write(kind), type, f"{kind}.{form}")


def _note(run: ImportRun, deed: str, request: HttpRequest) -> None:
    log(run, LOGGED + deed, user=request.user, data={"format": run.format, "overwrite": run.overwrite})


def _rows(run: ImportRun) -> Any:
    return ImportRow.objects.filter(run=run, phase=run.phase)


def _download(content: bytes, type: str, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _page(request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    trail = [{"url": reverse("import"), "label": "Import"}]
    if name != "start":
        trail.append({"url": "", "label": context["header_title"]})
    context |= {"breadcrumbs_items": trail, "header_icon": "upload"}
    status = 422 if request.method == "POST" else 200
    return render(request, f"editorial/importing/{name}.html", context, status=status)
