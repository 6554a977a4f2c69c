"""Deny by default: a field that no audience was given stops the program from starting."""

import pytest

from content.documents import AGENT_CLASSES, PUBLIC_CLASSES, audiences
from content.documents.audiences import AGENT_FIELDS, PUBLIC_FIELDS, UnnamedField, check_audiences
from content.documents.faq import AgentFaqDocument
from content.documents.service import AgentServiceDocument, ServiceDocument
from content.documents.topic import TopicDocument


class ServiceWithCost(ServiceDocument):
    """What a hurried change might look like."""

    internal_cost: int = 0


class TopicWithNote(TopicDocument):
    note: str = ""


class AgentServiceWithCost(AgentServiceDocument):
    internal_cost: int = 0


def test_every_class_that_is_sent_is_named():
    check_audiences()
    assert set(PUBLIC_CLASSES.values()) == set(PUBLIC_FIELDS)
    assert {*AGENT_CLASSES.values()} - {*PUBLIC_CLASSES.values()} == set(AGENT_FIELDS)


@pytest.mark.parametrize(("grown", "base"), [(ServiceWithCost, ServiceDocument), (TopicWithNote, TopicDocument)])
def test_a_public_class_with_a_field_that_is_not_named_is_refused(monkeypatch, grown, base):
    monkeypatch.setattr(audiences, "PUBLIC_FIELDS", {grown: PUBLIC_FIELDS[base]})
    monkeypatch.setattr(audiences, "AGENT_FIELDS", {})

    with pytest.raises(UnnamedField, match=rf"{grown.__name__}: (internal_cost|note) must be"):
        check_audiences()


def test_an_agents_class_with_a_field_that_is_not_named_is_refused(monkeypatch):
    monkeypatch.setattr(audiences, "AGENT_FIELDS", {AgentServiceWithCost: AGENT_FIELDS[AgentServiceDocument]})

    with pytest.raises(UnnamedField, match="AgentServiceWithCost: internal_cost"):
        check_audiences()


def test_a_named_field_that_no_class_has_is_refused(monkeypatch):
    monkeypatch.setattr(audiences, "PUBLIC_FIELDS", {TopicDocument: (*PUBLIC_FIELDS[TopicDocument], "colour")})
    monkeypatch.setattr(audiences, "AGENT_FIELDS", {})

    with pytest.raises(UnnamedField, match="colour"):
        check_audiences()


def test_nothing_for_agents_is_named_for_the_public():
    for_agents = {name for fields in AGENT_FIELDS.values() for name in fields}
    for_all = {name for fields in PUBLIC_FIELDS.values() for name in fields}

    assert for_agents == {"agent", "service_level"}
    assert not for_agents & for_all
    assert issubclass(AgentFaqDocument, PUBLIC_CLASSES["faq"])
