"""What tests of settings share."""

import os
import subprocess
import sys

import pytest
from django.conf import settings


@pytest.fixture
def python(tmp_path):
    """Runs Python under the settings of production and an environment, in a process of its own."""

    def run(*arguments, **environment):
        inherited = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        paths = [str(settings.PROJECT), str(settings.PROJECT / "site"), inherited.get("PYTHONPATH", "")]
        surroundings = {
            "PYTHONPATH": os.pathsep.join(paths),
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "WELLSPRING_DATA": str(tmp_path),
        }
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=settings.PROJECT,
            env=inherited | surroundings | environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run
