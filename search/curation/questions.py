"""The editors' own questions: what residents ask, with the items that are right, and how searches did on them.

Judged by hand, one by one, so few and dear: they belong in the city's database and its backups.
"""

from __future__ import annotations

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

MOST_KEPT = 20
"""Runs that are kept to compare with."""


class OwnQuestion(ClusterableModel):
    """Words as a resident would type them, in one language."""

    text = models.CharField("what residents type", max_length=200)
    locale = models.CharField("language", max_length=12)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "question to search"
        verbose_name_plural = "questions to search"
        constraints = [
            models.UniqueConstraint(
                fields=["text", "locale"],
                name="one_own_question",
                violation_error_message="This question is in the list already.",
            )
        ]

    def __str__(self) -> str:
        return self.text


class RightAnswer(models.Model):
    """An item that answers a question. Any one of a question's is enough."""

    question = ParentalKey(OwnQuestion, on_delete=models.CASCADE, related_name="answers")
    content_id = models.UUIDField("item")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "content_id"],
                name="one_right_answer",
                violation_error_message="This item is there already.",
            )
        ]

    def __str__(self) -> str:
        return str(self.content_id)


class QuestionRun(models.Model):
    """All questions asked once. `places` has the place of the first right answer by the question's id, 0 for none."""

    asked_at = models.DateTimeField(db_index=True)
    places = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{len(self.places)} questions at {self.asked_at}"
