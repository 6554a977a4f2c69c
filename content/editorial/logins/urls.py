"""Where people sign in. These stand before Wagtail's own, of which the first takes the place."""

from allauth.account.views import reauthenticate
from django.conf import settings
from django.urls import include, path
from wagtail.admin.views.account import LogoutView

from .sign_in import SignIn
from .single_sign_on import CITY, begin

urlpatterns = [
    path("login/", SignIn.as_view(), name="account_login"),
    path("logout/", LogoutView.as_view(), name="account_logout"),
    path("second-step/", include("allauth.mfa.urls")),
    path("second-step/password/", reauthenticate, name="account_reauthenticate"),
]

if settings.SSO:
    urlpatterns += [
        path(f"oidc/{CITY}/login/", begin, name="city_sign_in"),
        path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    ]
