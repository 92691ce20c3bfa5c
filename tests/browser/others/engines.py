"""Starts Firefox and WebKit without a window of their own, each in a folder of its own, and ends them again."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from selenium.webdriver.common.options import ArgOptions
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from selenium.webdriver.webkitgtk.webdriver import WebDriver as WebKitDriver

from scripts.app_server import clean_environment
from scripts.find_other_browsers import Firefox, WebKit
from tests.browser.others.marionette import ANSWER_LIMIT_S, Marionette

START_LIMIT_S = 90.0
SCREEN = (1600, 1100)
HERE = ["localhost", "127.0.0.1"]
FIREFOX_VARIABLES = {
    "MOZ_HEADLESS_WIDTH": str(SCREEN[0]),
    "MOZ_HEADLESS_HEIGHT": str(SCREEN[1]),
    # Without this a released Firefox asks Mozilla for its settings, whatever the preferences say.
    "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1",
}
# No helper for assistive technology, and no detour over a graphics card: on a screen without one a frame takes a tenth.
WEBKIT_VARIABLES = {"NO_AT_BRIDGE": "1", "WEBKIT_DISABLE_DMABUF_RENDERER": "1"}
# Firefox's own errands: none is run. What a page asks for still goes to the proxy, which refuses it.
PREFERENCES: dict[str, bool | int | str] = {
    "marionette.port": 0,
    "network.proxy.type": 1,
    "network.trr.mode": 5,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.http.speculative-parallel-limit": 0,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    # No page waits in memory to be gone back to: one that does may still write what a test had just emptied.
    "browser.sessionhistory.max_total_viewers": 0,
    "browser.sessionstore.resume_from_crash": False,
    "browser.startup.page": 0,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "messaging-system.rsexperimentloader.enabled": False,
    "nimbus.telemetry.targetingContextEnabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.unified": False,
    "toolkit.telemetry.server": "",
    "intl.accept_languages": "en",
}


@contextmanager
def firefox(found: Firefox, proxy: int) -> Iterator[WebDriver]:
    """Run Firefox in an empty profile, with all that would leave this machine sent to ``proxy``."""
    with _home("firefox") as home:
        (home / "user.js").write_text(_preferences(proxy), encoding="utf-8")
        command = [found.program, "--headless", "--no-remote", "--marionette", "--profile", str(home)]
        with _running(command, home, FIREFOX_VARIABLES) as process:
            port = int(_wait_for_text(home / "MarionetteActivePort", process, home / "log"))
            driver = WebDriver(command_executor=Marionette(port), options=ArgOptions())
            try:
                yield driver
            finally:
                # It is ended in any case; it may be gone before it says that it goes.
                with suppress(OSError):
                    driver.quit()


@contextmanager
def webkit(found: WebKit, proxy: int) -> Iterator[WebDriver]:
    """Run WebKit's small browser on a screen of its own, with all that would leave this machine sent to ``proxy``."""
    with _home("webkit") as home, _screen(found.screen, home) as display:
        options = Options()
        options.binary_location = found.browser
        ways = (f"--proxy=http://127.0.0.1:{proxy}", *(f"--ignore-host={host}" for host in HERE))
        for argument in ("--automation", *ways):
            options.add_argument(argument)
        service = Service(
            found.driver,
            log_output=str(home / "log"),
            env=clean_environment(home, {"DISPLAY": display, **WEBKIT_VARIABLES}),
        )
        with warnings.catch_warnings():
            # Selenium warns of its own way to give the address.
            warnings.simplefilter("ignore", DeprecationWarning)
            driver = WebKitDriver(options=options, service=service)
        try:
            assert isinstance(driver.command_executor, RemoteConnection)
            # Else a command that is never answered would be waited for without end.
            driver.command_executor.client_config.timeout = ANSWER_LIMIT_S
            yield driver
        finally:
            driver.quit()


def _preferences(proxy: int) -> str:
    addresses = {f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl")}
    ports = {f"network.proxy.{kind}_port": proxy for kind in ("http", "ssl")}
    chosen = {**PREFERENCES, **addresses, **ports}
    return "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in chosen.items())


@contextmanager
def _home(name: str) -> Iterator[Path]:
    """Give an empty folder; what a dying browser still writes into it is removed with it."""
    with tempfile.TemporaryDirectory(prefix=f"{name}-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def _screen(program: str, home: Path) -> Iterator[str]:
    """Run a screen without a monitor; it looks for a free number and says which it took."""
    said = home / "screen"
    with said.open("w") as file:
        number, size = str(file.fileno()), f"{SCREEN[0]}x{SCREEN[1]}x24"
        command = [program, "-displayfd", number, "-screen", "0", size, "-nolisten", "tcp"]
        with _running(command, home, {}, file.fileno()) as process:
            yield ":" + _wait_for_text(said, process, home / "log")


@contextmanager
def _running(
    command: list[str], home: Path, variables: dict[str, str], *kept: int
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program with no settings of the developer's own, and end it afterwards."""
    with (home / "log").open("ab") as log:
        process = subprocess.Popen(
            command,
            env=clean_environment(home, variables),
            stdout=log,
            stderr=subprocess.STDOUT,
            pass_fds=kept,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _wait_for_text(file: Path, process: subprocess.Popen[bytes], log: Path) -> str:
    """Return the line that a program writes when it is ready."""
    end = time.monotonic() + START_LIMIT_S
    while time.monotonic() < end and process.poll() is None:
        if file.exists() and (text := file.read_text(encoding="utf-8")).strip():
            return text.strip()
        time.sleep(0.02)
    raise ConnectionError(f"{process.args!r} did not get ready:\n{log.read_text(encoding='utf-8', errors='replace')}")
