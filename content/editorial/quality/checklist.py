"""A draft against all the rules: what is wrong, how much it matters, and a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from content.editorial.models import RuleSeverity

from .draft import Draft
from .rules import COSTS, LABELS, RULES, Rule, Severity

MOST_SHOWN = 5
"""Findings of one rule that are told; the others are counted."""


@dataclass(frozen=True)
class Verdict:
    """What one rule found."""

    rule: Rule
    severity: Severity
    findings: tuple[str, ...]

    @property
    def label(self) -> str:
        return LABELS[self.severity]

    @property
    def shown(self) -> tuple[str, ...]:
        return self.findings[:MOST_SHOWN]

    @property
    def more(self) -> int:
        return len(self.findings) - len(self.shown)


@dataclass(frozen=True)
class Checklist:
    """Every rule's verdict, in the order of the table."""

    verdicts: tuple[Verdict, ...]

    @property
    def score(self) -> int:
        """100 where every rule is met; never below 0."""
        return max(0, 100 - sum(COSTS[verdict.severity] for verdict in self.verdicts if verdict.findings))

    @property
    def blocking(self) -> list[Verdict]:
        return [each for each in self.verdicts if each.findings and each.severity == Severity.BLOCKS]


def severities() -> dict[str, Severity]:
    """How strict each rule is now."""
    chosen = dict(RuleSeverity.objects.values_list("rule", "severity"))
    return {name: Severity(chosen.get(name, rule.severity)) for name, rule in RULES.items()}


def check(page: Any) -> Checklist:
    """Judge the page as it stands in memory."""
    draft, strict = Draft(page), severities()
    return Checklist(tuple(Verdict(rule, strict[name], tuple(rule.check(draft))) for name, rule in RULES.items()))
