"""Walks a talk by its right arrow key inside the page, and measures each thing that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Each beat: where it is, how large its text is, each part of it that runs over, and each word that is broken in two.
WALK = """() => {
    const stage = document.querySelector('.talk-stage'), text = document.querySelector('.talk-text');
    const press = (key) => stage.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    const over = (part) => {
        const {right, bottom, left} = part.getBoundingClientRect(), room = text.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(part);
        const words = range.getBoundingClientRect();
        const isOut = right > room.right + 1 || bottom > room.bottom + 1 || left < room.left - 1;
        return part.scrollWidth > part.clientWidth + 1 || isOut || words.right > right + 1 ? part.textContent : null;
    };
    // A word of which a part stands on the next line, without a hyphen.
    const broken = (part) => {
        const found = [], walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const whole = document.createRange();
            whole.selectNodeContents(node);
            if (whole.getClientRects().length < 2) continue;
            for (const {0: word, index} of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                const tops = [...range.getClientRects()].map((box) => Math.round(box.top));
                if (new Set(tops).size > 1) found.push(`broken: ${word}`);
            }
        }
        return found;
    };
    const seen = [];
    press('Home');
    for (let last = ''; seen.length < 500; press('ArrowRight')) {
        const {scene, beat, kind, asking} = stage.dataset;
        if (`${scene} ${beat}` === last) break;
        last = `${scene} ${beat}`;
        const parts = text.querySelectorAll('p, h2, h3, .talk-badge, .talk-lines li, .talk-stop-box');
        seen.push({
            scene, beat, kind, asking, heading: text.querySelector('h2').textContent, words: text.textContent,
            size: parseFloat(text.style.fontSize),
            over: [text.scrollHeight - text.clientHeight, text.scrollWidth - text.clientWidth],
            cut: [...parts].filter((part) => getComputedStyle(part).display !== 'inline').map(over).filter(Boolean),
            broken: broken(text),
            names: [...text.querySelectorAll('.talk-stop-box')].map((e) => parseFloat(getComputedStyle(e).fontSize)),
        });
    }
    return seen;
}"""


@dataclass(frozen=True)
class Shown:
    """One beat of a talk as the room sees it."""

    scene: str
    beat: str
    kind: str
    is_asking: bool
    heading: str
    words: str
    size: float
    cut: tuple[str, ...]
    smallest_name: float | None

    @property
    def where(self) -> str:
        """The scene and the beat."""
        return f"{self.scene} {self.beat}"


def walk(page: Page) -> list[Shown]:
    """Return every beat of the talk from its first to its last."""
    return [_shown(one) for one in page.evaluate(WALK)]


def _shown(one: dict[str, Any]) -> Shown:
    cut = [*one["cut"], *one["broken"], *(f"{extra} px over" for extra in one["over"] if extra > 1)]
    smallest = min(one["names"], default=None)
    asking = one["asking"] == "true"
    return Shown(
        one["scene"], one["beat"], one["kind"], asking, one["heading"], one["words"], one["size"], tuple(cut), smallest
    )
