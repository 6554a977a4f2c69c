"""Records become content, and what people did since stays."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from wagtail.models import Locale, ReferenceIndex, Revision

from content.editorial.exchange import pages
from content.editorial.exchange import run as running
from content.editorial.exchange.apply import apply
from content.editorial.exchange.records import (
    AnyRecord,
    ContactRecord,
    DepartmentRecord,
    FaqRecord,
    LocationRecord,
    RedirectRecord,
    Ref,
    ServiceRecord,
    SourceRow,
    TopicRecord,
)
from content.models import Department, Faq, HomePage, Location, Service, Topic
from content.publishing import queries
from content.publishing.models import OutboxEvent, PublishedDocument
from content.transaction import publication
from tests.fixtures.agent_note import script

pytestmark = pytest.mark.database

WATER = TopicRecord(key="t:water", title="Water")
PARKS = DepartmentRecord(key="d:parks", title="Parks", summary="Green places.")
SWIM = ServiceRecord(
    key="s:swim",
    title="Swim lessons",
    department="d:parks",
    summary="Learn to swim.",
    topics=("t:water",),
    service_code="SWIM",
    body=(("text", "<p>Bring a towel.</p>"), ("fees", [{"label": "Adult", "amount": "5.00", "note": ""}])),
)
CITY = (WATER, PARKS, SWIM)


def results(records: Any, **options: Any) -> dict[str, str]:
    return {outcome.record.key: outcome.result for outcome in apply(records, **options)}


def reasons(records: Any) -> str:
    return " ".join(outcome.reason for outcome in apply(records))


def swim() -> Service:
    return Service.objects.get(imported_from="s:swim")


def history() -> tuple[int, int]:
    return Revision.objects.count(), OutboxEvent.objects.count()


def a_person_changes(page: Any, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    with publication():
        page.save_revision().publish()


@pytest.fixture
def imported(city: HomePage) -> None:
    assert set(results(CITY).values()) == {"created"}


@pytest.mark.usefixtures("imported")
class TestAgain:
    def test_nothing_changes_when_nothing_changed(self) -> None:
        before = history()
        assert set(results(CITY).values()) == {"unchanged"}
        assert history() == before

    def test_a_change_of_the_source_is_followed(self) -> None:
        changed = replace(SWIM, summary="Learn to swim well.")
        assert results([*CITY[:2], changed])["s:swim"] == "updated"
        assert swim().summary == "Learn to swim well."
        row = queries.by_slug("service", "swim-lessons", "en", "public")
        assert row is not None
        assert (row.version, b"swim well" in row.body) == (2, True)

    def test_the_slug_stays_when_the_title_changes(self) -> None:
        results([*CITY[:2], replace(SWIM, title="Swimming")])
        assert (swim().title, swim().slug) == ("Swimming", "swim-lessons")

    def test_what_the_source_does_not_speak_of_is_the_editors(self) -> None:
        a_person_changes(swim(), agent_script=script("Ask for the age."), eligibility="Anyone.")
        assert results([*CITY[:2], replace(SWIM, summary="New.")])["s:swim"] == "updated"
        assert swim().agent_script[0].value["say"] == "Ask for the age."
        assert (swim().eligibility, swim().summary) == ("Anyone.", "New.")

    def test_what_a_person_changed_is_kept(self) -> None:
        a_person_changes(swim(), summary="Mine.")
        before = history()
        assert results(CITY)["s:swim"] == "kept"
        assert "someone changed it" in reasons(CITY)
        assert (swim().summary, history()) == ("Mine.", before)

    def test_overwrite_replaces_it(self) -> None:
        a_person_changes(swim(), summary="Mine.")
        assert results(CITY, overwrite=True)["s:swim"] == "updated"
        assert swim().summary == "Learn to swim."
        assert results(CITY, overwrite=True)["s:swim"] == "unchanged"

    def test_a_persons_change_that_the_source_makes_too_is_no_difference(self) -> None:
        a_person_changes(swim(), summary="Better.")
        assert results([*CITY[:2], replace(SWIM, summary="Better.")])["s:swim"] == "unchanged"

    def test_a_draft_is_neither_published_nor_buried(self) -> None:
        page = swim()
        page.summary = "Half a thou"
        page.save_revision()
        assert results([*CITY[:2], replace(SWIM, keywords="new")])["s:swim"] == "kept"
        assert swim().get_latest_revision_as_object().summary == "Half a thou"
        assert results([*CITY[:2], replace(SWIM, keywords="new")], overwrite=True)["s:swim"] == "updated"
        assert (swim().summary, swim().keywords) == ("Learn to swim.", "new")

    def test_a_draft_elsewhere_on_the_page_waits_for_its_editor(self) -> None:
        page = swim()
        page.agent_script = script("Half a thou")
        page.save_revision()
        assert results(CITY)["s:swim"] == "unchanged"
        assert "a draft that is not published" in reasons([*CITY[:2], replace(SWIM, keywords="new")])

    def test_what_a_person_unpublished_stays_so(self) -> None:
        swim().unpublish()
        assert results(CITY)["s:swim"] == "kept"
        assert queries.by_slug("service", "swim-lessons", "en", "public").state == "gone"  # type: ignore[union-attr]
        assert results(CITY, overwrite=True)["s:swim"] == "updated"
        assert queries.by_slug("service", "swim-lessons", "en", "public").state == "live"  # type: ignore[union-attr]

    def test_what_a_person_deleted_comes_back(self) -> None:
        swim().delete()
        assert results(CITY)["s:swim"] == "created"
        assert swim().live

    def test_what_a_person_moved_stays_there(self, make_department: Callable[..., Department]) -> None:
        sports = make_department(title="Sports")
        swim().move(sports, pos="last-child")
        assert results(CITY)["s:swim"] == "kept"
        assert swim().get_parent().pk == sports.pk

    def test_a_move_in_the_source_is_followed(self) -> None:
        sports = DepartmentRecord(key="d:sports", title="Sports")
        assert results([*CITY[:2], sports, replace(SWIM, department="d:sports")])["s:swim"] == "updated"
        assert swim().get_parent().title == "Sports"
        row = queries.by_path("/sports/swim-lessons", "en", "public")
        assert row is not None
        assert queries.lead("/parks/swim-lessons", "en").content_id == row.content_id

    def test_a_topic_that_a_person_renamed_is_kept(self) -> None:
        topic = Topic.objects.get(imported_from="t:water")
        topic.title = "Pools and water"
        topic.save()
        assert results(CITY) == {"t:water": "kept", "d:parks": "unchanged", "s:swim": "unchanged"}
        assert results(CITY, overwrite=True)["t:water"] == "updated"


def test_a_rehearsal_says_the_same_and_leaves_nothing(city: HomePage) -> None:
    before = history()
    assert set(results(CITY, rehearse=True).values()) == {"created"}
    assert history() == before
    assert not Department.objects.exists()
    assert not PublishedDocument.objects.exists()
    assert queries.last_sequence("public") == 0


def test_what_is_of_the_same_name_serves_as_well(city: HomePage, make_department: Any, make_topic: Any) -> None:
    ours, topic = make_department(title="PARKS", summary="Ours."), make_topic("water")
    matching = [replace(WATER, match_title=True), replace(PARKS, match_title=True), SWIM]
    assert results(matching) == {"t:water": "unchanged", "d:parks": "unchanged", "s:swim": "created"}
    assert swim().get_parent().pk == ours.pk
    assert [link.topic_id for link in swim().topic_links.all()] == [topic.pk]
    assert set(results(matching).values()) == {"unchanged"}


def test_slugs_are_unique_by_type_and_language(city: HomePage) -> None:
    zoo = DepartmentRecord(key="d:zoo", title="Zoo")
    twin = replace(SWIM, key="s:twin", department="d:zoo", service_code="TWIN")
    sibling = FaqRecord(key="f:swim", title="Swim lessons", department="d:parks")
    assert set(results([*CITY, zoo, twin, sibling]).values()) == {"created"}
    assert Service.objects.get(imported_from="s:twin").slug == "swim-lessons-2"
    assert Faq.objects.get(imported_from="f:swim").slug == "swim-lessons-2"
    assert set(results([*CITY, zoo, twin, sibling]).values()) == {"unchanged"}


BAD = (
    (replace(SWIM, key="s:bad", summary="x" * 200), "summary"),
    (replace(SWIM, key="s:bad", service_code="no spaces"), "service_code"),
    (replace(SWIM, key="s:bad"), "already has the code SWIM"),
    (replace(SWIM, key="s:bad", service_code="B", topics=("t:none",)), "“t:none”, which has not been imported"),
    (replace(SWIM, key="s:bad", service_code="B", department="d:none"), "“d:none” has not been imported"),
    (replace(SWIM, key="s:bad", service_code="B", department=None), "department: is missing"),
    (replace(SWIM, key="s:bad", service_code="B", locale="fr"), "locale: “fr” is none of this city's"),
    (replace(SWIM, key="s:bad", service_code="B", body=(("song", "la"),)), "There is no block named song"),
    (replace(SWIM, key="s:bad", service_code="B", body=(("text", "x" * 60_000),)), "body"),
    (replace(SWIM, key="s:bad", service_code="B", agent_script="x" * 6_000), "agent_script"),
    (replace(SWIM, key="s:bad", service_code="B", service_level=(5, "")), "sla_value"),
    (
        FaqRecord(key="s:bad", title="Why?", department="d:parks", sources=(SourceRow("cdc", "no address"),)),
        "url",
    ),
    (LocationRecord(key="s:bad", title="Pool", department="d:parks", kind="castle"), "kind"),
)


@pytest.mark.parametrize(("bad", "reason"), BAD, ids=[reason for _, reason in BAD])
def test_a_bad_item_is_rejected_whole_and_the_rest_of_its_batch_is_not(
    city: HomePage, bad: AnyRecord, reason: str
) -> None:
    after = replace(SWIM, key="s:after", title="After", service_code="AFTER")
    outcomes = {outcome.record.key: outcome for outcome in apply([*CITY, bad, after])}
    assert outcomes["s:bad"].result == "rejected"
    assert reason in outcomes["s:bad"].reason
    assert outcomes["s:after"].result == "created"
    assert not Service.objects.filter(imported_from="s:bad").exists()
    assert PublishedDocument.objects.filter(audience="public", type="service").count() == 2


def test_a_run_that_breaks_off_leaves_whole_batches_and_the_next_completes_it(
    city: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = 4
    monkeypatch.setattr(running, "BATCH", batch)
    faqs = [FaqRecord(key=f"f:{n}", title=f"Question {n}?", department="d:parks") for n in range(2 * batch)]
    create, made = pages._create, []

    def pull_the_plug(*arguments: Any) -> str:
        made.append(1)
        if len(made) == batch + 2:
            raise KeyboardInterrupt
        return create(*arguments)

    monkeypatch.setattr(pages, "_create", pull_the_plug)
    with pytest.raises(KeyboardInterrupt):
        apply([PARKS, *faqs])
    monkeypatch.undo()
    assert Faq.objects.count() == batch - 1  # the first batch has the department, too
    assert PublishedDocument.objects.filter(audience="public", type="faq").count() == batch - 1
    again = list(results([PARKS, *faqs]).values())
    assert (again.count("unchanged"), again.count("created")) == (batch, batch + 1)
    assert Faq.objects.count() == 2 * batch


def test_items_may_point_at_each_other(city: HomePage) -> None:
    ask = FaqRecord(key="f:swim", title="Can I swim?", department="d:parks", services=("s:swim",))
    place = LocationRecord(key="l:pool", title="North Pool", department="d:parks", contacts=("c:desk",))
    desk = ContactRecord(key="c:desk", title="Pool desk", phone="+1 555 0100")
    offer = replace(
        SWIM,
        locations=("l:pool",),
        body=(
            ("text", '<p>First <a linktype="page" id="f:swim">ask</a>.</p>'),
            ("contact", {"contact": Ref("c:desk")}),
            ("questions", [Ref("f:swim")]),
            ("link", {"item": Ref("f:swim"), "label": ""}),
        ),
    )
    everything = [WATER, PARKS, offer, ask, place, desk]
    assert set(results(everything).values()) == {"created"}
    row = queries.by_slug("service", "swim-lessons", "en", "public")
    assert row is not None
    assert row.body.count(b"Can I swim?") >= 2
    assert b"+1 555 0100" in row.body
    assert b"/parks/can-i-swim" in row.body
    before = history()
    assert set(results(everything).values()) == {"unchanged"}
    assert history() == before


def test_a_translation_is_the_same_item_in_another_language(city: HomePage) -> None:
    parks = replace(PARKS, locale="es", title="Parques", translation_of="d:parks")
    lessons = replace(SWIM, locale="es", title="Clases de natación", translation_of="s:swim")
    water = replace(WATER, locale="es", title="Agua", translation_of="t:water")
    assert {outcome.result for outcome in apply([*CITY, lessons, parks, water])} == {"created"}
    english, spanish = Service.objects.filter(imported_from="s:swim").order_by("locale__language_code")
    assert english.translation_key == spanish.translation_key
    assert spanish.get_parent().title == "Parques"
    row = queries.by_path("/parques/clases-de-natacion", "es", "public")
    assert row is not None
    assert b"Agua" in row.body
    assert {outcome.result for outcome in apply([*CITY, lessons, parks, water])} == {"unchanged"}


def test_a_department_is_imported_where_a_stand_in_holds_its_place(city: HomePage) -> None:
    apply(CITY)
    spanish = Locale.objects.get(language_code="es")
    clases = swim().copy_for_translation(spanish, copy_parents=True)
    parks = replace(PARKS, locale="es", title="Parques", translation_of="d:parks")

    assert [outcome.result for outcome in apply([parks])] == ["created"]

    parques = Department.objects.get(locale=spanish)
    assert (parques.title, parques.slug, parques.live, parques.alias_of_id) == ("Parques", "parques", True, None)
    assert clases.get_parent().pk == parques.pk
    assert queries.by_path("/parques", "es", "public") is not None
    assert [outcome.result for outcome in apply([parks])] == ["unchanged"]


def test_a_translation_needs_its_original_and_its_department(city: HomePage) -> None:
    lessons = replace(SWIM, locale="es", translation_of="s:swim")
    assert "“d:parks” has not been imported in es" in reasons([*CITY, lessons])
    assert "“s:none” has not been imported in another language" in reasons([replace(lessons, translation_of="s:none")])


def test_old_addresses_lead_to_their_items(city: HomePage) -> None:
    old = RedirectRecord(path="/old/swim/", target="s:swim")
    assert results([*CITY, old])["/old/swim/"] == "created"
    assert queries.lead("/old/swim", "en").content_id == swim().translation_key
    assert OutboxEvent.objects.filter(event="item.redirected", audience="public").count() == 1
    before = history()
    assert results([*CITY, old])["/old/swim/"] == "unchanged"
    assert history() == before


def test_a_redirect_that_someone_turned_elsewhere_is_kept(city: HomePage) -> None:
    other = replace(SWIM, key="s:other", title="Other", service_code="OTHER")
    elsewhere = RedirectRecord(path="/old", target="s:other")
    apply([*CITY, other, elsewhere])
    back = RedirectRecord(path="/old", target="s:swim")
    assert results([back])["/old"] == "kept"
    assert results([back], overwrite=True)["/old"] == "updated"
    assert queries.lead("/old", "en").content_id == swim().translation_key


def test_a_redirect_that_cannot_be_is_rejected(city: HomePage) -> None:
    apply(CITY)
    assert "is the address of a page" in reasons([RedirectRecord(path="/parks/swim-lessons", target="s:swim")])
    assert "was not imported" in reasons([RedirectRecord(path="/old", target="s:none")])


def test_the_admin_finds_what_was_imported(city: HomePage, desk_indexes: None) -> None:
    apply(CITY)
    assert [page.title for page in Service.objects.all().search("lessons")] == ["Swim lessons"]
    place = LocationRecord(key="l:pool", title="Pool", department="d:parks")
    apply([place, replace(SWIM, locations=("l:pool",))])
    found = Location.objects.get(imported_from="l:pool")
    assert {row.object_id for row in ReferenceIndex.get_references_to(found)} == {str(swim().pk)}
