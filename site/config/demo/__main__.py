"""`python -m config.demo [--port 8000] [--seed-only]`: a seeded city, its server and its relay, until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path
from types import FrameType

from rich.console import Console

from . import prepare
from .children import ENDS, ChildDied, Children
from .place import PROJECT, Place, Refused
from .table import show


def main() -> int:
    options = _options()
    place = Place(options.port, Path(os.environ.get("WELLSPRING_DATA") or PROJECT / "var").resolve())
    os.environ.update(place.environment())
    console = Console(stderr=True)
    for name in ENDS:
        signal.signal(name, _interrupt)
    try:
        with place.alone():
            run(place, console, seed_only=options.seed_only)
    except KeyboardInterrupt:
        console.print("Stopped.")
    except (Refused, ChildDied) as error:
        console.print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        return 1
    return 0


def run(place: Place, console: Console, *, seed_only: bool) -> None:
    """Make the place ready if it is not, then serve it until something or somebody stops it."""
    ready = prepare.is_ready(place)
    if not seed_only:
        place.require_free_port()
    if not ready:
        prepare.make_database(console)
    with Children(place) as children:
        if not seed_only:
            children.start_server()  # before the seeding, because it takes as long as a part of it to load
        if not ready:
            prepare.seed(place, console)
        if seed_only:
            prepare.index_desk(place)
            console.print(f"Riverbend is seeded in {place.folder}.", soft_wrap=True)
            return
        children.wait_until_served()
        children.start_relay()
        show(place)
        if not ready:
            prepare.index_desk(place)
        children.watch()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="where the server listens (8000)")
    parser.add_argument("--seed-only", action="store_true", help="seed the city, and start nothing")
    return parser.parse_args()


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Whatever ends the demo ends it as Ctrl-C does."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
