"""The alerts that every city needs words for. A new city begins with these; administrators change them as they like."""

from __future__ import annotations

from typing import Any

from content.models import AlertTemplate

TEMPLATES: tuple[dict[str, Any], ...] = (
    {
        "name": "Boil-water notice",
        "event": "Boil-water notice",
        "title": "Boil your water in [area]",
        "message": "The tap water in [area] may not be safe to drink. [What happened.]",
        "instruction": (
            "Boil water for one minute before you drink it, cook with it or brush your teeth with it.\n"
            "Let it cool, and keep it in a clean, covered container.\n"
            "You can wash clothes and take a shower. Do not swallow the water.\n"
            "We tell you here when the water is safe again."
        ),
        "kind": "emergency",
        "severity": "Severe",
        "urgency": "Immediate",
        "certainty": "Likely",
        "category": "Infra",
        "response_type": "Execute",
        "hours": 48,
    },
    {
        "name": "Road closure",
        "event": "Road closure",
        "title": "[Street] is closed in [area]",
        "message": "[Street] is closed between [cross street] and [cross street] because of [reason].",
        "instruction": "Use [detour] instead.\nBuses that use the street follow the same detour.",
        "severity": "Minor",
        "urgency": "Expected",
        "category": "Transport",
        "response_type": "Avoid",
        "hours": 24,
    },
    {
        "name": "Closed offices",
        "event": "Closed offices",
        "title": "City offices are closed: [area]",
        "message": "These city offices are closed because of [reason]: [area].",
        "instruction": "You can still call 311 and use our services online.\nAppointments are moved. We call you.",
        "severity": "Minor",
        "urgency": "Expected",
        "category": "Other",
        "response_type": "None",
        "hours": 24,
    },
    {
        "name": "Missed collection",
        "event": "Missed collection",
        "title": "We could not collect trash in [area]",
        "message": "We did not collect trash and recycling in [area] today because of [reason].",
        "instruction": "Leave your carts at the curb.\nWe come back on [day].",
        "severity": "Minor",
        "urgency": "Expected",
        "category": "Env",
        "response_type": "None",
        "hours": 48,
    },
    {
        "name": "Extreme heat",
        "event": "Extreme heat",
        "title": "Dangerous heat in [area]",
        "message": "It will feel like [temperature] degrees or more in [area]. Heat like this can kill.",
        "instruction": (
            "Stay in a cool room during the day. Libraries and community centers are open to everyone.\n"
            "Drink water often, also when you are not thirsty.\n"
            "Check on neighbors who live alone.\n"
            "Never leave children or animals in a car.\n"
            "Call 911 if someone is confused or faints."
        ),
        "kind": "emergency",
        "severity": "Severe",
        "urgency": "Expected",
        "certainty": "Likely",
        "category": "Met",
        "response_type": "Prepare",
        "hours": 36,
    },
    {
        "name": "Snow emergency",
        "event": "Snow emergency",
        "title": "Snow emergency in [area]: move your car",
        "message": "We plow [area] from [time]. Cars on snow routes are towed.",
        "instruction": (
            "Move your car off every street with a snow-route sign.\n"
            "Stay off the roads if you can.\n"
            "Clear the sidewalk in front of your home within a day after the snow stops."
        ),
        "kind": "emergency",
        "severity": "Moderate",
        "urgency": "Expected",
        "certainty": "Likely",
        "category": "Met",
        "response_type": "Execute",
        "hours": 24,
    },
)


def found_alert_templates(**_: Any) -> None:
    """Give a city that has no templates these. One that has any keeps them, and misses none that it deleted."""
    if not AlertTemplate.objects.exists():
        AlertTemplate.objects.bulk_create(
            AlertTemplate(sort_order=order * 10, **template) for order, template in enumerate(TEMPLATES, start=1)
        )
