"""An agent finds an answer wrong and a resident got no help; an editor mends it, and the agent reads what was done."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from api import keys


def test_what_agents_and_residents_say_comes_to_the_desk_and_its_answer_back(
    person: Any, desk_of: Any, make_department: Any, make_faq: Any
) -> None:
    swim = make_faq(make_department("Parks"), "Can I swim?", summary="Yes, every day.")
    item = {"content_id": str(swim.translation_key), "locale": "en"}
    _, key = keys.issue("311 console", "agent", now=timezone.now())
    console, website = Client(headers={"Authorization": f"Bearer {key}"}), Client()

    flag = {**item, "version": 1, "reason": "outdated", "note": "The pool is closed on Mondays now."}
    raised = console.post("/api/v1/agent/flags", flag, "application/json")
    said = {**item, "helpful": False, "reason": "wrong", "comment": "It was closed."}
    website.post("/api/v1/feedback", said, "application/json")
    assert raised.status_code == 201

    eva = desk_of(person("eva", "Approvers")).client
    home = eva.get(reverse("wagtailadmin_home")).content.decode()
    assert "The pool is closed on Mondays now." in home
    assert "Can I swim?" in eva.get(reverse("standings")).content.decode()
    remarks = eva.get(reverse("remarks", args=[swim.translation_key, "en"])).content.decode()
    assert "It was closed." in remarks
    eva.post(reverse("answer_flag", args=[raised.json()["id"]]), {"answer": "Mended: closed on Mondays."})

    again = console.post("/api/v1/agent/flags", flag, "application/json")
    assert (again.status_code, again.json()["answer"]) == (200, "Mended: closed on Mondays.")
    assert "The pool is closed" not in eva.get(reverse("wagtailadmin_home")).content.decode()
