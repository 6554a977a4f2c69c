"""Wagtail looks for hooks here only; each channel with screens of its own keeps them in its room."""

from __future__ import annotations

from .desk import hooks as consumers_hooks  # noqa: F401 - registered by being read
from .webhooks.desk import hooks as webhooks_hooks  # noqa: F401 - registered by being read
