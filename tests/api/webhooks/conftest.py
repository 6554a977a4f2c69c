"""A city whose public history is sent to real receivers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from api.webhooks import standing
from api.webhooks.courier import Courier
from api.webhooks.models import Webhook
from tests.fixtures.webhooks import Post


@pytest.fixture
def post(db: Any) -> Iterator[Post]:
    couriers: list[Courier] = []
    yield Post(couriers)
    for courier in couriers:
        courier.pool.shutdown()


@pytest.fixture
def make_webhook(post: Post) -> Callable[..., Webhook]:
    """A webhook that hears of what happens from now on; `.secret` is what was shown when it was made."""

    def make(receiver: Any, name: str = "Website", **fields: Any) -> Webhook:
        webhook = Webhook(name=name, url=receiver if isinstance(receiver, str) else receiver.url, **fields)
        webhook.secret = standing.begin(webhook, now=post.now)  # type: ignore[attr-defined]
        post.heard = max(post.heard, webhook.after)
        return webhook

    return make


@pytest.fixture
def parks(make_department: Any) -> Any:
    return make_department("Parks")


@pytest.fixture(autouse=True)
def _only_our_own_tables(without_wagtails_indexes: Any) -> None:
    pass
