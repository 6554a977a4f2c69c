"""A short trial on the database of this run: programs die at random moments, and nothing that was confirmed is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.faults.databases import Database, PostgreSQL, SQLite
from tests.faults.trial import Trial
from tests.fixtures.processes import environment

SEED = 1
SECONDS = 12.0
STRIKES = 4


@pytest.mark.database
def test_whoever_is_killed_nothing_that_was_confirmed_is_lost(db: Any, tmp_path: Path) -> None:
    database: Database
    if connection.vendor == "postgresql":  # one of its own, because it is killed too
        database = PostgreSQL(like=environment("")["DATABASE_URL"])
    else:
        database = SQLite(tmp_path, like=Path(connection.settings_dict["NAME"]))
    report = Trial(database, tmp_path, SEED, SECONDS, STRIKES).run()

    assert report.faults == []
    assert sum(report.strikes.values()) >= STRIKES
    assert report.confirmed > 0
    assert report.delivered > 0
