"""What an editor writes for agents: refused on the step that is wrong, and shown to agents as it is meant."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import streamfield

from content.blocks.script import ScriptStream
from content.models import Faq, Service
from tests.fixtures.agent_note import script, step, transfer

pytestmark = pytest.mark.usefixtures("without_wagtails_indexes")


def asks(name, *answers):
    ways = [{"label": label, "then": then, "to": to} for label, then, to in answers]
    return step(name, ask=f"{name}?", answers=ways)


def refusal(page):
    with pytest.raises(ValidationError) as refused:
        page.clean()
    return " ".join(refused.value.message_dict["agent_script"])


def posted(steps):
    """Steps as the browser sends them."""
    sent = []
    for kind, value in steps:
        answers = streamfield([]) | {"count": str(len(value["answers"]))}
        for number, answer in enumerate(value["answers"]):
            answers[str(number)] = {"value": answer, "order": str(number), "deleted": "", "id": ""}
        sent.append((kind, {**value, "answers": answers}))
    return streamfield(sent)


def test_a_script_in_a_circle_is_refused_on_its_step(desk, parks, make_faq):
    answer = make_faq(parks, "Can I swim?")
    circle = [asks("Age", ("Young", "step", "Size"), ("Old", "end", "")), asks("Size", ("Small", "step", "Age"))]
    response = desk.publish(answer, status=200, agent_script=posted(circle))

    (error,) = response.context["form"].errors.as_data()["agent_script"]
    assert "Age → Size → Age" in str(error.as_json_data())
    assert error.block_errors.keys() == {1}
    assert len(Faq.objects.get(pk=answer.pk).agent_script) == 0


def test_a_script_that_branches_is_published_as_it_was_written(desk, parks, make_faq, readers):
    answer = make_faq(parks, "Can I swim?", summary="Yes")
    steps = [asks("Age", ("Young", "step", "class"), ("Old", "transfer", "")), step("Class", say="Saturdays.")]
    desk.publish(
        answer, agent_script=posted(steps), agent_transfers=streamfield(transfer("555 0100", opening_hours=""))
    )

    first, second = readers.see(answer, "agent")["agent"]["script"]
    assert first["answers"] == [
        {"label": "Young", "then": "step", "to": "Class"},
        {"label": "Old", "then": "transfer", "to": ""},
    ]
    assert (second["say"], second["way"]) == ("Saturdays.", {"then": "end", "to": ""})


def test_a_script_counts_on_nothing_that_the_item_does_not_have(parks, make_service, make_faq):
    answer = make_faq(parks, "Can I swim?")
    answer.agent_script = [step("A", then="transfer")]
    assert "“A” transfers the call, but no transfer is given" in refusal(answer)
    answer.agent_transfers = transfer("555 0100", label="Pool desk")
    answer.clean()
    answer.agent_script = [step("A", then="transfer", to="Night crew")]
    assert "“Night crew”, which is none of the transfers" in refusal(answer)
    answer.agent_script = [step("A", then="request")]
    assert "opens the 311 request, but this item has none" in refusal(answer)
    answer.request_service = make_service(parks, service_code="SWIM")
    answer.clean()

    lessons = Service(title="Lessons", slug="lessons", agent_script=[step("A", then="request")])
    assert "this item has none" in refusal(lessons)
    lessons.service_code = "LESSONS"
    lessons.clean()


def test_forty_steps_are_enough():
    block = ScriptStream()

    def cleaned(steps):
        return block.clean(block.to_python([{"type": kind, "value": value} for kind, value in steps]))

    assert len(cleaned(script(*["Say."] * 40))) == 40
    with pytest.raises(ValidationError):
        cleaned(script(*["Say."] * 41))


def test_a_service_has_no_other_service_s_request(desk, parks, make_service):
    form = desk.client.get(reverse("wagtailadmin_pages:edit", args=[make_service(parks).pk])).content.decode()
    assert 'name="request_service"' not in form
    form = desk.client.get(reverse("wagtailadmin_pages:edit", args=[parks.pk])).content.decode()
    assert 'name="request_service"' in form
