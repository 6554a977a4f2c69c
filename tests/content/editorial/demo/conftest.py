"""A city of a few entries, written like the demo's own text files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Text = dict[str, list[dict[str, Any]]]


def both(english: str, spanish: str) -> dict[str, str]:
    return {"en": english, "es": spanish}


@pytest.fixture
def small_city() -> Text:
    """Two departments whose items point at each other, in both languages but for one service."""
    return {
        "topics": [{"slug": "trash", "title": both("Trash", "Basura"), "description": both("Carts.", "Carritos.")}],
        "contacts": [
            {
                "key": "pickup",
                "title": both("Pickup line", "Línea de recogida"),
                "phone": "+1 555 0142",
                "email": "pickup@riverbend.example",
                "hours": both("Monday, 8 a.m. to 4 p.m.", "Lunes, de 8 a. m. a 4 p. m."),
            }
        ],
        "departments": [
            _department("sanitation", "Sanitation", "Saneamiento"),
            _department("parks", "Parks", "Parques"),
        ],
        "locations": [_location()],
        "services": [_bulky_item_pickup(), _tree_planting()],
        "answers": [_what_is_bulky()],
        "alerts": [_cold_station()],
    }


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Text], Path]:
    """Writes a city's files and returns their folder."""

    def write(city: Text) -> Path:
        for kind, entries in city.items():
            (tmp_path / f"{kind}.yaml").write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
        return tmp_path

    return write


def _department(slug: str, english: str, spanish: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "title": both(english, spanish),
        "summary": both(f"We are {english}.", f"Somos {spanish}."),
        "mission": both("A clean city.", "Una ciudad limpia."),
        "contact": "pickup",
        "topics": ["trash"],
        "picture": "recycling-cart",
        "body": [
            {
                "text": both(
                    "Book a [pickup](service:bulky-item-pickup) or [plant a tree](service:plant-a-tree).",
                    "Pida una [recogida](service:bulky-item-pickup) o [plante un árbol](service:plant-a-tree).",
                )
            }
        ],
    }


def _location() -> dict[str, Any]:
    return {
        "slug": "transfer-station",
        "department": "sanitation",
        "title": both("Transfer station", "Estación de transferencia"),
        "location_type": "recycling-centre",
        "summary": both("Bring large items.", "Traiga objetos grandes."),
        "address": {
            "address_1": "1 Quarry Road",
            "city": "Riverbend",
            "state_province": "RB",
            "postal_code": "00123",
            "country": "US",
        },
        "latitude": 41.3,
        "longitude": -87.9,
        "hours": both("Daily, 8 a.m. to 4 p.m.", "Todos los días, de 8 a. m. a 4 p. m."),
        "features": [both("Scale", "Báscula"), both("Cart wash", "Lavado de carritos")],
        "accessibility": both("Level ground.", "Terreno plano."),
        "transport": both("Bus 4.", "Autobús 4."),
        "contact": "pickup",
        "topics": ["trash"],
    }


def _bulky_item_pickup() -> dict[str, Any]:
    return {
        "slug": "bulky-item-pickup",
        "department": "sanitation",
        "title": both("Bulky item pickup", "Recogida de objetos grandes"),
        "summary": both("We take your sofa.", "Nos llevamos su sofá."),
        "keywords": ["sofa", "sofá"],
        "topics": ["trash"],
        "service_code": "BULKY",
        "contacts": ["pickup"],
        "locations": ["transfer-station"],
        "body": [
            {"steps": [{"title": both("Book", "Reserve"), "text": both("Call us.", "Llámenos.")}]},
            {"fees": [{"label": both("Third pickup", "Tercera recogida"), "amount": "20.00"}]},
            {
                "table": {
                    "caption": both("What it costs", "Cuánto cuesta"),
                    "header": [both("Item", "Objeto"), both("Price", "Precio")],
                    "rows": [[both("Sofa", "Sofá"), "$20"]],
                }
            },
            {"image": {"picture": "recycling-cart", "alt": both("A blue cart.", "Un carrito azul.")}},
            {"location": "transfer-station"},
            {"link": "service:plant-a-tree"},
            {"questions": ["what-is-bulky"]},
        ],
        "agent": {
            "script": "What items do you have?",
            "notes": "**Two** free a year.",
            "transfers": [{"label": "Night crew", "number": "+1 555 0142"}],
        },
    }


def _tree_planting() -> dict[str, Any]:
    """In English only, as items may be."""
    return {
        "slug": "plant-a-tree",
        "department": "parks",
        "title": "Plant a tree",
        "summary": "We plant a tree in front of your home.",
        "keywords": ["tree"],
        "topics": ["trash"],
        "contacts": ["pickup"],
        "locations": [],
        "body": [{"text": "Old sofa in the way? See [bulky items](faq:what-is-bulky)."}],
    }


def _what_is_bulky() -> dict[str, Any]:
    return {
        "slug": "what-is-bulky",
        "department": "sanitation",
        "title": both("What is a bulky item?", "¿Qué es un objeto grande?"),
        "short_answer": both("What does not fit into your cart.", "Lo que no cabe en su carrito."),
        "keywords": ["large"],
        "topics": ["trash"],
        "services": ["bulky-item-pickup"],
        "body": [
            {
                "text": both(
                    "A sofa, for [pickup](service:bulky-item-pickup).",
                    "Un sofá, para [recogida](service:bulky-item-pickup).",
                )
            }
        ],
        "review_date": "2027-01-15",
    }


def _cold_station() -> dict[str, Any]:
    return {
        "slug": "station-closed",
        "title": both("The station is closed", "La estación está cerrada"),
        "severity": "Minor",
        "category": "Infra",
        "response_type": "Avoid",
        "event": both("Closed station", "Estación cerrada"),
        "message": both("Pipes froze.", "Se congelaron las tuberías."),
        "instruction": both("Come back later.", "Vuelva más tarde."),
        "area": both("Quarry Road", "Quarry Road"),
        "locations": ["transfer-station"],
        "begins": -1,
        "ends": 30,
    }
