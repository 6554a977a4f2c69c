"""Makes the sizes and formats of pictures that documents show: outside of any request, and never while rendering."""

from __future__ import annotations

import logging

from django.db.models import Count, Q

from content.models import CityImage
from content.models.media import RENDITION_FILTERS
from content.transaction import publication

logger = logging.getLogger(__name__)


def make_missing(limit: int = 10) -> bool:
    """Make what is missing for at most `limit` pictures. True if any was made.

    A picture that cannot be read is logged, and its documents go on without it.
    """
    wanted = Q(renditions__filter_spec__in=RENDITION_FILTERS)
    incomplete = CityImage.objects.annotate(made=Count("renditions", filter=wanted)).filter(
        made__lt=len(RENDITION_FILTERS), unreadable=False
    )
    made_any = False
    for image in incomplete.order_by("pk")[:limit]:
        try:
            with publication():
                image.get_renditions(*RENDITION_FILTERS)
            made_any = True
        except Exception:  # whatever Pillow finds wrong with a file, the next picture must still be made
            logger.exception("image %s (%s) cannot be read", image.pk, image.file.name)
            CityImage.objects.filter(pk=image.pk).update(unreadable=True)
    return made_any
