"""Opening hours as a sentence, in four languages and by two clocks."""

import pytest

from content.documents.hours_words import sentence
from tests.fixtures.hours import hours, season

USUAL = {day: [("08:00", "17:00")] for day in ("MO", "TU", "WE", "TH")} | {
    "SA": [("09:00", "12:00"), ("13:30", "15:00")]
}


@pytest.mark.parametrize(
    ("locale", "clock", "said"),
    [
        ("en", 24, "Mon–Thu 8:00–17:00, Sat 9:00–12:00, 13:30–15:00"),
        ("en", 12, "Mon–Thu 8 am–5 pm, Sat 9 am–12 pm, 1:30 pm–3 pm"),
        ("es", 24, "lun–jue 8:00–17:00, sáb 9:00–12:00, 13:30–15:00"),
        ("es", 12, "lun–jue 8 a. m.–5 p. m., sáb 9 a. m.–12 p. m., 1:30 p. m.–3 p. m."),
        ("zh-hans", 24, "周一至周四 8:00至17:00，周六 9:00至12:00，13:30至15:00"),
        ("ar", 24, "الاثنين – الخميس 8:00 – 17:00، السبت 9:00 – 12:00، 13:30 – 15:00"),
        ("de", 24, "Mon–Thu 8:00–17:00, Sat 9:00–12:00, 13:30–15:00"),
    ],
)
def test_a_week(locale, clock, said):
    assert sentence(hours(USUAL), locale, clock) == said


def test_every_day_day_and_night_seasons_and_nothing():
    always = hours({day: [("00:00", "00:00")] for day in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")})
    assert sentence(always, "en", 12) == "every day 24 hours"
    summer = season("2026-06-01", "2026-08-31", {"SU": [("10:00", "18:00")]})
    assert sentence(hours({}, seasons=[summer]), "en", 12) == "Summer: Sun 10 am–6 pm"
    assert sentence(hours({}), "en", 12) == ""
    assert sentence(hours({}).model_copy(update={"by_appointment": True}), "en", 12) == "By appointment"
