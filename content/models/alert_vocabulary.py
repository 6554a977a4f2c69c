"""The words that alerts are told apart by: those of CAP 1.2, with plain ones beside them."""

from django.db import models


class Kind(models.TextChoices):
    """What kind of mass communication it is, which decides who may send it and who reads it."""

    GENERAL = "general", "General: a closure, a delay, a reminder"
    EMERGENCY = "emergency", "Emergency: people’s safety is at stake"
    INTERNAL = "internal", "Internal: city staff and 311 agents only"


class MessageType(models.TextChoices):
    """CAP `msgType`."""

    ALERT = "Alert", "A new alert"
    UPDATE = "Update", "An update: replaces the alert before"
    CANCEL = "Cancel", "The end: the alert before is over"


class Severity(models.TextChoices):
    """CAP `severity`, the worst first."""

    EXTREME = "Extreme", "Extreme: extraordinary threat to life or property"
    SEVERE = "Severe", "Severe: significant threat to life or property"
    MODERATE = "Moderate", "Moderate: possible threat to life or property"
    MINOR = "Minor", "Minor: little or no threat"
    UNKNOWN = "Unknown", "Not known"


class Urgency(models.TextChoices):
    """CAP `urgency`."""

    IMMEDIATE = "Immediate", "Act now"
    EXPECTED = "Expected", "Act soon, within the next hour"
    FUTURE = "Future", "Act in the near future"
    PAST = "Past", "Nothing more to do"
    UNKNOWN = "Unknown", "Not known"


class Certainty(models.TextChoices):
    """CAP `certainty`."""

    OBSERVED = "Observed", "It has happened or goes on"
    LIKELY = "Likely", "Likely: more than even odds"
    POSSIBLE = "Possible", "Possible, but not likely"
    UNLIKELY = "Unlikely", "Not expected"
    UNKNOWN = "Unknown", "Not known"


class Category(models.TextChoices):
    """CAP `category`."""

    GEO = "Geo", "Earth: landslide, earthquake"
    MET = "Met", "Weather and flood"
    SAFETY = "Safety", "General emergency and public safety"
    SECURITY = "Security", "Police and security"
    RESCUE = "Rescue", "Rescue and recovery"
    FIRE = "Fire", "Fire"
    HEALTH = "Health", "Medical and public health"
    ENV = "Env", "Pollution and environment"
    TRANSPORT = "Transport", "Roads and transport"
    INFRA = "Infra", "Water, power and other utilities"
    CBRNE = "CBRNE", "Chemical, biological or explosive threat"
    OTHER = "Other", "Something else"


class Response(models.TextChoices):
    """CAP `responseType`: what those who read it should do."""

    SHELTER = "Shelter", "Take shelter"
    EVACUATE = "Evacuate", "Leave the area"
    PREPARE = "Prepare", "Get ready"
    EXECUTE = "Execute", "Do what the instruction says"
    AVOID = "Avoid", "Keep away from it"
    MONITOR = "Monitor", "Follow the news"
    ASSESS = "Assess", "Judge for yourself"
    ALL_CLEAR = "AllClear", "Nothing: the danger is over"
    NONE = "None", "Nothing"


class Channel(models.TextChoices):
    """Where an alert is shown."""

    WEB = "web", "Websites and apps"
    KIOSK = "kiosk", "Kiosks"
    CHAT = "chat", "Chatbot"
    VOICE = "voice", "Phone menu"
    SMS = "sms", "Text messages"
    SIGNAGE = "signage", "Signs and displays"


GRAVE = (Severity.EXTREME, Severity.SEVERE)
"""The severities that only those who may publish an emergency may publish, whatever the kind."""


def every_channel() -> list[str]:
    """A new alert goes everywhere."""
    return list(Channel.values)
