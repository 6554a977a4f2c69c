"""`make bench`: what a read and a publish cost, beside their peers, in one interleaved run.

Ratios hold between runs on one machine, to a tenth or so; absolute figures move with the hour. Between machines ratios
move too: where waking a thread costs little a hello is cheap, and what Python does costs more hellos. The cities are
made once and kept under the benchmark's folder.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from cases import (
    HELLO,
    HOT,
    Case,
    as_files,
    cold,
    item,
    kept,
    on_graphql_core,
    same_bytes,
    service_id,
    wagtail_v2,
    wagtail_v3,
)
from crowd import Crowd, ask_together
from load import Figures, measure
from report import as_json, show, show_clustered, show_search, show_targets, targets_as_json
from rich.console import Console
from rich.progress import Progress
from servers import PROJECT, Nginx, Program, Startable, nginx, serving
from targets import ON_A_CLUSTER, POSTGRESQL, Measured, of_search, targets

HERE = Path(__file__).resolve().parent
SIZES = (2_000, 50_000)
WELLSPRING = "config.wsgi:application"
KEEPS_NOTHING = {"WELLSPRING_KEPT_MB": "0"}
CONNECTIONS = 64


def main() -> None:
    arguments = _arguments()
    folder = Path(os.environ.get("WELLSPRING_DATA", PROJECT / "var")).resolve() / "bench"
    console = Console(stderr=arguments.json, width=max(120, Console().width))
    if arguments.search:
        sys.exit(_search(folder, console, arguments))
    cities = {size: _city(folder / str(size), size, console) for size in arguments.sizes}
    small = cities[min(cities)]
    programs, cases = _peers(small, folder)
    for size, data in cities.items():
        programs[f"cold {size}"] = Program(WELLSPRING, data, KEEPS_NOTHING)
        programs[f"wellspring {size}"] = Program(WELLSPRING, data)
        programs[f"wagtail {size}"] = Program("peers:wagtail_api_v2", data)
        cases += [*cold(f"cold {size}", size), *kept(f"wellspring {size}")]
        cases += wagtail_v2(f"wagtail {size}", *_pks(data))
    programs["graphql-core"] = Program("peers:graphql_core", small, KEEPS_NOTHING)
    cases += on_graphql_core("graphql-core", min(cities))
    if url := arguments.postgresql:
        data = _city(folder / POSTGRESQL, min(cities), console, url)
        programs[f"cold {POSTGRESQL}"] = Program(WELLSPRING, data, {**KEEPS_NOTHING, "DATABASE_URL": url})
        programs[f"kept {POSTGRESQL}"] = Program(WELLSPRING, data, {"DATABASE_URL": url})
        cases += [*cold(f"cold {POSTGRESQL}", min(cities)), *kept(f"kept {POSTGRESQL}")]
    figures, worker_bytes = _ask(programs, cases, arguments.rounds, console)
    crowd = _crowd(small, arguments.crowd, console) if arguments.crowd else None
    publishing = _on_a_copy("publishing", small, folder) | _on_a_copy("freshness", small, folder)
    measured = Measured(tuple(cities), figures, worker_bytes, publishing, crowd)
    if arguments.json:
        print(json.dumps(as_json(measured)))
    else:
        show(console, measured)
    if arguments.strict and not all(target.met for target in targets(measured)):
        sys.exit(1)


def _search(folder: Path, console: Console, arguments: argparse.Namespace) -> int:
    """What search costs, and nothing else; 1 if a figure is missed and that matters."""
    if url := arguments.elasticsearch:
        measured = _clustered(folder / f"clustered-{arguments.entries}", url, arguments.entries)
        limits = list(of_search(measured, ON_A_CLUSTER))
    else:
        size = min(arguments.sizes)
        measured = _on_a_copy("searching", _city(folder / str(size), size, console), folder)
        limits = list(of_search(measured))
    if arguments.json:
        print(json.dumps({"searching": measured, "targets": targets_as_json(limits)}))
    else:
        if url:
            show_clustered(console, measured, arguments.entries)
        else:
            show_search(console, measured)
        show_targets(console, limits)
    return int(arguments.strict and not all(target.met for target in limits))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="services in each city")
    parser.add_argument("--postgresql", metavar="URL", help="an empty database, to measure that as well")
    parser.add_argument("--crowd", type=float, default=60, metavar="SECONDS", help="how long all ask at once")
    parser.add_argument("--search", action="store_true", help="measure search alone")
    parser.add_argument("--elasticsearch", metavar="URL", help="with --search: measure it on this cluster instead")
    parser.add_argument("--entries", type=int, default=100_000, help="how many are indexed there")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--strict", action="store_true", help="exit 1 if a figure is missed")
    return parser.parse_args()


def _peers(data: Path, folder: Path) -> tuple[dict[str, Startable], list[Case]]:
    """What everything is measured beside."""
    programs: dict[str, Startable] = {
        "hello": Program("peers:hello", data),
        "replayed": Program("peers:replayed", data),
        "wagtail v3": Program("peers:wagtail_api_v3", data),
    }
    cases = [HELLO, *same_bytes("replayed"), *wagtail_v3("wagtail v3", *_pks(data))]
    if nginx():
        _write_files(data, folder / "nginx" / "files")
        programs["nginx"] = Nginx(folder / "nginx")
        cases += as_files("nginx")
    return programs, cases


def _write_files(data: Path, folder: Path) -> None:
    """The items that are asked for again and again, as Wellspring answers them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with serving({"it": Program(WELLSPRING, data)}) as servers:
        connection = servers["it"].connect()
        for number in range(HOT):
            connection.request("GET", item(service_id(number)).path)
            (folder / f"{number}.json").write_bytes(connection.getresponse().read())


def _ask(programs: dict[str, Startable], cases: list[Case], rounds: int, console: Console) -> tuple[list[Figures], int]:
    """What each case took, and the size of the largest worker of ours in bytes."""
    with serving(programs) as servers, Progress(console=console, transient=True) as progress:
        task = progress.add_task("Asking", total=len(cases) * rounds)
        figures = measure(cases, servers, rounds, lambda count: progress.advance(task, count))
        ours = [server for name, server in servers.items() if name.startswith("wellspring")]
        return figures, max(server.memory() for server in ours)


def _crowd(data: Path, seconds: float, console: Console) -> Crowd:
    """Two workers, asked for what is kept and what is not by as many as a busy day brings."""
    with serving({"it": Program(WELLSPRING, data, workers=2)}) as servers:
        cases = [*kept("it"), *cold("it", min(SIZES))[:3]]
        with console.status(f"{CONNECTIONS} connections ask for {seconds:.0f} s"):
            return ask_together(servers["it"], cases, connections=CONNECTIONS, seconds=seconds)


def _city(data: Path, size: int, console: Console, database_url: str = "") -> Path:
    data.mkdir(parents=True, exist_ok=True)
    console.print(f"A city with {size:,} services (kept in {data.name}/)")
    environment = _environment(data) | ({"DATABASE_URL": database_url} if database_url else {})
    subprocess.run([sys.executable, str(HERE / "city.py"), str(size)], check=True, env=environment)
    if not database_url:
        _read_from_disk(data / "wellspring.sqlite3")
    return data


def _read_from_disk(file: Path) -> None:
    """Have the system keep the whole file in memory: the disk of this machine is not what is measured."""
    with file.open("rb") as opened:
        while opened.read(1 << 24):
            pass


def _on_a_copy(program: str, data: Path, folder: Path) -> dict[str, float]:
    """What this program measures: on a copy, because it changes what it measures."""
    copy = folder / program
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy)
    found = _measured(program, env=_environment(copy))
    shutil.rmtree(copy)
    return found


def _clustered(data: Path, url: str, entries: int) -> dict[str, float]:
    """What a search costs on this cluster. What is indexed is kept in an index of that size's own."""
    data.mkdir(parents=True, exist_ok=True)
    cluster = {"WELLSPRING_ELASTICSEARCH_URL": url, "WELLSPRING_ELASTICSEARCH_PREFIX": f"benchmark-{entries}"}
    return _measured("clustered", str(entries), env=_environment(data) | cluster)


def _measured(program: str, *arguments: str, env: dict[str, str]) -> dict[str, float]:
    """What a program of this folder prints."""
    command = [sys.executable, str(HERE / f"{program}.py"), *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=env)
    return json.loads(done.stdout.splitlines()[-1])


def _environment(data: Path) -> dict[str, str]:
    return os.environ | {
        "WELLSPRING_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / "site"), str(HERE)]),
        "LOG_LEVEL": "ERROR",
    }


def _pks(data: Path) -> tuple[list[int], list[int]]:
    """Some service pages and all departments, for the API that knows pages by number."""
    with sqlite3.connect(data / "wellspring.sqlite3") as database:
        services = database.execute("SELECT page_ptr_id FROM content_service ORDER BY page_ptr_id LIMIT 2000")
        departments = database.execute("SELECT page_ptr_id FROM content_department")
        return [pk for (pk,) in services], [pk for (pk,) in departments]


if __name__ == "__main__":
    main()
