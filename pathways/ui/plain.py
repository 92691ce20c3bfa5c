"""A text as Streamlit's elements show it as it stands: the one place that knows that they read Markdown.

Whatever a pack, an address or an error says goes through here before it is shown: nothing of it becomes a link, a
picture or a sign of another kind, and no browser asks anybody for anything because of it.
"""

from __future__ import annotations

import re

# What begins a mark of Markdown anywhere, or at the start of a text.
_MARKS = re.compile(r"[\\`*_\[\]<~$]|&(?=[#\w])")
_FIRST = re.compile(r"^(?:[-+>#=|:]|\d{1,9}(?=[.)]))")
# What is made a link, a sign or a colour wherever it stands in the finished text, so that no backslash helps.
_MADE = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)|(?<=:)(?=[\w+-]+[:/\[{\\])", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\\]+")
_JOINER = "\u2060"
"""Has no width and no meaning; it only parts what would be taken together."""


def plain(text: str) -> str:
    r"""Return a text on one line, so that Markdown shows it as it stands.

    >>> plain("1. *a* [b](c) - d")
    '1\\. \\*a\\* \\[b\\](c) - d'
    >>> plain("Where we are (day 5): what to ask?")
    'Where we are (day 5): what to ask?'
    """
    line = " ".join(text.split())
    line = _MARKS.sub(lambda found: "\\" + found.group(), _MADE.sub(_JOINER, line))
    first = _FIRST.match(line)
    if not first:
        return line
    # A number becomes a list by the sign after it.
    place = first.end() if line[0].isdigit() else 0
    return f"{line[:place]}\\{line[place:]}"


def linked(text: str, address: str) -> str:
    r"""Return a text on one line that leads to an address of the web, if it is one; else the text alone.

    >>> linked("A *page*", "https://a.example/b"), linked("A page", "javascript:x")
    ('[A \\*page\\*](<https://a.example/b>)', 'A page')
    """
    return f"[{plain(text)}](<{address}>)" if _ADDRESS.fullmatch(address) else plain(text)
