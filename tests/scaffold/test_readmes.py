"""What a stranger reads first is there: commands, settings, and who does what in each room."""

import re

import pytest
from django.conf import settings
from django.core.management import get_commands

PROJECT = settings.PROJECT
ROOMS = {
    "content/models": "content/README.md",
    "content/documents": "content/documents/README.md",
    "content/publishing": "content/publishing/README.md",
    "content/editorial": "content/editorial/README.md",
    "content/editorial/exchange": "content/editorial/README.md",
    "content/editorial/demo": "content/editorial/demo/README.md",
}
OURS = ("api", "search", "content")


def read(path):
    return (PROJECT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_of_a_room_is_in_its_readme(room):
    modules = {path.name for path in (PROJECT / room).glob("*.py")} - {"__init__.py", "apps.py"}
    assert {name for name in modules if f"`{name}`" not in read(ROOMS[room])} == set()


def test_every_variable_that_settings_read_is_in_the_readme():
    modules = {path.stem: path.read_text() for path in (PROJECT / "site/config/settings").glob("*.py")}
    settings = "".join(text for name, text in modules.items() if name not in ("dev", "test"))
    found = set(re.findall(r"\w[(\[]\s*\"([A-Z][A-Z0-9_]+)\"", settings)) - {"DATABASES", "STORAGES"}
    assert {"TIME_ZONE", "WELLSPRING_KEPT_MB"} <= found, "and they are found at all"
    assert {name for name in found if f"`{name}`" not in read("README.md")} == set()


def test_every_metric_is_on_the_page_for_whoever_watches():
    found = set(re.findall(r"\"(wellspring_\w+)\"", read("api/metrics.py")))
    assert found and {name for name in found if name not in read("site/README.md")} == set()


def test_every_command_of_ours_is_in_the_readmes():
    commands = {name for name, app in get_commands().items() if app.startswith(OURS)}
    told = read("README.md") + read("content/editorial/demo/README.md") + read("tests/README.md")
    assert {name for name in commands if not re.search(rf"`(manage.py )?{name}\b", told)} == set()
