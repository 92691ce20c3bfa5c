"""Help outside the hospital: for families here and there, in both languages, and its hard parts only when asked."""

from __future__ import annotations

import pytest

from pathways.cards import compose_step_card
from pathways.graph import view_pathway
from pathways.model import Pack, Voice
from pathways.site.texts import list_text_pages
from pathways.text import Reader, Speaker
from pathways.text.contact_words import say_contacts
from tests.unit.cards.test_cards import FOLDER, shipped

ON_ASKING = {"courageous-parents", "compassionate-friends"}
"""Contacts about a child's death: only steps behind the question name them."""


def speaker_in(lang: str) -> Speaker:
    """Return one who speaks to families in a language."""
    return Speaker(Reader.of(shipped(), FOLDER, lang), Voice.FAMILY)


def named_openly(pack: Pack) -> set[str]:
    """Return the contacts that a family sees without being asked anything."""
    steps = {one for step in pack.steps.values() if not pack.question_of(step.id) for one in step.contacts}
    return steps | {one for page in pack.first_days.values() for one in page.contacts}


def test_there_is_help_in_spanish_in_europe_and_in_the_united_kingdom() -> None:
    """A family in Spain, one in the United Kingdom and one that speaks Spanish in the United States find someone."""
    found = [shipped().contacts[one] for one in shipped().steps["sup-emotion"].contacts]
    assert {"United States", "United Kingdom", "Spain", "Europe"} <= {contact.where for contact in found}
    assert len([contact for contact in found if "es" in contact.languages]) >= 4
    assert any(contact.phone and "es" in contact.languages for contact in found)


def test_help_after_a_loss_is_named_only_where_a_family_asked() -> None:
    """No open card and no page of the first days names a place for bereaved parents."""
    assert not named_openly(shipped()) & ON_ASKING
    assert set(shipped().steps["grief"].contacts) <= ON_ASKING
    assert "courageous-parents" in shipped().steps["hospice"].contacts


@pytest.mark.parametrize("step", ["rr-decide", "sdm", "support", "hospice", "grief"])
def test_hard_steps_and_decisions_lead_to_the_help_for_all(step: str) -> None:
    """Each of them has a door to the step where all places stand."""
    assert "sup-emotion" in shipped().steps[step].see


def test_the_first_days_lead_to_help_outside() -> None:
    """One page names places; those on people and questions lead to the step with all of them."""
    pages = shipped().first_days
    assert pages["what-helps-now"].contacts
    assert all("sup-emotion" in pages[page].steps for page in ("who-is-who", "what-to-ask", "what-helps-now"))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_place_says_who_where_in_which_languages_and_that_its_link_leads_out(lang: str) -> None:
    """In a reader's language, and those first that help in it, with their page in it where they have one."""
    said = say_contacts(shipped().steps["sup-emotion"].contacts, speaker_in(lang))
    assert all(one.address.startswith("https://") for one in said)
    assert all({"en": "opens outside", "es": "se abre fuera"}[lang] in one.link for one in said)
    named = {"en": "English", "es": "español"}[lang]
    ours = [named in one.text for one in said]
    assert ours == sorted(ours, reverse=True)
    if lang == "es":
        assert any("cancer.gov/espanol/tipos/neuroblastoma" in one.address for one in said)
        assert any(one.text.startswith("Federación Española") for one in said[:4])


def test_the_card_cites_each_place_with_the_day_on_which_it_was_checked() -> None:
    """The fold of sources names the page on which a place stands."""
    view = view_pathway(shipped(), "supportive-care", "europe")
    card = compose_step_card(view, view.step("sup-emotion"), speaker_in("en"))
    cited = {
        b["cite"] for f in card["folds"] for block in f["blocks"] if block["type"] == "sources" for b in block["items"]
    }
    for one in view.step("sup-emotion").contacts:
        assert set(shipped().contacts[one].cite) <= cited, one


def test_pages_without_scripts_have_the_links_too() -> None:
    """A page of the site names the places with links that open a window of their own."""
    pages = [page.body for page in list_text_pages(Reader.of(shipped(), FOLDER, "en"))]
    found = [body for body in pages if 'href="https://ccieurope.eu/" rel="noopener noreferrer" target="_blank"' in body]
    assert len(found) == 2  # the last of the first days, and what this is
