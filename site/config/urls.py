"""The map: the desk under /admin/, media in development, everything else is the API's."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls

from api.preview import show_preview

urlpatterns = [
    path("preview", show_preview, name="preview"),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
]
