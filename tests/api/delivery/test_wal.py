"""A commit is never overlooked, whoever made it, and what was not written to need not be read."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.delivery.wal import WalIndex

Connected = sqlite3.Connection


def connected(tmp_path: Path) -> Connected:
    return sqlite3.connect(tmp_path / "city.sqlite3", isolation_level=None, timeout=0)


def elsewhere(tmp_path: Path, does: str) -> subprocess.CompletedProcess[str]:
    """What a process of its own does with a connection `c`."""
    program = f"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1], timeout=0)\n{does}"
    return subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "city.sqlite3")], capture_output=True, text=True, check=False
    )


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Connected]:
    with closing(connected(tmp_path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE generation (value)")
        yield connection


@pytest.fixture
def index(tmp_path: Path) -> WalIndex:
    return WalIndex(tmp_path / "city.sqlite3")


def stamp(index: WalIndex) -> bytes | None:
    index.look()
    return index.stamp()


def test_the_same_until_somebody_commits(database, index, tmp_path):
    before = stamp(index)
    database.execute("SELECT * FROM generation").fetchall()
    assert before is not None and index.stamp() == before
    with closing(connected(tmp_path)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO generation VALUES (1)")
        assert index.stamp() == before
        other.execute("COMMIT")
        assert index.stamp() not in (None, before)


def test_another_process_is_seen_too(database, index, tmp_path):
    before = stamp(index)
    elsewhere(tmp_path, "with c: c.execute('INSERT INTO generation VALUES (1)')").check_returncode()
    assert index.stamp() not in (None, before)


def test_what_went_from_the_log_into_the_database_is_another_state(database, index):
    database.execute("INSERT INTO generation VALUES (1)")
    before = stamp(index)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.execute("INSERT INTO generation VALUES (2)")
    assert index.stamp() not in (None, before)


def test_looking_takes_no_lock_from_who_writes(database, index, tmp_path):
    database.execute("BEGIN IMMEDIATE")
    assert stamp(index) is not None
    assert "database is locked" in elsewhere(tmp_path, "c.execute('BEGIN IMMEDIATE')").stderr


def test_after_all_had_closed_it_another_file_is_found(database, index, tmp_path):
    assert stamp(index) is not None
    database.close()
    assert stamp(index) is None
    with closing(connected(tmp_path)) as again:
        again.execute("INSERT INTO generation VALUES (1)")
        before = stamp(index)
        again.execute("INSERT INTO generation VALUES (2)")
        assert index.stamp() not in (None, before)


def test_without_a_log_every_request_reads_for_itself(index):
    assert stamp(index) is None
