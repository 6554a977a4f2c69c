"""Answers: the passages that answer a question, for whoever shows or reads out one thing at a time."""

from .answering import Answer, Answers, answer
from .handing_over import HandOver, link

__all__ = ["Answer", "Answers", "HandOver", "answer", "link"]
