"""The city's own sign-in, against a provider on loopback, as a browser is sent to and fro."""

from copy import deepcopy
from importlib import reload

import pytest
import requests
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import clear_url_caches

from content.editorial.logins import urls
from tests.services import openid

PASSWORD = "a long enough secret"


@pytest.fixture
def provider(db, settings):
    claims = {"sub": "0815", "email": "Ana@riverbend.example", "email_verified": True, "name": "Ana Lima"}
    with openid.running(claims) as provider:
        settings.SSO, settings.SSO_NAME = provider.issuer, "Riverbend ID"
        providers = deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
        providers["openid_connect"]["APPS"][0] |= {
            "name": settings.SSO_NAME,
            "client_id": openid.CLIENT,
            "secret": openid.SECRET,
            "settings": {"server_url": provider.issuer},
        }
        settings.SOCIALACCOUNT_PROVIDERS = providers
        _mount()
        yield provider
    settings.SSO = ""
    _mount()


def _mount():
    """Addresses that a setting decides are read again."""
    from config import urls as all_urls

    reload(urls)
    reload(all_urls)
    clear_url_caches()


@pytest.fixture
def ana(db):
    return get_user_model().objects.create_superuser("ana", "ana@riverbend.example", PASSWORD)


def goes(browser, path="/admin/oidc/city/login/"):
    """Follow the browser there and back, to the first page that is shown."""
    away = browser.get(path)
    if away.status_code == 302 and away.url.startswith("http"):
        back = requests.get(away.url, allow_redirects=False, timeout=5).headers["Location"]
        away = browser.get(back.removeprefix("http://testserver"))
    while away.status_code == 302:
        away = browser.get(away.url)
    return away


def test_without_a_provider_nothing_of_it_is_there(db, client):
    assert "Riverbend ID" not in client.get("/admin/login/").content.decode()
    assert client.get("/admin/oidc/city/login/").url.startswith("/admin/login/")  # as for any page that is not there


def test_who_is_known_here_by_that_address_comes_in(provider, ana, client):
    assert 'href="/admin/oidc/city/login/' in client.get("/admin/login/").content.decode()
    assert goes(client).request["PATH_INFO"] == "/admin/"
    assert client.get("/admin/account/").context["user"] == ana


def test_afterwards_they_are_known_whatever_their_address(provider, ana, client):
    goes(client)
    provider.claims["email"] = "ana.lima@riverbend.example"
    again = Client()
    assert goes(again).request["PATH_INFO"] == "/admin/"


def test_they_come_to_the_page_that_they_wanted(provider, ana, client):
    assert goes(client, "/admin/oidc/city/login/?next=/admin/reports/").request["PATH_INFO"] == "/admin/reports/"
    stranger = Client()
    assert goes(stranger, "/admin/oidc/city/login/?next=https://evil.example/").request["PATH_INFO"] == "/admin/"


@pytest.mark.parametrize(
    "change",
    [{"email": "eve@riverbend.example"}, {"email_verified": False}, {"email": None}],
    ids=["unknown", "unsure", "none"],
)
def test_nobody_else_comes_in(provider, ana, client, change):
    provider.claims |= change
    shown = goes(client)
    assert shown.request["PATH_INFO"] == "/admin/login/"
    assert "Ask an administrator to add you" in shown.content.decode()
    assert get_user_model().objects.count() == 1


def test_who_was_deactivated_here_stays_outside(provider, ana, client):
    goes(client)
    get_user_model().objects.update(is_active=False)
    assert goes(Client()).request["PATH_INFO"] == "/admin/login/"


def test_an_address_of_two_people_is_not_guessed(provider, ana, client):
    get_user_model().objects.create_user("ana2", "ana@riverbend.example", PASSWORD)
    assert goes(client).request["PATH_INFO"] == "/admin/login/"


def test_a_token_for_somebody_else_is_refused(provider, ana, client):
    provider.claims["aud"] = "another desk"
    shown = goes(client)
    assert shown.request["PATH_INFO"] == "/admin/login/"
    assert "Riverbend ID did not let you in" in shown.content.decode()


def test_a_refusal_over_there_and_a_provider_that_is_down_are_told(provider, ana, client, settings):
    provider.refuses = "access_denied"
    assert "Riverbend ID did not let you in" in goes(client).content.decode()
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"] = {"server_url": "http://127.0.0.1:1"}
    assert "Riverbend ID does not answer" in goes(Client()).content.decode()


def test_it_answers_for_the_second_step(provider, ana, client, settings):
    settings.SECOND_STEP_IS_REQUIRED = True
    assert goes(client).request["PATH_INFO"] == "/admin/"
    Authenticator.objects.create(user=ana, type=Authenticator.Type.TOTP, data={"secret": "-"})
    assert goes(Client()).request["PATH_INFO"] == "/admin/second-step/authenticate/"  # but who has one is asked for it


def test_passwords_can_be_left_to_administrators(provider, ana, client, settings):
    settings.SSO_ONLY = True
    get_user_model().objects.create_user("ben", "ben@riverbend.example", PASSWORD)
    refused = client.post("/admin/login/", {"username": "ben", "password": PASSWORD})
    assert "Sign in with Riverbend ID" in refused.content.decode()
    assert "_auth_user_id" not in client.session
    assert client.post("/admin/login/", {"username": "ana", "password": PASSWORD}).status_code == 302
