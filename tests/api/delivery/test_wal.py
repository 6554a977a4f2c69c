"""A commit is never overlooked, whoever made it, and what was not written to need not be read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.delivery.wal import WriteAheadLog

FAR_AHEAD = 4_000_000_000
"""A time at which the log was written just now, however slow the test is."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(tmp_path / "city.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE generation (value)")
    yield connection
    connection.close()


def settle(tmp_path: Path) -> None:
    """As if the log had been written long ago."""
    os.utime(tmp_path / "city.sqlite3-wal", (1_000_000_000, 1_000_000_000))


def test_the_same_until_somebody_commits(database, tmp_path):
    log = WriteAheadLog(tmp_path / "city.sqlite3")
    settle(tmp_path)
    before = log.stamp()
    database.execute("SELECT * FROM generation").fetchall()
    assert before is not None and log.stamp() == before
    with sqlite3.connect(tmp_path / "city.sqlite3") as other:
        other.execute("INSERT INTO generation VALUES (1)")
    assert log.stamp() != before
    other.close()


def test_what_was_written_a_moment_ago_is_not_relied_on(database, tmp_path):
    log = WriteAheadLog(tmp_path / "city.sqlite3")
    settle(tmp_path)
    assert log.stamp() is not None
    os.utime(tmp_path / "city.sqlite3-wal", (FAR_AHEAD, FAR_AHEAD))
    assert log.stamp() is None


def test_without_a_log_every_request_reads_for_itself(tmp_path):
    assert WriteAheadLog(tmp_path / "none.sqlite3").stamp() is None
