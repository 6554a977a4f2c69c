"""Wagtail's hooks for beginning an answer with the words in which somebody asked for it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path
from wagtail import hooks
from wagtail.models import Page

from .views.write_answer import carry_title, write_answer


@hooks.register("register_admin_urls")
def writing_urls() -> list[Any]:
    return [path("desk/write-answer/", write_answer, name="write_answer")]


@hooks.register("before_create_page")
def begin_with_the_question(request: HttpRequest, parent_page: Page, page_type: type[Page]) -> None:
    carry_title(request, parent_page)
