"""What a text takes on the air: the tables of GSM 03.38, character by character where they are easily wrong."""

import pytest

from content import sms


@pytest.mark.parametrize(
    ("text", "encoding", "places", "segments"),
    [
        ("", "GSM-7", 0, 0),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€", "GSM-7", 2, 1),
        ("[~]{|}^\\", "GSM-7", 16, 1),
        ("€" * 80, "GSM-7", 160, 1),
        ("€" * 81, "GSM-7", 162, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),  # an escape is not parted from its letter
        ("ñ¿¡àéü§@£", "GSM-7", 9, 1),
        ("á", "UCS-2", 1, 1),
        ("é" * 160, "GSM-7", 160, 1),
        ("`", "UCS-2", 1, 1),
        ("“quoted”", "UCS-2", 8, 1),
        ("水" * 70, "UCS-2", 70, 1),
        ("水" * 71, "UCS-2", 71, 2),
        ("水" * 134, "UCS-2", 134, 2),
        ("水" * 135, "UCS-2", 135, 3),
        ("🚱", "UCS-2", 2, 1),
        ("🚱" * 35, "UCS-2", 70, 1),
        ("水" * 66 + "🚱" + "水" * 66, "UCS-2", 134, 3),  # nor a surrogate from its pair
        ("a\nb", "GSM-7", 3, 1),
    ],
)
def test_a_text_takes_the_places_and_segments_of_its_alphabet(text, encoding, places, segments):
    assert sms.count(text) == (encoding, places, segments)


def test_what_the_alphabet_lacks_is_named_once_each():
    assert sms.foreign("“Boil” — boil, año, más") == ["“", "”", "—", "á"]


def test_marks_and_accents_that_it_lacks_have_a_nearest_letter_and_other_writing_stays():
    assert sms.gsm7("“Más agua” – no… ½ ñ 水") == '"Mas agua" - no... ½ ñ 水'


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("Boil your water.", 90, "Boil your water."),
        ("Boil your water. Stay at home tonight.", 30, "Boil your water."),
        ("Boil all water for one minute before you drink it", 30, "Boil all water for one..."),
        ("Donaudampfschifffahrtsgesellschaft", 10, "Donauda..."),
    ],
)
def test_a_text_is_cut_at_a_sentence_or_a_word(text, limit, cut):
    assert sms.fitted(text, limit) == cut
    assert len(cut) <= limit


@pytest.mark.parametrize(
    "text", ["Boil your water now, please. " * 30, "请把水烧开一分钟再喝。" * 30, "€" * 900, "x" * 2000]
)
@pytest.mark.parametrize("segments", [1, 2, 3])
def test_a_text_is_cut_to_the_segments_it_may_take(text, segments):
    cut = sms.fitted_segments(text, segments)
    assert 0 < sms.count(cut).segments <= segments


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Boil Water Notice：" + "请将自来水煮沸一分钟" * 9, "Boil Water Notice：请将自来水煮沸一分钟请将自..."),
        (
            "自来水不安全请煮沸后再饮用直到检测结果出来为止，Millstreet 以东。",
            "自来水不安全请煮沸后再饮用直到检测结果出来为止...",
        ),
        (
            "请致电三一一查询更多信息或者拨打市政服务热线 +1-555-0142 分机 22",
            "请致电三一一查询更多信息或者拨打市政服务热线...",
        ),
        ("هل الماء آمن في الحي الشمالي؟ اغله لمدة دقيقة", "هل الماء آمن في الحي الشمالي؟"),
    ],
    ids=["a name in front", "a name at the end", "a number at the end", "Arabic"],
)
def test_a_script_without_spaces_is_cut_between_its_characters_and_names_and_numbers_stay_whole(text, cut):
    assert sms.fitted(text, 34) == cut
