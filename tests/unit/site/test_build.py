"""A site is the same from build to build, holds together, and shows a family nothing that it did not ask for."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from pathways.loading import load_pack
from pathways.site.build import write_site
from pathways.site.files import LIST, Files, SiteError
from tests.pack_builder import PackBuilder

HARD = "medicine"
LINK = re.compile(r'(?:href|src)="([^"#]+)')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a small pack in which one step is behind a question."""
    builder = PackBuilder(tmp_path_factory.mktemp("site"))
    builder.change_step(HARD, asks="hard-parts")
    return builder.folder


@pytest.fixture(scope="module")
def site(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of that pack."""
    out = tmp_path_factory.mktemp("out") / "site"
    write_site(folder, out)
    return out


def contents(site: Path) -> dict[str, bytes]:
    """Return every file by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def unfolded(page: Path) -> str:
    """Return what of a page is seen without a further step."""
    return re.sub(r"(<summary>.*?</summary>).*?</details>", r"\1", page.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_two_builds_are_equal(folder: Path, site: Path, tmp_path: Path) -> None:
    """Nothing in a site depends on when or where it was made: every byte is the same."""
    write_site(folder, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(site)


def test_a_change_leaves_the_other_pages_as_they_are(folder: Path, site: Path, tmp_path: Path) -> None:
    """A text of one step that is changed makes its own page anew and no page of another step; old data goes."""
    builder = PackBuilder(tmp_path)
    builder.change_step(HARD, asks="hard-parts")
    out = tmp_path / "out"
    write_site(builder.folder, out)
    before = contents(out)
    builder.replace("The pain often starts in the middle", "The pain often begins in the middle")
    write_site(builder.folder, out)
    after = contents(out)
    changed = {path for path in before if path.endswith(".html") and before[path] != after.get(path)}
    assert {path for path in changed if "trainee" not in path} == {"explore/appendicitis/pain.html"}
    assert {path for path in before if path.startswith("data/")} != {path for path in after if path.startswith("data/")}
    assert len(after) == len(before)


def test_every_link_leads_to_a_file(site: Path) -> None:
    """No page links, by a relative address alone, to anything that is not in the site."""
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            parts = urlsplit(link)
            assert not parts.scheme and not parts.netloc and not link.startswith("/"), (page, link)
            assert (page.parent / unquote(parts.path)).resolve().is_file(), (page, link)


def test_a_hard_step_is_told_only_after_the_yes(folder: Path, site: Path) -> None:
    """Its page asks; its text and title are on the page behind the yes, or folded away under the question."""
    step = load_pack(folder).step(HARD)
    texts = {path.relative_to(site).as_posix(): unfolded(path) for path in site.rglob("*.html")}
    words = (step.family.what, str(step.title.family))
    told = [path for path, text in texts.items() if any(word in text for word in words)]
    assert told == [f"explore/appendicitis/{HARD}.shown.html"]
    assert words[1] in (site / "explore/appendicitis/choose.html").read_text(encoding="utf-8")
    asking = (site / f"explore/appendicitis/{HARD}.html").read_text(encoding="utf-8")
    assert "If surgery does not help" in asking and f'href="{HARD}.shown.html"' in asking
    assert 'name="robots" content="noindex"' in (site / told[0]).read_text(encoding="utf-8")


def test_each_page_has_a_title_and_a_description_of_its_own(folder: Path, site: Path) -> None:
    """A shared link to a step tells the step; no page has a script or a style inside it."""
    page = (site / "explore/appendicitis/operate.html").read_text(encoding="utf-8")
    step = load_pack(folder).step("operate")
    assert f'<meta property="og:title" content="{step.title.family} – Appendicitis">' in page
    assert f'<meta name="description" content="{step.family.what}">' in page
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text), path
        assert "Content-Security-Policy" in text


def test_a_known_address_makes_previews_whole(folder: Path, tmp_path: Path) -> None:
    """Where the site will be is told for previews alone."""
    write_site(folder, tmp_path / "out", "https://example.org/maps/")
    page = (tmp_path / "out" / "explore/appendicitis.html").read_text(encoding="utf-8")
    assert '<meta property="og:url" content="https://example.org/maps/explore/appendicitis.html">' in page


def test_a_folder_with_other_files_is_refused(folder: Path, tmp_path: Path) -> None:
    """Nothing of another's is written over or taken away."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SiteError, match="found files that are no site"):
        write_site(folder, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("listed", ["[", "[" * 9999, "7", "null", "{}", "[7]", '["a\\u0000"]', '["\\ud800"]'])
def test_a_spoilt_list_of_an_earlier_build_is_refused(tmp_path: Path, listed: str) -> None:
    """What must be taken away is not guessed."""
    (tmp_path / LIST).write_text(listed, encoding="utf-8")
    with pytest.raises(SiteError, match="allowed: the list that 'pathways site' wrote"):
        Files().write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [LIST]


def test_the_list_of_files_names_all_but_itself(site: Path) -> None:
    """What a later build may take away is listed."""
    listed = set(re.findall(r'"([^"]+)"', (site / LIST).read_text(encoding="utf-8")))
    assert listed == contents(site).keys() - {LIST}
