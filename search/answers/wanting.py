"""By which words people want a fact: “closed on Saturday” wants the opening hours, “phone number” the contact.

A fact that an item has in a field stands below our own label, and hardly anybody asks for it by that. So these words
count as said by every passage below the label, and what else a question asks for must be what its item is called.
“Today” and holidays are not among them: the weekly hours do not answer those, and `days` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from search.language import language_of, terms

from .labels import labels

WANTING: dict[str, Mapping[str, str]] = {
    "en": {
        "accessibility": "accessible disability disabled ramp wheelchair",
        "address": "address directions location located where",
        "contacts": "call contact email number phone reach telephone",
        "documents": "bring document documents papers proof need",
        "eligibility": "eligible eligibility qualify who",
        "fees": "charge cost expensive fee free much price",
        "hours": """close closed closes closing hour hours open opening schedule time weekday weekend
            monday tuesday wednesday thursday friday saturday sunday""",
        "online": "internet online web website",
        "place": "address directions location located where",
        "processing_time": "days fast long ready soon take wait weeks",
        "transport": "bus directions park parking",
        "when": "date day time when",
    },
    "es": {
        "accessibility": "accesible discapacidad rampa silla ruedas",
        "address": "dirección dónde ubicación ubicado queda",
        "contacts": "contactar contacto correo llamar número teléfono",
        "documents": "documento documentos llevar necesito papeles prueba",
        "eligibility": "califica califico elegible quién requisitos",
        "fees": "cobran costo cuesta cuánto gratis precio tarifa",
        "hours": """abierta abierto abre abren cerrada cerrado cierra cierran hora horario horas semana
            lunes martes miércoles jueves viernes sábado domingo""",
        "online": "internet línea página web",
        "place": "dirección dónde ubicación ubicado queda",
        "processing_time": "cuánto días demora lista listo semanas tarda tiempo",
        "transport": "autobús bus estacionamiento estacionar llegar",
        "when": "cuándo día fecha hora",
    },
    "zh": {
        "accessibility": "轮椅 无障碍 残疾",
        "address": "地址 哪里 哪儿 在哪 位置",
        "contacts": "电话 号码 联系 邮箱",
        "documents": "文件 证件 材料 需要",
        "eligibility": "资格 条件",
        "fees": "多少 费用 价格 收费 免费",
        "hours": "开门 关门 营业 开放 几点 时间 周末 周一 周二 周三 周四 周五 周六 周日 星期",
        "online": "网上 在线 网站",
        "place": "地址 哪里 哪儿 在哪 位置",
        "processing_time": "多久 几天 时间",
        "transport": "公交 停车 怎么去",
        "when": "日期 时间",
    },
    "ar": {
        "accessibility": "كرسي متحرك الإعاقة",
        "address": "أين العنوان عنوان الموقع يقع",
        "contacts": "اتصال الاتصال رقم الهاتف هاتف البريد",
        "documents": "المستندات مستندات وثائق الوثائق أحتاج",
        "eligibility": "مؤهل الشروط شروط",
        "fees": "كم تكلفة التكلفة سعر رسوم الرسوم مجانا",
        "hours": """يفتح يغلق تفتح تغلق مفتوح مغلق ساعات الساعة دوام وقت
            الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد""",
        "online": "الإنترنت الموقع",
        "place": "أين العنوان عنوان الموقع يقع",
        "processing_time": "كم يستغرق أيام مدة",
        "transport": "حافلة الحافلة موقف مواقف",
        "when": "متى تاريخ وقت",
    },
}
"""By the first part of a language's tag and the name of a label; a fact that is not here is asked for by its label."""


def wanting(heading: str, locale: str) -> frozenset[str]:
    """The terms by which people want the fact below this heading; none if it is not one of our labels."""
    return _by_label(locale).get(heading, frozenset())


FACTS = ("address", "contacts", "fees", "hours", "place", "when")
"""What anything may have. "Parking" and a "ramp" are things by themselves."""


@cache
def wanting_any(locale: str) -> frozenset[str]:
    """The terms by which people want any of these facts, whatever it is of."""
    return frozenset().union(*(wanting(labels(locale)[name], locale) for name in FACTS))


@cache
def _by_label(locale: str) -> Mapping[str, frozenset[str]]:
    words = WANTING.get(language_of(locale), {})
    return {labels(locale)[name]: frozenset(terms(each, locale)) for name, each in words.items()}
