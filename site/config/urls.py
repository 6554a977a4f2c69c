"""The map: the desk under /admin/, everything else is the API's.

What begins like one of `api.routing.CHANNELS` is answered before the middleware that the desk needs.
"""

from django.conf import settings
from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from api.graphql import mount as graphql
from api.health import healthz, readyz
from api.media import agent_media, preview_media, public_media, staff_media
from api.metrics import metrics
from api.preview import show_preview
from api.problems_page import problem_page
from api.rest import demo_site
from api.rest.mount import agent, public

handler500 = "content.editorial.faults.answer"

urlpatterns = [
    path("api/v1/agent/media/<path:name>", agent_media),
    path("api/v1/agent/", agent.urls),
    path("api/v1/", public.urls),
    path("graphql", graphql.public),
    path("graphql/agent", graphql.agent),
    path("problems/<slug:kind>", problem_page),
    path("healthz", healthz),
    path("readyz", readyz),
    path("metrics", metrics),
    path("preview", show_preview, name="preview"),
    path("preview/media/<str:token>/<path:name>", preview_media),
    path("media/<path:name>", public_media),
    path("admin/media/<path:name>", staff_media, name="staff_media"),
    path("admin/", include("content.editorial.logins.urls")),
    path("admin/", include(wagtailadmin_urls)),
]

if settings.DEMO_SITE:
    urlpatterns += demo_site.urlpatterns
