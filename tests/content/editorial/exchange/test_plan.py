import pytest

from content.editorial.exchange.plan import Standing, decide


def standing(**facts: bool) -> Standing:
    usual = {"differs": False, "is_live": True, "person_changed": False, "has_draft": False, "is_locked": False}
    return Standing(**(usual | facts))


@pytest.mark.parametrize(
    ("facts", "usually", "with_overwrite"),
    [
        ({}, "unchanged", "unchanged"),
        ({"differs": True}, "updated", "updated"),
        ({"differs": True, "person_changed": True}, "kept", "updated"),
        ({"person_changed": True}, "unchanged", "unchanged"),  # a person wrote what the source says now
        ({"person_changed": True, "has_draft": True}, "kept", "updated"),
        ({"has_draft": True}, "unchanged", "unchanged"),  # a draft of what the source does not speak of
        ({"differs": True, "has_draft": True}, "kept", "updated"),
        ({"is_live": False}, "kept", "updated"),
        ({"differs": True, "is_locked": True}, "kept", "updated"),
        ({"is_locked": True}, "unchanged", "unchanged"),
    ],
)
def test_what_becomes_of_an_item_that_is_there(facts: dict[str, bool], usually: str, with_overwrite: str) -> None:
    assert decide(standing(**facts), overwrite=False)[0] == usually
    assert decide(standing(**facts), overwrite=True)[0] == with_overwrite


def test_whatever_is_kept_has_a_reason() -> None:
    result, reason = decide(standing(is_live=False), overwrite=False)
    assert (result, reason) == ("kept", "someone unpublished it")
