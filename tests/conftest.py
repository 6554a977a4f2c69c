"""What a test may need from its machine, and how anyone can have it.

A test says what it needs with a marker. Where that is missing the test is skipped, and one line at the end of the run
says what was left out and how to have it. With WELLSPRING_REQUIRE_ALL=1 (as in CI) it fails instead, so that nothing
goes missing unseen. What holds only on PostgreSQL is never missing from a run on SQLite: CI has a half for it.
"""

import gc
import os
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings

from tests.services import elasticsearch

pytest_plugins = [
    "tests.fixtures.browser",
    "tests.fixtures.city",
    "tests.fixtures.doors",
    "tests.fixtures.elasticsearch",
    "tests.fixtures.full_city",
    "tests.fixtures.imports",
    "tests.fixtures.importing",
    "tests.fixtures.people",
    "tests.fixtures.pooler",
    "tests.fixtures.publishing",
    "tests.fixtures.receivers",
]

PROJECT = Path(__file__).resolve().parents[1]
SHARED_DATA = Path(os.environ.get("WELLSPRING_SHARED", PROJECT.parent / "shared")) / "data"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
REQUIRE_ALL = os.environ.get("WELLSPRING_REQUIRE_ALL") == "1"


def browser() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def varnish() -> str | None:
    return shutil.which("varnishd") or shutil.which("varnishd", path="/usr/sbin")


@dataclass(frozen=True)
class Requirement:
    is_met: Callable[[], bool]
    name: str
    remedy: str
    is_always_due: bool = True

    @property
    def reason(self) -> str:
        return f"needs {self.name}: {self.remedy}"


REQUIREMENTS = {
    "needs_shared": Requirement(
        SHARED_DATA.is_dir,
        "the shared data",
        "put the folder shared beside the project, or name it in WELLSPRING_SHARED",
    ),
    "needs_browser": Requirement(lambda: browser() is not None, "a browser", "apt install chromium"),
    "needs_varnish": Requirement(lambda: varnish() is not None, "Varnish", "apt install varnish"),
    "needs_redis": Requirement(lambda: bool(shutil.which("redis-server")), "Redis", "apt install redis-server"),
    "needs_elasticsearch": Requirement(elasticsearch.is_at_hand, "Elasticsearch", "make elasticsearch"),
    "needs_pooler": Requirement(
        lambda: bool(shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")),
        "PgBouncer",
        "apt install pgbouncer",
    ),
    "needs_node": Requirement(
        lambda: bool(shutil.which("node") and shutil.which("npm")), "Node", "apt install nodejs npm"
    ),
    "needs_postgresql": Requirement(
        lambda: settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql",
        "PostgreSQL",
        "DATABASE_URL=postgres://user:password@host/name make test",
        is_always_due=False,
    ),
}


def pytest_collection_finish() -> None:
    """What is loaded by now stays until the end: to look through all of it for garbage again and again would take an
    eighth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


@pytest.hookimpl(tryfirst=True)  # before any fixture, a database or a browser, is made for a test that cannot run
def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, requirement in REQUIREMENTS.items():
        if item.get_closest_marker(marker) is None or requirement.is_met():
            continue
        if REQUIRE_ALL and requirement.is_always_due:
            pytest.fail(requirement.reason, pytrace=False)
        pytest.skip(requirement.reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Told from the reports, which reach this process from all that run tests beside each other."""
    skipped = Counter(str(report.longrepr) for report in terminalreporter.stats.get("skipped", ()))
    told = [
        f"{count} for want of {requirement.name} ({requirement.remedy})"
        for requirement in REQUIREMENTS.values()
        if (count := sum(times for reason, times in skipped.items() if requirement.reason in reason))
    ]
    if told:
        terminalreporter.write_line(f"Left out: {'; '.join(told)}.", yellow=True)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real catalogues and answers of real cities, read only. For tests marked `needs_shared`."""
    return SHARED_DATA


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program, for Playwright's `executable_path`. For tests marked `needs_browser`."""
    path = browser()
    assert path is not None, "the test lacks the marker needs_browser"
    return path
