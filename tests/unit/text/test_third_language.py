"""A third language is a matter of data: two catalogues and a word in ``pack.yaml``, and no line of code."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from pathways.cards.comparison import compose_comparison
from pathways.export.request import Request
from pathways.export.slides.deck import make_slides
from pathways.graph import resolve_side, view_pathway
from pathways.loading import load_pack
from pathways.model import Voice
from pathways.text import NUMBERS, Reader, Speaker, language_name, load_words
from pathways.text import words as words_module
from pathways.text.catalogue_file import update_catalogue
from pathways.web.compare_html import link_explore, render_comparison
from pathways.web.payload import Show, compose_payload
from tests.pack_builder import SHIPPED

pytestmark = pytest.mark.slow

APP = Path(__file__).parents[3] / "app.py"
LANG = "pl"
WORDS = """
msgid ""
msgstr ""
"Language: pl\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgctxt "language"
msgid "Language"
msgstr "Język"

msgctxt "compare_count"
msgid "1 difference"
msgid_plural "{count} differences"
msgstr[0] "1 różnica"
msgstr[1] "{count} różnice"
msgstr[2] "{count} różnic"

msgctxt "search_found"
msgid "1 step found"
msgid_plural "{count} steps found"
msgstr[0] "znaleziono 1 krok"
msgstr[1] "znaleziono {count} kroki"
msgstr[2] "znaleziono {count} kroków"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a copy of the shipped pack that speaks Polish too, a little."""
    pack, words = tmp_path / "pack", tmp_path / "words"
    shutil.copytree(SHIPPED, pack)
    shutil.copytree(words_module_folder(), words)
    (words / f"{LANG}.po").write_text(WORDS.lstrip(), encoding="utf-8")
    monkeypatch.setattr("pathways.text.words.WORDS_FOLDER", words)
    manifest = (pack / "pack.yaml").read_text(encoding="utf-8")
    declared = "languages: [en, es]"
    assert declared in manifest
    (pack / "pack.yaml").write_text(manifest.replace(declared, "languages: [en, es, pl]"), encoding="utf-8")
    said = {"overview/title/family": "Cała mapa", "pack/name": "Ścieżki"}
    update_catalogue(load_pack(pack), pack / "languages" / LANG / "pack.po", LANG, said=said)
    monkeypatch.setenv("PATHWAYS_PACK", str(pack))
    yield pack


def words_module_folder() -> Path:
    """Return the folder of the words that ship."""
    return Path(words_module.__file__).parent / "languages"


def test_its_plurals_are_its_own(folder: Path) -> None:
    """One, few and many in Polish, chosen here and sent to the script as forms by category."""
    words = load_words(LANG)
    said = [words.say("compare_count", count=count) for count in (1, 2, 5, 12, 22)]
    assert said == ["1 różnica", "2 różnice", "5 różnic", "12 różnic", "22 różnice"]
    forms = words.for_script("map")["search_found"]
    assert isinstance(forms, dict)
    assert (forms["one"], forms["few"]) == ("znaleziono 1 krok", "znaleziono {count} kroki")
    assert forms["many"] == forms["other"] == "znaleziono {count} kroków"
    assert words["zoom_in"] == "Zoom in"


def test_it_is_offered_and_spoken(folder: Path) -> None:
    """The app lists it by its own name, speaks what is translated, and English where nothing is."""
    assert folder.exists()
    app = AppTest.from_file(str(APP), default_timeout=120)
    app.query_params["lang"] = LANG
    app.run()
    assert not app.exception
    bar = json.loads(json.loads(app.get("bidi_component")[0].proto.json)["bar"])
    assert [language["title"] for language in bar["languages"]] == ["English", "Español", "Polski"]
    assert bar["lang"] == LANG and bar["words"]["language"] == "Język"
    assert app.title[0].value == "Ścieżki"


@pytest.mark.parametrize("voice", list(Voice))
def test_every_comparison_can_be_shown(folder: Path, voice: Voice) -> None:
    """Texts that stay English stand in a comparison, marked as such; those of changes and numbers too."""
    pack = load_pack(folder)
    asked = frozenset({NUMBERS, *(question.id for question in pack.manifest.questions)})
    speaker = Speaker(Reader.of(pack, folder, LANG, asked), voice)
    for comparison in pack.manifest.comparisons:
        here, there = (resolve_side(pack, side) for side in (comparison.here, comparison.there))
        page = render_comparison(compose_comparison(here, there, ("A", "B"), speaker), speaker.word, link_explore({}))
        assert '<li lang="en">' in page or '<p lang="en">' in page


def one_page(folder: str, page: str, lang: str) -> None:
    """Show one page of the app by itself."""
    from importlib import import_module
    from pathlib import Path

    from pathways.ui.context import Context
    from pathways.ui.pack_store import current_pack

    served = current_pack(Path(folder))
    assert served.pack is not None
    import_module(f"pathways.ui.{page}").show(Context(served, served.pack, lang))


@pytest.mark.parametrize("page", ["explore", "where", "present", "compare", "library", "about"])
def test_every_page_runs(folder: Path, page: str) -> None:
    """No page fails for want of a translation."""
    app = AppTest.from_function(
        one_page, kwargs={"folder": str(folder), "page": page, "lang": LANG}, default_timeout=240
    )
    app.run()
    assert not app.exception and not app.error
    assert app.title or "<h1" in app.get("html")[0].proto.body


def test_maps_and_slides_speak_it(folder: Path, tmp_path: Path) -> None:
    """A map and a deck of slides are made in it, with the title that is translated and the tag for spelling."""
    pack = load_pack(folder)
    reader = Reader.of(pack, folder, LANG)
    view = view_pathway(pack, "overview", pack.manifest.regions[0].id)
    payload = compose_payload(view, Show(), reader)
    assert (payload["lang"], payload["title"]["family"]) == (LANG, "Cała mapa")
    file = tmp_path / "deck.pptx"
    file.write_bytes(make_slides(Request((view,), Speaker(reader, Voice.FAMILY))))
    first = Presentation(str(file)).slides[0]
    assert first.shapes.title.text == "Cała mapa"
    tags = {
        run.get("lang") for run in first._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}rPr")
    }
    assert tags == {"pl-PL"}
    assert language_name(LANG) == "Polski"
