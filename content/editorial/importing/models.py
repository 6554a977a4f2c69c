"""Imports that people started at the desk, and what became of each row.

The work is not done in a request, which would hold the write lock for minutes: the relay does it, a few batches at a
tick (`work.py`). What became of a record is written in the transaction that made it so, and that is where a run that
was killed goes on.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models

from content.editorial.exchange.formats import FORMATS, Format
from content.editorial.exchange.plan import RESULTS


def private_storage() -> Storage:
    """Files that have no address: what people upload to be imported may hold anything."""
    return storages["private"]


def its_own_folder(run: ImportRun, name: str) -> str:
    return f"imports/{uuid4()}/{name}"


class ImportRun(models.Model):
    """One file that somebody uploaded to be imported, and how far it is."""

    class State(models.TextChoices):
        UPLOADED = "uploaded", "Waiting for its columns"
        CHECKING = "checking", "Being checked"
        CHECKED = "checked", "Waiting for your go-ahead"
        RUNNING = "running", "Being imported"
        DONE = "done", "Imported"
        FAILED = "failed", "Could not be read"
        STOPPED = "stopped", "Stopped"

    AT_WORK = (State.CHECKING, State.RUNNING)

    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    """Who uploaded the file; from the go-ahead on, who gave it."""
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    file = models.FileField(storage=private_storage, upload_to=its_own_folder, max_length=300)
    file_name = models.CharField(max_length=255)
    """What its owner calls it."""
    format = models.CharField(max_length=30)
    locale = models.CharField(max_length=20)
    options = models.JSONField(default=dict)
    """What the format needs to be told, by the name of the option."""
    columns = models.JSONField(default=list)
    """Of a table, its columns in their order, each with our field, or an empty one if it is left out. Pairs, because
    PostgreSQL keeps no order in a JSON object."""
    overwrite = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.UPLOADED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True)
    """Why nothing of it can be taken in."""
    has_run = models.BooleanField(default=False)
    """Somebody gave the go-ahead: something of it may be in the city."""
    leased_by = models.CharField(max_length=100, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def form(self) -> Format:
        return FORMATS[self.format]

    @property
    def is_at_work(self) -> bool:
        return self.state in self.AT_WORK

    @property
    def ahead(self) -> int:
        """How many files the relay sees to before this one, while it waits for its turn."""
        return ImportRun.objects.filter(state__in=self.AT_WORK, pk__lt=self.pk).count() if self.is_at_work else 0

    @property
    def phase(self) -> str:
        """Which rows count now: those of the dry run until it runs, then its own."""
        return RowPhase.RUN if self.has_run else RowPhase.CHECK

    def reading_options(self) -> dict[str, Any]:
        """The keyword arguments of the format's `read`."""
        told = {option.name: self.options.get(option.name, [] if option.many else "") for option in self.form.options}
        if self.columns:
            told["mapping"] = [f"{name}={field}" for name, field in self.columns]
        return told

    def move_to(self, state: ImportRun.State, now: datetime) -> None:
        """Begin or end a phase; what is done and who has it begin anew."""
        self.state, self.leased_by, self.leased_until = state, "", None
        self.done = 0 if self.is_at_work else self.done
        self.finished_at = None if self.is_at_work else now
        self.save()
        if self.is_at_work:
            self.rows.filter(phase=RowPhase.CHECK if state == self.State.CHECKING else RowPhase.RUN).delete()


class RowPhase(models.TextChoices):
    CHECK = "check", "dry run"
    RUN = "run", "run"


RowResult = [*((result, result.capitalize()) for result in RESULTS), ("warning", "Warning")]


class ImportRow(models.Model):
    """What became of one record, or would; or something about a place in the file."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    phase = models.CharField(max_length=5, choices=RowPhase.choices)
    position = models.IntegerField()
    """The record's place in the run, from 0; what never became a record has negative ones."""
    result = models.CharField(max_length=10, choices=RowResult)
    kind = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=255, blank=True)
    locale = models.CharField(max_length=20, blank=True)
    where = models.CharField(max_length=300)
    reason = models.TextField(blank=True)
    cells = models.JSONField(default=list)
    """Of a rejected row of a table, what stands in it."""
    is_unfinished = models.BooleanField(default=False)
    """It points at something that came later, and is looked at once more."""

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["run", "phase", "position"], name="one_row_per_position")]
        indexes = [models.Index(fields=["run", "phase", "result"], name="import_rows_by_result")]

    def __str__(self) -> str:
        return self.where
