"""One item in two languages: each translation is its own document, and each says which others there are."""

import pytest
from wagtail.models import Locale

from content.models import Contact, Department, Service, Topic
from content.publishing.models import PublishedDocument

pytestmark = pytest.mark.database


def locales(page, readers):
    return readers.see(page)["available_locales"]


def test_publishing_a_translation_is_told_to_its_siblings(lessons, translate, readers):
    clases = translate(lessons, title="Clases de natación", slug="clases")

    assert locales(lessons, readers) == locales(clases, readers) == ["en", "es"]
    assert readers.see(clases)["content_id"] == readers.see(lessons)["content_id"]
    assert readers.news() == readers.news("agent") == ["published /parks/clases", "updated /parks/swim-lessons"]


def test_unpublishing_one_language_leaves_the_other(lessons, translate, readers):
    clases = translate(lessons, title="Clases de natación")
    readers.catch_up()

    Service.objects.get(pk=lessons.pk).unpublish()

    assert readers.see(lessons) is None
    assert locales(clases, readers) == ["es"]
    assert [word.split()[0] for word in readers.news()] == ["gone", "updated"]


def test_a_translation_that_is_a_draft_is_not_announced(lessons, translate, readers):
    borrador = translate(lessons, publish=False, title="Clases")

    assert readers.row(borrador) is None
    assert locales(lessons, readers) == ["en"]
    assert readers.news() == []


def test_a_stand_in_for_a_missing_translation_is_no_document(parks, lessons, translate, readers):
    translate(lessons)

    stand_in = Department.objects.get(locale__language_code="es")
    assert stand_in.alias_of_id == parks.pk and stand_in.live
    assert readers.row(stand_in) is None
    assert locales(parks, readers) == ["en"]


def test_what_hangs_under_a_stand_in_shows_the_department_in_the_default_language(lessons, translate, readers):
    clases = translate(lessons, title="Clases")

    department = readers.see(clases)["department"]
    assert (department["title"], department["locale"]) == ("Parks", "en")


def test_a_department_translated_later_is_shown_in_the_language_of_the_page(parks, lessons, translate, readers):
    clases = translate(lessons, title="Clases")
    stand_in = Department.objects.get(locale__language_code="es")
    readers.catch_up()

    from wagtail.actions.convert_alias import ConvertAliasPageAction

    from content.transaction import publication

    with publication():
        ConvertAliasPageAction(stand_in).execute()
    stand_in = Department.objects.get(pk=stand_in.pk)
    stand_in.title = "Parques"
    stand_in.save_revision().publish()

    department = readers.see(clases)["department"]
    assert (department["title"], department["locale"]) == ("Parques", "es")
    assert locales(parks, readers) == ["en", "es"]


def test_a_translated_contact_is_shown_in_the_language_of_the_page(
    parks, make_service, make_contact, translate, readers
):
    desk = make_contact("Pool desk", phone="311")
    lessons = make_service(parks, "Swim lessons", contacts=[desk])
    clases = translate(lessons, title="Clases")
    assert readers.see(clases)["contacts"][0]["title"] == "Pool desk"

    Contact.objects.create(
        title="Piscina",
        phone="312",
        locale=Locale.objects.get(language_code="es"),
        translation_key=desk.translation_key,
    )

    assert readers.see(clases)["contacts"][0]["phone"] == "312"
    assert readers.see(lessons)["contacts"][0]["phone"] == "311"


def test_a_draft_translation_of_a_location_does_not_show_its_address(
    parks, make_service, make_location, translate, readers
):
    pool = make_location(parks, "North Pool", address_1="1 River Road")
    lessons = make_service(parks, "Swim lessons", locations=[pool])
    translate(pool, publish=False, address_1="Calle Secreta 9")
    # A page that was never published keeps its draft in its own row
    type(pool).objects.filter(locale__language_code="es").update(address_1="Calle Secreta 9")

    clases = translate(lessons, title="Clases")

    shown = readers.see(clases)["locations"][0]
    assert (shown["locale"], shown["address"]["address_1"]) == ("en", "1 River Road")
    assert not PublishedDocument.objects.filter(search_text__contains="Secreta").exists()


def test_each_language_has_its_own_tree_of_topics(parks, make_service, make_topic, translate, readers):
    spanish = Locale.objects.get(language_code="es")
    water, sport = make_topic("Water"), make_topic("Sport")
    pools = make_topic("Pools", parent=water)
    deporte = Topic.objects.create(
        title="Deporte", slug="deporte", locale=spanish, translation_key=sport.translation_key
    )
    Topic.objects.create(
        title="Piscinas", slug="piscinas", locale=spanish, translation_key=pools.translation_key, parent=deporte
    )
    lessons = make_service(parks, "Swim lessons", topics=[pools])
    clases = translate(lessons, title="Clases")

    def topics(page):
        return set(readers.row(page).facets.filter(name="topic").values_list("value", flat=True))

    assert topics(lessons) == {str(pools.translation_key), str(water.translation_key)}
    assert topics(clases) == {str(pools.translation_key), str(sport.translation_key)}


def test_deleting_the_translation_of_a_tree_is_told_to_the_other(parks, lessons, translate, readers):
    clases = translate(lessons, title="Clases")
    readers.catch_up()

    clases.delete()

    assert locales(lessons, readers) == ["en"]
    assert [word.split()[0] for word in readers.news()] == ["deleted", "updated"]
