"""Firefox and WebKit understand what our style sheets say: a declaration that one drops is a look that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.others.reader import Reader

pytestmark = pytest.mark.browser
SHEETS = Path(__file__).parents[3] / "pathways" / "web" / "css"
COMMENT, BLOCK = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\{([^{}]*)\}")
# Where one browser lacks these, lines break less well or it has no such mode; nothing that is needed is missing.
GRACEFUL = frozenset({"text-wrap", "forced-color-adjust"})
# Each use of a variable counts as each of some values: with one of them the declaration must be understood.
DROPPED = """
const fill = (text, value) => {
  for (let last = ''; last !== text; ) [last, text] = [text, text.replace(/var\\((?:[^()]|\\([^()]*\\))*\\)/g, value)];
  return text;
};
const knows = ([name, value]) => ['red', '1px', '1', 'none'].some((one) => CSS.supports(name, fill(value, one)));
return arguments[0].filter((one) => !knows(one));
"""


def declarations() -> Iterator[tuple[str, str]]:
    """Yield each property of our own sheets with its value, without names of ours and of single browsers."""
    for sheet in sorted(SHEETS.glob("*.css")):
        for block in BLOCK.findall(COMMENT.sub("", sheet.read_text(encoding="utf-8"))):
            for line in re.split(r";(?![^(]*\))", block):
                name, _, value = line.partition(":")
                if value and not name.strip().startswith("-"):
                    yield name.strip(), " ".join(value.replace("!important", "").split())


def test_no_declaration_is_dropped(reader: Reader) -> None:
    """Each is understood as it stands, or has a twin for WebKit beside it, or is listed as one that may be missing."""
    reader.driver.get("about:blank")
    found = sorted(set(declarations()))
    assert len(found) > 500
    twins = set(re.findall(r"-webkit-([a-z-]+):", "".join(p.read_text(encoding="utf-8") for p in SHEETS.glob("*.css"))))
    dropped = [(name, value) for name, value in reader.driver.execute_script(DROPPED, found)]
    assert [one for one in dropped if one[0] not in GRACEFUL | twins] == []
