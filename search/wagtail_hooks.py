"""Wagtail looks for hooks here only; the screens are in `desk/`."""

from __future__ import annotations

from .desk import hooks  # noqa: F401 - registered by being read
