"""What else is done when a batch is written."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from search.engines.database import DatabaseEngine, writing
from search.models import PublicTitleWord
from tests.search.engines.suite import entry


@pytest.mark.needs_postgresql
def test_postgresql_plans_by_what_has_just_been_indexed(db: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "COMMON", 10)
    DatabaseEngine().index([entry(number, f"Permit {number}") for number in range(1, 30)])
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'search_publictitleword'")
        (rows,) = cursor.fetchone()
    assert rows == PublicTitleWord.objects.count() > 29
