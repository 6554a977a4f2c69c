"""Dockerfile, compose.yaml and site/deploy/ name what is there. No image is built here: see site/README.md."""

import os
import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands, load_command_class

PROJECT = Path(settings.PROJECT)
COMPOSE = yaml.safe_load((PROJECT / "compose.yaml").read_text())
OURS = {name: each for name, each in COMPOSE["services"].items() if "wellspring:" in each["image"]}
ENVIRONMENT = COMPOSE["x-wellspring"]["environment"]
DOCKERFILE = (PROJECT / "Dockerfile").read_text().replace("\\\n", "")


def variables_of_settings():
    modules = [path for path in (PROJECT / "site/config/settings").glob("*.py") if path.stem not in ("dev", "test")]
    return set(re.findall(r"\"([A-Z][A-Z0-9_]+)\"", "".join(path.read_text() for path in modules)))


def test_every_variable_that_compose_sets_is_one_that_settings_read():
    assert set(ENVIRONMENT) - variables_of_settings() == set()


def test_the_image_is_built_with_values_that_settings_take(tmp_path):
    given = dict(re.findall(r"\b([A-Z_]+)=(\S+)", re.search(r"WELLSPRING_DATA=/tmp/build.+?manage\.py", DOCKERFILE)[0]))
    paths = os.pathsep.join([str(PROJECT), str(PROJECT / "site"), os.environ.get("PYTHONPATH", "")])
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": paths, **given, "WELLSPRING_DATA": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", "import config.settings.production"], env=surroundings)
    assert done.returncode == 0


def test_what_production_needs_is_set_and_what_is_secret_comes_from_outside():
    production = (PROJECT / "site/config/settings/production.py").read_text()
    needed = re.search(r"for name in \((.+?)\)", production, re.DOTALL)
    assert set(re.findall(r"\"(\w+)\"", needed[1])) <= set(ENVIRONMENT)
    asked = set(re.findall(r"\$\{(\w+)", (PROJECT / "compose.yaml").read_text()))
    told = set(re.findall(r"^(\w+)=", (PROJECT / "site/deploy/env.example").read_text(), re.MULTILINE))
    required = set(re.findall(r"\$\{(\w+):\?", (PROJECT / "compose.yaml").read_text()))
    assert required <= told <= asked
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "S3_SECRET_KEY"):
        assert re.search(rf"^{name}=$", (PROJECT / "site/deploy/env.example").read_text(), re.MULTILINE), "no default"


@pytest.mark.parametrize("name", OURS)
def test_our_programs_run_as_nobody_in_particular_and_write_nowhere(name):
    service = OURS[name]
    assert service["read_only"] and service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "USER wellspring" in DOCKERFILE


@pytest.mark.parametrize("name", OURS)
def test_what_they_run_is_there(name):
    command = OURS[name].get("command") or yaml.safe_load(re.findall(r"^CMD (\[.+\])$", DOCKERFILE, re.MULTILINE)[-1])
    if command[0] == "granian":
        module, _, application = command[-1].partition(":")
        assert (PROJECT / "site" / f"{module.replace('.', '/')}.py").exists() and application == "application"
    else:
        assert command[:2] == ["python", "manage.py"]
        parser = load_command_class(get_commands()[command[2]], command[2]).create_parser("manage.py", command[2])
        parser.parse_args(command[3:])


def test_a_stop_ends_what_waits_for_clients_before_docker_kills_it():
    grace = int(COMPOSE["x-wellspring"]["stop_grace_period"].removesuffix("s"))
    image = yaml.safe_load(re.findall(r"^CMD (\[.+\])$", DOCKERFILE, re.MULTILINE)[-1])
    servers = [command for each in OURS.values() if (command := each.get("command", image))[0] == "granian"]
    assert len(servers) == 2
    assert all(int(command[command.index("--workers-kill-timeout") + 1]) < grace for command in servers)


def test_the_proxy_writes_down_nobodys_address_and_words():
    template = (PROJECT / "site/deploy/nginx.conf.template").read_text()
    assert re.findall(r"^\s*access_log (.+);", template, re.MULTILINE) == ["off"]
    # Below that, each line names the client and all that it asked for.
    assert re.findall(r"^\s*error_log (.+);", template, re.MULTILINE) == ["stderr alert"]


def test_what_the_table_of_variables_names_can_be_said_in_one_file():
    assert COMPOSE["x-wellspring"]["env_file"] == [{"path": ".env", "required": False}]


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_no_log_fills_the_disk(name):
    """Docker's own way to keep lines has no end."""
    logging = COMPOSE["services"][name]["logging"]
    assert logging["driver"] == "local" and {"max-size", "max-file"} <= set(logging["options"])


def test_everything_has_a_health_check_and_a_fixed_version():
    for name, service in COMPOSE["services"].items():
        if service["image"].startswith("wellspring:"):
            continue  # the image has one of its own
        assert not service["image"].endswith(":latest") and ":" in service["image"]
        assert "healthcheck" in service or name == "buckets", name


def test_what_the_image_copies_is_let_in():
    ignore = (PROJECT / ".dockerignore").read_text().splitlines()
    allowed = [line.removeprefix("!") for line in ignore if line.startswith("!")]
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE):
        for source in shlex.split(line)[:-1]:
            assert (PROJECT / source).exists(), source
            assert any(fnmatch(source, pattern) for pattern in allowed), source
