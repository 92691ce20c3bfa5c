"""Makes a site: every page, map and step in every language, voice and region, with all that its scripts load."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pathways.loading import load_pack
from pathways.model import Pack, Voice
from pathways.site.address import path_of
from pathways.site.assets import add_assets, web_manifest
from pathways.site.comparing import add_comparisons
from pathways.site.document import Assets, Page, site_name, write_page
from pathways.site.explore import list_explore_pages
from pathways.site.files import Files, as_script, find_earlier
from pathways.site.index import compose_index
from pathways.site.maps import Index, add_maps, list_views
from pathways.site.parts import add_parts
from pathways.site.texts import list_text_pages
from pathways.site.worker import add_worker
from pathways.text import Reader, Speaker

STATIC = re.compile(r"<!--static-->.*?<!--/static-->", re.DOTALL)
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What was built: the number of pages, all bytes, and what the first page loads at once, compressed."""

    pages: int
    size: int
    first: int


def write_site(folder: Path, out: Path, address: str = "", tell: Tell = lambda _: None) -> Built:
    """Write the site of a pack.

    Parameters
    ----------
    folder
        The folder of the pack.
    out
        A new or empty folder, or that of an earlier build, which is brought up to date.
    address
        Where the site will be on the web; see ``write_page``.
    tell
        Hears what is made.

    Raises
    ------
    PackError
        If the pack has problems.
    SiteError
        If the folder holds something else.
    """
    files, pack = Files(), load_pack(folder)
    find_earlier(out)
    assets, scripts = add_assets(files)
    core = [assets.style, assets.script, assets.icon, assets.touch_icon, *scripts.values()]
    core += [path for path, _ in files if path.endswith(".woff2")]
    for lang in pack.manifest.languages:
        reader = Reader.of(pack, folder, lang)
        tell(f"{lang}: maps and tools")
        index = _data(files, reader)
        tell(f"{lang}: pages")
        core += _texts(files, reader, index, assets, address)
        for page, speaker in _explore_pages(reader):
            files.put(path_of(page.place, pack), write_page(page, speaker, assets, address))
        told = json.dumps(compose_index(reader, index, scripts), ensure_ascii=False, separators=(",", ":"))
        files.put(f"data/index.{lang}.js", as_script(f"index.{lang}", told))
        core.append(f"data/index.{lang}.js")
    _install(files, pack, folder, assets, core)
    files.write(out)
    pages = sum(path.endswith(".html") for path, _ in files)
    return Built(pages, sum(len(content) for _, content in files), first_page_size(files, pack))


def _data(files: Files, reader: Reader) -> Index:
    index: Index = {}
    add_maps(files, reader, index)
    add_parts(files, reader, index)
    add_comparisons(files, reader, index)
    return index


def _texts(files: Files, reader: Reader, index: Index, assets: Assets, address: str) -> list[str]:
    """Add the pages that are no map, also as data for the scripts; return their paths."""
    paths = []
    for page in list_text_pages(reader):
        place, speaker = page.place, Speaker(reader, page.place.voice)
        path = path_of(place, reader.pack)
        files.put(path, write_page(page, speaker, assets, address))
        if place.voice is Voice.FAMILY or place.page in ("present", "study"):
            body = {"title": page.title, "path": path, "body": STATIC.sub("", page.body)}
            key = "/".join(filter(None, ("page", place.page, place.part)))
            index[key] = {"": files.data(f"page.{place.page}.{reader.lang}", body)}
            paths.append(path)
    return paths


def _explore_pages(reader: Reader) -> Iterator[tuple[Page, Speaker]]:
    for view in list_views(reader.pack):
        for voice in Voice:
            for page in list_explore_pages(view, reader, voice):
                yield page, Speaker(reader, voice)


def _install(files: Files, pack: Pack, folder: Path, assets: Assets, core: list[str]) -> None:
    speaker = Speaker(Reader.of(pack, folder, pack.manifest.languages[0]), Voice.FAMILY)
    manifest = pack.manifest
    text = speaker.say(manifest.lead).text if manifest.lead else manifest.title
    files.put("manifest.webmanifest", web_manifest(site_name(speaker), text, manifest.languages[0], assets))
    add_worker(files, [*core, "manifest.webmanifest"])


def first_page_size(files: Files, pack: Pack) -> int:
    """Return the bytes of all that the first page loads to be whole, compressed, without the fonts."""
    lang, region = pack.manifest.languages[0], pack.manifest.regions[0].id
    index = json.loads(files.all[f"data/index.{lang}.js"].decode().split(",", 1)[1].rpartition("]")[0])["files"]
    keys = (
        f"map/{pack.manifest.first_pathway}/{region}/family",
        "words/family",
        "asks/family",
        "finder/family",
        "doors",
    )
    named = [name for key in keys for name in ([index[key][""]] if isinstance(index[key][""], str) else index[key][""])]
    paths = [f"data/{name}.js" for name in named] + ["index.html", f"data/index.{lang}.js"]
    paths += [path for path, _ in files if path.startswith("assets/app.") or path.startswith("assets/site.")]
    return sum(len(gzip.compress(files.all[path], 9, mtime=0)) for path in paths)
