"""What is told of places that cannot be written to, and that nothing else breaks there."""

import shutil
import subprocess
import sys

import pytest

from api.checks import places_to_write
from tests.fixtures.processes import PROJECT, environment

COUNTS = """
import sys, django
sys.path.insert(0, "..")
django.setup()
from api.checks import places_to_write
from api.metrics import observe
for message in places_to_write():
    print(message.msg)
try:
    observe("fast", "200", [0.1])
except OSError as error:
    print("not counted:", error.strerror)
"""

APART = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
FULL = "mount -t tmpfs -o size=1m tmpfs {0} && mkdir {0}/metrics && ! cat /dev/zero > {0}/fill 2>/dev/null"
"""A disk of its own with nothing left on it, which only what is started with it sees."""


def test_a_full_disk_is_told_and_kills_no_process_that_counts(tmp_path):
    full = FULL.format(tmp_path)
    if not shutil.which(APART[0]) or subprocess.run([*APART, full], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a disk of their own")
    places = {"WELLSPRING_DATA": str(tmp_path), "PROMETHEUS_MULTIPROC_DIR": "", "DATABASE_URL": ""}
    surroundings = environment("config.settings.dev", **places)
    program = f"{full} && {sys.executable} -c '{COUNTS}'"
    done = subprocess.run([*APART, program], cwd=PROJECT / "site", env=surroundings, capture_output=True, text=True)
    assert done.returncode == 0, f"ended with {done.returncode}: {done.stderr}"
    assert f"The database cannot be written: the disk of {tmp_path} is full." in done.stdout
    assert "not counted: No space left on device" in done.stdout


def test_a_folder_that_is_missing_is_told_by_name(settings, tmp_path):
    assert places_to_write() == []
    settings.ACCESS_LOG = str(tmp_path / "nowhere" / "access.log")
    (warning,) = places_to_write()
    assert warning.msg == f"The access log cannot be written: there is no {tmp_path / 'nowhere'}."
    assert not warning.is_serious(), "whoever types a command need not write there"
