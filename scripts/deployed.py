"""Starts the reference nginx and the app's processes behind it on this machine, as the systemd unit would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from scripts.app_server import ServerError, clean_environment, free_port
from scripts.deploy_settings import HEADERS, HEALTHY, NGINX, ROOT, TLS, unit_command, unit_lines, unit_variables

MAIN = """{user}daemon off;
pid {folder}/nginx.pid;
error_log {folder}/main.log warn;
worker_processes auto;
worker_rlimit_nofile 16384;
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    log_format proof "$np_way|$upstream_addr|$status|$request_uri";
    include {folder}/site.conf;
}}
"""
ERRORS, ASKED = "errors.log", "asked.log"


class Asked(NamedTuple):
    """A request as nginx passed it on: what chose the process, the ports that were tried, the answer."""

    way: str
    ports: tuple[int, ...]
    status: int
    path: str


def find_nginx() -> str | None:
    """Return the path of nginx; Debian keeps it where a user's PATH does not look."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def write_configuration(folder: Path, *, port: int, ports: Sequence[int], site: Path, tls: Path | None = None) -> Path:
    """Write the reference configuration with the places of this trial in place of its own; return the main file.

    Parameters
    ----------
    folder
        Where everything lies that nginx writes.
    port
        Where nginx listens, on loopback.
    ports
        Where the processes listen.
    site
        The static site.
    tls
        A folder with ``cert.pem`` and ``key.pem``: then the lines for TLS are taken.
    """
    text = NGINX.read_text(encoding="utf-8")
    servers = [line for line in text.splitlines() if line.strip().startswith("server 127.0.0.1:")]
    text = _swap(text, "\n".join(servers), "\n".join(f"    server 127.0.0.1:{one} max_fails=0;" for one in ports))
    listen = f"listen 127.0.0.1:{port};"
    if tls:
        listen = TLS.read_text(encoding="utf-8").replace("listen 443", f"listen 127.0.0.1:{port}")
        listen = _swap(listen, "/etc/ssl/certs/neuroblastoma-pathways.pem", f"{tls}/cert.pem")
        listen = _swap(listen, "/etc/ssl/private/neuroblastoma-pathways.key", f"{tls}/key.pem")
    text = _swap(text, "listen 80;", listen)
    text = _swap(text, "/var/lib/nginx/neuroblastoma-pathways", f"{folder}/cache")
    text = _swap(text, "/var/log/nginx/neuroblastoma-pathways.log", f"{folder}/{ERRORS}")
    text = _swap(text, "/srv/neuroblastoma-pathways/site/", f"{site}/")
    text = text.replace("/etc/nginx/snippets/neuroblastoma-pathways-headers.conf", str(HEADERS))
    # The one thing that the reference does not do: a note of which process answered, without which nothing is proved.
    text = _swap(text, "access_log off;", f"access_log {folder}/{ASKED} proof;")
    (folder / "site.conf").write_text(text, encoding="utf-8")
    main = folder / "nginx.conf"
    user = "user root;\n" if os.geteuid() == 0 else ""
    main.write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    return main


def _swap(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise ValueError(f"{NGINX}: found {text.count(old)} times instead of once: {old!r}")
    return text.replace(old, new)


class Processes:
    """The app's processes, started as the systemd unit starts them."""

    def __init__(self, folder: Path, count: int) -> None:
        """Take ``count`` free ports; nothing runs yet."""
        self.folder = folder
        self.ports = tuple(free_port() for _ in range(count))
        self._running: dict[int, subprocess.Popen[bytes]] = {}

    def start(self, port: int) -> None:
        """Start a process and come back when it serves, as ``systemctl start`` does.

        Raises
        ------
        ServerError
            If it does not serve in the time that the unit gives it.
        """
        log = self.folder / f"{port}.log"
        home = self.folder / f"home-{port}"
        home.mkdir(exist_ok=True)
        variables = clean_environment(home, {**unit_variables(), "HOME": str(home)})
        with log.open("ab") as output:
            self._running[port] = subprocess.Popen(
                [sys.executable, *unit_command(port)], cwd=ROOT, env=variables, stdout=output, stderr=output
            )
        limit = unit_lines("TimeoutStartSec")[0]
        ask = [sys.executable, str(HEALTHY), "--port", str(port), "--within", limit]
        if subprocess.run(ask, check=False, stderr=subprocess.DEVNULL).returncode:
            raise ServerError(f"no process on port {port} after {limit} s:\n{log.read_text(errors='replace')}")

    def kill(self, port: int) -> None:
        """End a process at once, without a word, as a machine does that runs out of memory."""
        process = self._running.pop(port)
        process.kill()
        process.wait()

    def restart(self, port: int) -> None:
        """Ask a process to end, and start it again, as ``systemctl restart`` does."""
        process = self._running.pop(port)
        process.terminate()
        try:
            process.wait(timeout=float(unit_lines("TimeoutStopSec")[0]))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self.start(port)

    def most_memory(self) -> float:
        """Return the most that any process ever had in memory, in MB."""
        return max(self._status("VmHWM"))

    def memory(self) -> float:
        """Return what the largest process has in memory now, in MB."""
        return max(self._status("VmRSS"))

    def processor_s(self) -> float:
        """Return the seconds of processor time that all of them have used."""
        texts = [Path(f"/proc/{one.pid}/stat").read_text(encoding="utf-8") for one in self._running.values()]
        return sum(sum(map(int, text.rpartition(")")[2].split()[11:13])) for text in texts) / os.sysconf("SC_CLK_TCK")

    def _status(self, name: str) -> list[float]:
        texts = [Path(f"/proc/{one.pid}/status").read_text(encoding="utf-8") for one in self._running.values()]
        return [int(text.partition(f"{name}:")[2].split()[0]) / 1024 for text in texts]

    def stop(self) -> None:
        """End all of them."""
        for port in list(self._running):
            self.kill(port)


class Front(NamedTuple):
    """A running nginx."""

    address: str
    folder: Path

    def asked(self) -> list[Asked]:
        """Return what was asked so far; a socket is written down when it closes."""
        found = []
        for line in (self.folder / ASKED).read_text(encoding="utf-8").splitlines():
            way, tried, status, path = line.split("|", 3)
            ports = tuple(int(one.rpartition(":")[2]) for one in tried.replace(" : ", ", ").split(", ") if ":" in one)
            found.append(Asked(way, ports, int(status), path))
        return found

    def errors(self) -> str:
        """Return what nginx wrote into its log of errors."""
        return (self.folder / ERRORS).read_text(encoding="utf-8")


@contextmanager
def front(ports: Sequence[int], site: Path) -> Iterator[Front]:
    """Run nginx before the processes on ``ports``.

    Raises
    ------
    ServerError
        If it does not start.
    """
    nginx = find_nginx()
    if nginx is None:
        raise ServerError("There is no nginx on this machine. On Debian: apt-get install nginx-light")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="np-nginx-")))
        port = free_port()
        main = write_configuration(folder, port=port, ports=ports, site=site)
        command = [nginx, "-e", str(folder / "start.log"), "-p", str(folder), "-c", str(main)]
        process = subprocess.Popen(command)
        try:
            _wait_for(process, port, folder)
            yield Front(f"http://127.0.0.1:{port}", folder)
        finally:
            process.terminate()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    ask = [sys.executable, str(HEALTHY), "--port", str(port), "--within", "20"]
    if subprocess.run(ask, check=False, stderr=subprocess.DEVNULL).returncode or process.poll() is not None:
        raise ServerError(f"nginx does not serve:\n{(folder / 'main.log').read_text(errors='replace')}")
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
        answer.read()


@contextmanager
def processes(count: int) -> Iterator[Processes]:
    """Run ``count`` processes of the app."""
    with tempfile.TemporaryDirectory(prefix="np-app-") as folder:
        made = Processes(Path(folder), count)
        try:
            for port in made.ports:
                made.start(port)
            yield made
        finally:
            made.stop()
