"""What a newcomer sees when the demo is up: where everything is, and who may log in."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from content.editorial.demo.logins import PEOPLE

from .place import Place

ADDRESSES = (
    ("The editors' desk", "/admin/"),
    ("REST, documented", "/api/v1/docs"),
    ("A service", "/api/v1/services/bulky-item-pickup"),
    ("… in Spanish", "/api/v1/services/bulky-item-pickup?locale=es"),
    ("Search", "/api/v1/search?q=sofa"),
    ("What changed", "/api/v1/changes"),
    ("GraphQL", "/graphql"),
    ("REST for 311 agents", "/api/v1/agent/docs"),
)
"""What there is to see, by the addresses that a browser opens."""
WIDTH = 100
"""No address is longer. A narrow terminal wraps it, where a table would cut it."""


def show(place: Place) -> None:
    """Print it all. Lines that are to be copied are printed as they are, however narrow the terminal is."""
    console = Console(width=max(Console().width, WIDTH))
    addresses = Table(title=f"Riverbend is up at {place.address}", title_justify="left", show_header=False, box=None)
    for name, path in ADDRESSES:
        addresses.add_row(name, f"{place.address}{path}")
    logins = Table("Login", "Password", "May", title="Logins of the editors' desk", title_justify="left", box=None)
    for person in PEOPLE:
        logins.add_row(person.username, person.password, person.may)
    for part in (addresses, logins):
        console.print()
        console.print(part, highlight=False)
    console.print("\nWhat an agent reads, with the agent's key:", style="italic", highlight=False)
    key = place.agent_key.read_text()
    _plain(console, f"curl -H 'Authorization: Bearer {key}' {place.address}/api/v1/agent/services/bulky-item-pickup")
    _plain(console, f"\nLogs and data are in {place.folder}. Ctrl-C stops the server and the relay.")


def _plain(console: Console, line: str) -> None:
    console.print(line, markup=False, highlight=False, soft_wrap=True)
