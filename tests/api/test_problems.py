"""The list of problems that clients are given is the list that the code has."""

import re

from django.conf import settings

from api.problems import KINDS, SHOWN, Problem, shown


def test_the_readme_lists_every_kind_with_its_status():
    text = (settings.PROJECT / "api" / "README.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `/problems/")]
    listed = {}
    for row in rows:
        names, statuses, _ = row.strip("| ").split(" | ")
        listed |= dict(zip(re.findall(r"/problems/([a-z-]+)", names), map(int, statuses.split(", ")), strict=True))
    assert listed == {kind: meant.status for kind, meant in KINDS.items()}


def test_a_problem_is_an_answer_with_what_would_be_right():
    answer = Problem("unknown-field", "There is none.", field="fields", allowed=["title"]).answer()
    assert answer.status == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert b'"allowed":["title"]' in answer.body


def test_a_refused_value_is_shown_back_short():
    assert shown("red") == "“red”"
    assert len(shown("x" * 10_000)) == SHOWN + 3
