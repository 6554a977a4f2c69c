"""The first commands that a newcomer types. Nothing here installs anything or asks the network."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[2]
LOCKS = [
    "requirements.lock",
    "requirements-s3.lock",
    "requirements-semantic.lock",
    "requirements-dev.lock",
    "requirements-build.lock",
]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    # These tests run under make themselves; what it hands down (VENV, ARGS, -j) is not meant for the make they try.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=60)


def python_stub(folder: Path, body: str) -> Path:
    stub = folder / "python3"
    stub.write_text(f"#!/bin/sh\n{body}\n")
    stub.chmod(0o755)
    return stub


def pins(lock: str) -> dict[str, list[Requirement]]:
    """Every requirement of a lock file by its name; two for one name hold on different Pythons."""
    entries = re.sub(r" *\\\n\s+--hash=\S+", "", (PROJECT / lock).read_text())
    found: dict[str, list[Requirement]] = {}
    for line in entries.splitlines():
        if line and not line.lstrip().startswith("#"):
            requirement = Requirement(line)
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def test_help_is_what_make_alone_prints_and_has_a_line_for_every_target():
    told = make()
    lines = dict(re.findall(r"^make (\w+) +(\S.+)$", told.stdout, re.MULTILINE))
    targets = re.search(r"^\.PHONY: (.+)$", (PROJECT / "Makefile").read_text(), re.MULTILINE)

    assert told.returncode == 0, told.stderr
    assert make("help").stdout == told.stdout
    assert targets is not None
    assert sorted(lines) == sorted(targets[1].split())
    assert {"install", "demo", "test", "check", "bench", "faults", "contract", "lock"} <= lines.keys()


@pytest.mark.parametrize("absent", ["ensurepip", "venv"])
def test_a_python_without_venv_or_pip_is_told_what_to_install(tmp_path, absent):
    python = python_stub(tmp_path, f'case "$*" in *{absent}*) exit 1;; esac\nexec {sys.executable} "$@"')

    refused = make("install", f"PYTHON={python}", f"VENV={tmp_path / 'venv'}")

    assert refused.returncode != 0
    assert "apt install python3-venv" in refused.stderr
    assert "PYTHON=/path/to/python3" in refused.stderr
    assert not (tmp_path / "venv").exists()


@pytest.mark.parametrize("body", ["exit 1", "echo 'command not found' >&2; exit 127"], ids=["too old", "only a name"])
def test_a_machine_without_a_new_enough_python_is_told_so(tmp_path, body):
    refused = make("install", f"PYTHON={python_stub(tmp_path, body)}", f"VENV={tmp_path / 'venv'}")

    assert refused.returncode != 0
    assert "needs Python 3.11 or newer" in refused.stderr
    assert not (tmp_path / "venv").exists()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_is_one_version_with_hashes(lock):
    entries = re.split(r"\n(?=\S)", (PROJECT / lock).read_text())
    requirements = [entry for entry in entries if not entry.startswith("#")]

    assert requirements
    for entry in requirements:
        assert re.match(r"[a-z0-9.-]+==[^\s;]+( ; [^\n]+?)? \\\n", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_index_no_address_and_no_folder(lock):
    text = (PROJECT / lock).read_text()

    assert "://" not in text
    assert " @ " not in text
    assert not re.search(r"^\s*-(?!-hash=)", text, re.MULTILINE), "an option of pip beside the hashes"
    assert not re.search(r"(^|\s)~?/\w", text), "a path of somebody's machine"


def test_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    asked = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-s3.lock": [
            *project["project"]["dependencies"],
            *project["project"]["optional-dependencies"]["s3"],
        ],
        "requirements-semantic.lock": [
            *project["project"]["dependencies"],
            *project["project"]["optional-dependencies"]["semantic"],
        ],
        "requirements-dev.lock": [*project["project"]["dependencies"], *groups["dev"], *groups["build"]],
        "requirements-build.lock": [*groups["build"], *project["build-system"]["requires"]],
    }
    for lock, wanted in asked.items():
        locked = pins(lock)
        for requirement in (Requirement(line) for line in wanted if isinstance(line, str)):
            pinned = locked.get(canonicalize_name(requirement.name), [])
            versions = [next(iter(pin.specifier)).version for pin in pinned]
            assert versions, f"{lock} lacks {requirement.name}: make lock"
            assert all(map(requirement.specifier.contains, versions)), f"{lock} is behind {requirement}: make lock"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-build.lock"])
def test_developers_run_the_versions_that_production_runs(lock):
    developers = pins("requirements-dev.lock")

    for name, locked in pins(lock).items():
        assert {str(pin.specifier) for pin in locked} <= {str(pin.specifier) for pin in developers[name]}
