"""The demo's pictures as images of the library: drawn once, found again by their title in a collection of their own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO

from django.core.files.images import ImageFile
from wagtail.models import Collection

from content.models import CityImage
from content.models.media import other_languages

from .pictures import draw
from .texts import PictureText

COLLECTION = "Riverbend"
OWN = "en"


class Library:
    """From the name of a picture to its image, which is drawn when it is first asked for."""

    def __init__(self, said: Iterable[PictureText] = ()) -> None:
        self._said = {text.slug: text.alt for text in said}
        root = Collection.get_first_root_node()
        self._collection = root.get_children().filter(name=COLLECTION).first() or root.add_child(name=COLLECTION)
        self._images = dict(CityImage.objects.filter(collection=self._collection).values_list("title", "pk"))

    def picture(self, name: str) -> int:
        """The primary key of the image. Raises UnknownPicture."""
        title = name.replace("-", " ").capitalize()
        if title not in self._images:
            self._images[title] = self._add(name, title).pk
        return self._images[title]

    def _add(self, name: str, title: str) -> CityImage:
        alt = self._said.get(name)
        image = CityImage(
            title=title,
            collection=self._collection,
            file=ImageFile(BytesIO(png(name)), name=f"{name}.png"),
            description=alt.in_(OWN) if alt else "",
            alternative_texts={code: alt.in_(code) for code, _ in other_languages() if alt.has(code)} if alt else {},
            is_decoration=alt is None,
        )
        image.save()
        return image


@cache
def png(name: str) -> bytes:
    """The picture of that name as a file. Drawing takes a sixth of a second, and can be done ahead in a thread."""
    file = BytesIO()
    draw(name).save(file, "PNG")
    return file.getvalue()
