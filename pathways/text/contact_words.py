"""How a place outside the hospital is said: who it is, where, in which languages, what it does, and its link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from babel import Locale

from pathways.model import Contact
from pathways.text.speaker import Speaker


@dataclass(frozen=True)
class SaidContact:
    """A contact in a reader's words; ``link`` names the site and says that it leads out."""

    text: str
    address: str
    link: str


def say_contacts(ids: Iterable[str], speaker: Speaker) -> list[SaidContact]:
    """Return contacts, those first that help in the reader's language."""
    found = [speaker.pack.contacts[one] for one in ids]
    found.sort(key=lambda contact: speaker.lang not in contact.languages)
    return [_say(contact, speaker) for contact in found]


def _say(contact: Contact, speaker: Speaker) -> SaidContact:
    named = Locale.parse(speaker.lang, sep="-").languages
    facts = [speaker.say(contact.where).text, ", ".join(named.get(code, code) for code in contact.languages)]
    if contact.phone:
        facts.append(speaker.word("contact_phone", number=contact.phone))
    address = contact.addresses.get(speaker.lang, contact.address)
    site = urlsplit(address).netloc.removeprefix("www.")
    text = f"{contact.name} ({'; '.join(facts)}). {speaker.say(contact.family).text}"
    return SaidContact(text, address, speaker.word("contact_link", site=site))
