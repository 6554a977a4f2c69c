"""A service, as residents read it."""

from __future__ import annotations

from graphene import Boolean, Field, Int, List, NonNull, String

from . import department, faq, location, topic
from .connection import Connection
from .envelope import ItemType, Part
from .hours import opening_hours
from .parts import Contact
from .relations import body, followed, followed_list, linked_list, related


class RequestValue(Part):
    """One allowed answer."""

    key = String(required=True, description="What to send.")
    name = String(required=True, description="What to show.")


class RequestCondition(Part):
    """True when an earlier question was answered with this value."""

    code = String(required=True, description="The code of the earlier question.")
    operator = String(required=True, description='"eq", "neq" or "in".')
    value = String(required=True, description="The value to compare with.")


class RequestQuestion(Part):
    """What a 311 system asks for with a request: a GeoReport v2 attribute."""

    code = String(required=True, description="The question's name in a request.")
    order = Int(required=True, description="Its place among the questions, from 1.")
    description = String(required=True, description="The question.")
    datatype = String(
        required=True,
        description='"string", "number", "datetime", "text", "singlevaluelist" or "multivaluelist".',
    )
    datatype_description = String(required=True, description="How to answer, in words.")
    variable = Boolean(required=True, description="Whether it is to be answered, and not only read.")
    required = Boolean(required=True, description="Whether a request without an answer is refused.")
    values = List(NonNull(RequestValue), required=True, description="The allowed answers of a list.")
    conditions_match = String(required=True, description='How the conditions combine: "any" or "all".')
    conditions = List(NonNull(RequestCondition), required=True, description="When it is asked; none: always.")


class Open311Service(Part):
    """What a 311 system calls the service: a GeoReport v2 service."""

    service_code = String(required=True, description="The code that a request names.")
    type = String(required=True, description='"realtime", "batch" or "blackbox".')
    group = String(required=True, description="The category in the 311 system.")
    metadata = Boolean(required=True, description="Whether it asks questions.")
    questions = List(NonNull(RequestQuestion), required=True, description="What it asks.")


class OnlineChannel(Part):
    """Where it can be done online: schema.org ServiceChannel with a serviceUrl."""

    url = String(required=True, description="The address to go to.")
    label = String(required=True, description="The words of the button.")


class Identifier(Part):
    """What an official register calls the same thing: a CPSV-AP identifier."""

    scheme = String(required=True, description='The register, like "LGSL".')
    code = String(required=True, description="The code in that register.")
    title = String(required=True, description="What the register calls it.")


class Service(ItemType):
    """A thing a resident can get or ask for. HSDS service, CPSV-AP PublicService, Open311 service."""

    alternate_name = String(required=True, description="What people also call it.")
    status = String(required=True, description='"active", "temporarily closed", "inactive" or "defunct".')
    status_note = String(required=True, description="Why it is not active, or what to do instead.")
    department = followed(lambda: department.Department, "Who provides it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    eligibility = String(required=True, description="Who can have it.")
    processing_time = String(required=True, description="How long it takes, in words.")
    online = Field(OnlineChannel, description="Where to do it online.")
    opening_hours = opening_hours("Only if it keeps other hours than its locations.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    locations = followed_list(lambda: location.Location, "Where it can be had.")
    body = body()
    open311 = Field(Open311Service, description="What 311 systems call it; null where none knows it.")
    identifiers = List(NonNull(Identifier), required=True, description="What official registers call it.")
    related = related()
    faqs = linked_list(lambda: faq.FaqConnection, "faq", by="service", description="The answers about it.")


class ServiceConnection(Connection):
    """A page of a list of services."""

    class Meta:
        node = Service
