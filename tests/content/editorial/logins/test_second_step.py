"""The second step of signing in, as a browser goes through it."""

import hmac
import re
import struct
import time
from base64 import b32decode

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import ModelLogEntry

PASSWORD = "a long enough secret"
SECOND_STEP = "/admin/second-step/"


def code_of(secret, ago=0):
    """What an app shows: RFC 6238 with its usual numbers, `ago` half minutes before now."""
    counter = struct.pack(">Q", int(time.time()) // 30 - ago)
    digest = hmac.digest(b32decode(secret), counter, "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def wrong_for(secret):
    right = {code_of(secret, ago) for ago in (-2, -1, 0, 1, 2)}
    return next(code for code in ("000000", "111111", "222222", "333333", "444444", "555555") if code not in right)


def signs_in(browser, name="ana", password=PASSWORD):
    return browser.post("/admin/login/", {"username": name, "password": password, "next": "/admin/"})


def gives(browser, code):
    return browser.post(f"{SECOND_STEP}authenticate/", {"code": code})


def is_at_the_desk(browser):
    return browser.get("/admin/account/").status_code == 200


def sets_up(browser):
    """Add an app, as the pages lead there; returns its secret and the codes for emergencies."""
    asked = browser.get(f"{SECOND_STEP}totp/activate/", follow=True)
    asked = browser.post(asked.request["PATH_INFO"] + "?next=" + f"{SECOND_STEP}totp/activate/", {"password": PASSWORD})
    assert asked.status_code == 302, asked.content.decode()
    shown = browser.get(f"{SECOND_STEP}totp/activate/").content.decode()
    (secret,) = re.findall(r'value="([A-Z2-7]{32})"', shown)
    done = browser.post(f"{SECOND_STEP}totp/activate/", {"code": code_of(secret)}, follow=True)
    return secret, re.findall(r"^\s*(?:<textarea[^>]*>)?(\d{8})", done.content.decode(), re.M)


@pytest.fixture(autouse=True)
def _nobody_has_come_yet():
    """django-allauth counts in the cache who proves again who they are, and one test's Ana is the next one's."""
    cache.clear()


@pytest.fixture
def ana(db):
    return get_user_model().objects.create_superuser("ana", "ana@riverbend.example", PASSWORD)


@pytest.fixture
def secured(ana):
    """Ana's secret and codes, after she has set up an app."""
    browser = Client()
    signs_in(browser)
    return sets_up(browser)


def test_who_has_none_signs_in_as_before(ana, client):
    assert signs_in(client).url == "/admin/"
    assert is_at_the_desk(client)


def test_a_password_alone_opens_nothing(secured, client):
    assert signs_in(client).url == f"{SECOND_STEP}authenticate/"
    assert not is_at_the_desk(client)
    assert gives(client, code_of(secured[0], ago=-1)).url == "/admin/"
    assert is_at_the_desk(client)


def test_a_wrong_code_opens_nothing(secured, client):
    signs_in(client)
    assert "Incorrect code" in gives(client, wrong_for(secured[0])).content.decode()
    assert not is_at_the_desk(client)


def test_a_code_is_good_for_one_sign_in(secured, client):
    code = code_of(secured[0], ago=-1)
    signs_in(client)
    gives(client, code)
    somebody_who_looked_on = Client()
    signs_in(somebody_who_looked_on)
    cache.clear()  # as in another process
    gives(somebody_who_looked_on, code)
    assert not is_at_the_desk(somebody_who_looked_on)


def test_whoever_guesses_codes_has_to_wait(secured, client):
    signs_in(client)
    answers = [gives(client, wrong_for(secured[0])).status_code for _ in range(5)]
    assert answers == [200, 200, 200, 200, 429]
    assert gives(client, code_of(secured[0], ago=-1)).status_code == 429
    assert not is_at_the_desk(client)


def test_whoever_is_in_does_not_guess_a_code_either(secured, ana, client):
    client.force_login(ana)
    again = f"{SECOND_STEP}reauthenticate/"
    answers = [client.post(again, {"code": wrong_for(secured[0])}).status_code for _ in range(5)]
    assert answers == [200, 200, 200, 200, 429]
    assert client.post(again, {"code": code_of(secured[0], ago=-1)}).status_code == 429


def test_a_code_for_a_lost_telephone_opens_once(secured, client):
    _, codes = secured
    assert len(codes) == 10
    signs_in(client)
    assert gives(client, codes[0]).url == "/admin/"
    again = Client()
    signs_in(again)
    gives(again, codes[0])
    assert not is_at_the_desk(again)


def test_a_copy_of_the_database_does_not_hold_the_secret(secured):
    assert secured[0] not in str(list(Authenticator.objects.values_list("data", flat=True)))


def test_the_secret_is_read_while_the_key_is_turned(secured, client, settings):
    secret, codes = secured
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another one", [settings.SECRET_KEY]
    signs_in(client)
    assert gives(client, code_of(secret, ago=-1)).url == "/admin/"
    settings.SECRET_KEY_FALLBACKS = []  # sealed anew by that sign-in, the codes for emergencies too
    later = Client()
    signs_in(later)
    assert gives(later, codes[0]).url == "/admin/"


def test_a_secret_whose_key_is_gone_opens_nothing_and_breaks_nothing(secured, client, settings):
    settings.SECRET_KEY = "another one"
    signs_in(client)
    assert "Incorrect code" in gives(client, code_of(secured[0], ago=-1)).content.decode()


def test_where_all_need_one_whoever_has_none_is_led_to_it(ana, client, settings):
    settings.SECOND_STEP_IS_REQUIRED = True
    signs_in(client)
    led = client.get("/admin/pages/", follow=True)
    assert led.request["PATH_INFO"] == SECOND_STEP
    assert "Your city asks for a second step" in led.content.decode()
    assert client.get("/admin/media/documents/x.pdf").url == SECOND_STEP
    sets_up(client)
    assert is_at_the_desk(client)


@pytest.mark.django_db(transaction=True)  # the letter goes when it is sure, as in production
def test_its_person_is_told_by_mail_and_it_is_noted(ana, client, mailoutbox):
    signs_in(client)
    sets_up(client)
    assert [letter.to for letter in mailoutbox] == [["ana@riverbend.example"]]
    noted = ModelLogEntry.objects.filter(action="logins.second_step_added", user=ana)
    assert {entry.data["kind"] for entry in noted} == {"totp", "recovery_codes"}


@pytest.mark.django_db(transaction=True)
def test_no_mail_server_stops_nobody(ana, client, settings):
    settings.EMAIL_BACKEND, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 1
    signs_in(client)
    assert len(sets_up(client)[1]) == 10


def test_an_administrator_takes_a_lost_one_away_and_it_is_noted(secured, ana, client):
    get_user_model().objects.create_superuser("ben", "ben@riverbend.example", PASSWORD)
    signs_in(client, "ben")
    assert client.get(f"/admin/users/edit/{ana.pk}/").status_code == 200
    assert f"/admin/desk/forget-second-step/{ana.pk}/" in client.get("/admin/users/").content.decode()
    assert client.get(f"/admin/desk/forget-second-step/{ana.pk}/").status_code == 200
    client.post(f"/admin/desk/forget-second-step/{ana.pk}/")
    anas = Client()
    assert signs_in(anas).url == "/admin/"
    noted = ModelLogEntry.objects.get(action="logins.second_step_forgotten")
    assert (noted.object_id, noted.user.get_username()) == (str(ana.pk), "ben")


def test_nobody_else_can(secured, ana, client):
    get_user_model().objects.create_user("cleo", "cleo@riverbend.example", PASSWORD)
    client.force_login(get_user_model().objects.get(username="cleo"))
    assert client.post(f"/admin/desk/forget-second-step/{ana.pk}/").status_code == 302
    client.force_login(ana)
    assert client.post(f"/admin/desk/forget-second-step/{ana.pk}/").status_code == 302
    anas = Client()
    assert signs_in(anas).url == f"{SECOND_STEP}authenticate/"


def test_the_last_administrator_is_helped_at_the_server(secured, client, capsys):
    call_command("forget_second_step", "ana")
    assert "ana has no second step any more" in capsys.readouterr().out
    assert signs_in(client).url == "/admin/"
    with pytest.raises(CommandError, match="Nobody here is called dora"):
        call_command("forget_second_step", "dora")
