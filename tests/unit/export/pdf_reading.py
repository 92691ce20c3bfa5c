"""What an independent reader (PDFium) finds in a PDF: text, sizes, tags, alternative texts, fonts, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium


class Read:
    """A PDF that was opened."""

    def __init__(self, data: bytes) -> None:
        self.file = pypdfium2.PdfDocument(data)

    @property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.get_textpage().get_text_range() for page in self.file]

    @property
    def text(self) -> str:
        """All text, with single spaces."""
        return " ".join(" ".join(self.pages).split())

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """The sizes of the pages in whole points."""
        return {(round(page.get_width()), round(page.get_height())) for page in self.file}

    @property
    def bookmarks(self) -> list[str]:
        """The titles of the outline."""
        return [str(bookmark.get_title()) for bookmark in self.file.get_toc()]

    @property
    def is_tagged(self) -> bool:
        """Whether the file says that it is tagged."""
        return bool(pdfium.FPDFCatalog_IsTagged(self.file.raw))

    @property
    def fonts(self) -> dict[str, bool]:
        """Each font's name, and whether it is inside the file."""
        found = {}
        for item in self._objects(pdfium.FPDF_PAGEOBJ_TEXT):
            font = pdfium.FPDFTextObj_GetFont(item.raw)
            name = ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, name, 200)
            found[name.value.decode()] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
        return found

    @property
    def photos(self) -> int:
        """How many pictures made of dots the file has."""
        return len(list(self._objects(pdfium.FPDF_PAGEOBJ_IMAGE)))

    @property
    def alternatives(self) -> list[str]:
        """The alternative texts of figures."""
        return [text for page in self.file for text in _alternatives(page)]

    def _objects(self, kind: int) -> Iterator[Any]:
        for page in self.file:
            yield from page.get_objects(filter=[kind], max_depth=15)


def _alternatives(page: Any) -> list[str]:
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    todo = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(pdfium.FPDF_StructTree_CountChildren(tree))]
    found = []
    while todo:
        element = todo.pop(0)
        if not element:
            continue
        size = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
        if size > 2:
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDF_StructElement_GetAltText(element, buffer, size)
            found.append(buffer.raw[: size - 2].decode("utf-16-le"))
        todo += [
            pdfium.FPDF_StructElement_GetChildAtIndex(element, n)
            for n in range(pdfium.FPDF_StructElement_CountChildren(element))
        ]
    pdfium.FPDF_StructTree_Close(tree)
    return found
