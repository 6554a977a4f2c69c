"""Makes the sizes and formats of pictures that documents show: outside of any request, and never while rendering.

Encoding takes seconds, so it is done before the publication is opened: nobody who publishes waits for a picture.
"""

from __future__ import annotations

import logging
from io import BytesIO

from django.db import OperationalError
from django.db.models import Count, Q
from wagtail.images.models import Filter

from content.models import CityImage, CityRendition
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
            made_any |= _keep(image, _encode(image))
        except OperationalError:
            raise
        except Exception:  # whatever Pillow finds wrong with a file, the next picture must still be made
            logger.exception("image %s (%s) cannot be read", image.pk, image.file.name)
            CityImage.objects.filter(pk=image.pk).update(unreadable=True)
    return made_any


def _encode(image: CityImage) -> list[CityRendition]:
    made = set(image.renditions.values_list("filter_spec", flat=True))
    with image.open_file() as file:
        original = file.read()
    missing = [Filter(spec=spec) for spec in RENDITION_FILTERS if spec not in made]
    return [image.generate_rendition_instance(wanted, BytesIO(original)) for wanted in missing]


def _keep(image: CityImage, renditions: list[CityRendition]) -> bool:
    """Store the renditions, one by one because Wagtail's own bulk insert sends no signal that documents could follow.

    False if the picture was deleted or got another file in the meantime: these would show what it no longer is.
    """
    with publication():
        if not CityImage.objects.select_for_update().filter(pk=image.pk, file=image.file.name).exists():
            return False
        for rendition in renditions:
            CityRendition.objects.get_or_create(
                image=image,
                filter_spec=rendition.filter_spec,
                focal_point_key=rendition.focal_point_key,
                defaults={"file": rendition.file},
            )
    return True
