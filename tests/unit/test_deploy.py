"""The ways to run the app say the same: nginx, systemd, container and Kubernetes have one set of settings."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from streamlit.web.server.starlette.starlette_server_config import (
    DEFAULT_WEBSOCKET_PING_INTERVAL,
    DEFAULT_WEBSOCKET_PING_TIMEOUT,
)

from pathways.web.headers import SAID
from scripts.app_server import free_port, run_server
from scripts.deploy_settings import CONTAINER, DEPLOY, HEADERS, NGINX, ROOT, TARGET, TLS, UNIT, read_settings
from scripts.deployed import find_nginx, write_configuration

NO_NGINX = "there is no nginx here; on Debian: apt-get install nginx-light"
NO_SYSTEMD = "there is no systemd-analyze here; it comes with systemd"
NO_OPENSSL = "there is no openssl here, which makes the certificate for the trial"
SAME = {
    "nginx": {"ports", "port", "health", "upload MB"},
    "systemd": {"ports", "port", "health", "program", "variables", "upload MB", "memory", "start s", "stop s"},
    "container": {"port", "health", "program", "variables", "upload MB", "start s", "user"},
    "kubernetes": {"port", "health", "memory", "start s", "stop s", "user"},
}
KEPT_FROM = {
    "systemd": {"goes out", "root", "writes"},
    "container": {"root"},
    "kubernetes": {"goes out", "root", "writes"},
}


def named(directive: str, text: str) -> list[str]:
    """Return what a directive of nginx says, wherever it stands."""
    return re.findall(rf"^\s*{directive} (.*);$", text, re.MULTILINE)


@pytest.mark.parametrize("name", sorted(set().union(*SAME.values())))
def test_a_setting_is_the_same_wherever_it_is_said(name: str) -> None:
    """Ports, the question whether a process lives, limits, the command: who changes one file changes the others."""
    found = {way: said[name] for way, said in read_settings().items() if name in said}
    assert set(found) == {way for way, names in SAME.items() if name in names}
    assert len(found) >= 2
    assert len({repr(value) for value in found.values()}) == 1, found


@pytest.mark.parametrize("way", KEPT_FROM)
def test_no_process_is_root_or_asks_outside(way: str) -> None:
    """No process may be root, reach the network, or write but to scratch; each way says what it can enforce."""
    said = read_settings()[way]
    assert {name: said[name] for name in KEPT_FROM[way]} == dict.fromkeys(KEPT_FROM[way], False)


def test_the_files_of_the_site_say_what_the_app_says() -> None:
    """One home of headers: nginx repeats them for the static site, and nowhere sets a second policy."""
    said = {
        name.lower(): value
        for name, value in re.findall(r'^add_header (\S+) "(.*)" always;$', HEADERS.read_text(), re.M)
    }
    assert said == SAID
    everything = NGINX.read_text() + TLS.read_text() + HEADERS.read_text()
    headers = [line.split()[0].lower() for line in named("add_header", everything)]
    assert sorted(headers) == sorted([*SAID, "set-cookie", "cache-control", "cache-control"])
    assert named("add_header", NGINX.read_text().partition("location /site/")[0]) == ["Set-Cookie $np_cookie always"]


def test_nginx_writes_nothing_of_readers_and_passes_nothing_on() -> None:
    """No log of who read what, no address and no cookie for the app."""
    text = NGINX.read_text()
    assert named("access_log", text) == ["off"]
    assert [line.split()[-1] for line in named("error_log", text)] == ["crit"]
    passed = dict(line.split(maxsplit=1) for line in named("proxy_set_header", text))
    assert {passed[name] for name in ("Cookie", "X-Forwarded-For", "X-Real-IP", "Forwarded")} == {'""'}
    assert named("proxy_hide_header", text) == ["Set-Cookie"]


def test_a_socket_is_not_cut_while_its_reader_is_there() -> None:
    """Between two signs of life of a socket nginx has patience."""
    socket = NGINX.read_text().partition("location = /_stcore/stream")[2].partition("}")[0]
    limits = named("proxy_read_timeout", socket) + named("proxy_send_timeout", socket)
    assert len(limits) == 2
    assert min(int(limit.removesuffix("s")) for limit in limits) > (
        DEFAULT_WEBSOCKET_PING_INTERVAL + DEFAULT_WEBSOCKET_PING_TIMEOUT
    )


def certificate(folder: Path) -> Path:
    """Make a certificate for the trial."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip(NO_OPENSSL)
    where = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    kind = ["-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    subprocess.run([program, "req", "-x509", *kind, *where], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("is_secure", [False, True], ids=["plain", "tls"])
def test_nginx_takes_the_configuration(tmp_path: Path, is_secure: bool) -> None:
    """The program itself reads it without a word of complaint, with and without TLS."""
    nginx = find_nginx()
    if nginx is None:
        pytest.skip(NO_NGINX)
    tls = certificate(tmp_path) if is_secure else None
    main = write_configuration(tmp_path, port=free_port(), ports=(8601, 8602), site=tmp_path, tls=tls)
    command = [nginx, "-t", "-e", str(tmp_path / "start.log"), "-p", str(tmp_path), "-c", str(main)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not re.search(r"\[(warn|error|emerg)\]", done.stderr), done.stderr


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """The system's own check finds nothing, and calls the sandbox a good one."""
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip(NO_SYSTEMD)
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text().replace("/opt/neuroblastoma-pathways/.venv/bin/python", sys.executable))
    target = Path(shutil.copy(TARGET, tmp_path))
    done = subprocess.run(
        [program, "verify", "--man=no", unit, target], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    rated = subprocess.run(
        [program, "security", "--offline=true", "--threshold=20", unit], capture_output=True, text=True, check=False
    )
    assert rated.returncode == 0, rated.stdout[-300:]


def test_the_script_that_restarts_is_a_shell_script() -> None:
    """It can be run and has no mistake that a shell finds before it begins."""
    script = DEPLOY / "systemd" / "restart-one-by-one"
    assert script.stat().st_mode & 0o111
    assert subprocess.run(["sh", "-n", script], check=False).returncode == 0


def test_the_container_installs_what_was_tested_and_nothing_else() -> None:
    """Packages come by their hashes, as wheels, from the file that `make lock` writes."""
    text = CONTAINER.read_text().replace("\\\n", " ")
    installs = [line for line in text.splitlines() if "pip install" in line]
    assert len(installs) == 1
    assert "--require-hashes" in installs[0] and "--only-binary :all:" in installs[0]
    assert "-r /tmp/requirements.txt" in installs[0] and "COPY requirements.txt /tmp/requirements.txt" in text
    assert "ADD " not in text and "curl" not in text


@pytest.mark.slow
def test_what_the_container_copies_is_enough_to_serve(tmp_path: Path) -> None:
    """With the copied files alone, and the container's own command and variables, a map is served."""
    for line in re.findall(r"^COPY ([^-].*)$", CONTAINER.read_text(), re.MULTILINE):
        *sources, to = line.split()
        if not to.startswith("/"):
            for source in sources:
                place = tmp_path / to / source if to == "./" else tmp_path / to
                place.parent.mkdir(parents=True, exist_ok=True)
                (shutil.copytree if (ROOT / source).is_dir() else shutil.copy)(ROOT / source, place)
    said, port = read_settings()["container"], free_port()
    program, variables = said["program"], said["variables"]
    assert isinstance(program, tuple) and isinstance(variables, dict)
    command = [sys.executable, *program, "--address", "127.0.0.1", "--port", str(port)]
    with run_server(command, folder=tmp_path, port=port, variables=variables) as address:
        with urllib.request.urlopen(f"{address}/explore?pathway=high-risk", timeout=60) as answer:
            assert 'class="np-node' in answer.read().decode()
        asks = [sys.executable, "deploy/healthy.py", "--port", str(port)]
        assert subprocess.run(asks, cwd=tmp_path, check=False).returncode == 0
    assert subprocess.run(asks, cwd=tmp_path, check=False, capture_output=True).returncode == 1


@pytest.mark.parametrize("name", ["deploy.md", "threat-model.md"])
def test_the_files_that_the_guides_name_exist(name: str) -> None:
    """Whoever looks for what holds a promise finds it."""
    text = (ROOT / "docs" / name).read_text()
    named_files = set(re.findall(r"`((?:deploy|tests|pathways|benchmarks|scripts)/[\w./@-]+)", text))
    assert len(named_files) >= 3
    assert [path for path in sorted(named_files) if not (ROOT / path).exists()] == []
