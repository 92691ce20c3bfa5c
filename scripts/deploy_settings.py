"""Reads the settings of the four ways to run the app from their files in ``deploy``, to compare and to use them."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
NGINX = DEPLOY / "nginx" / "neuroblastoma-pathways.conf"
HEADERS = DEPLOY / "nginx" / "headers.conf"
TLS = DEPLOY / "nginx" / "tls.conf"
UNIT = DEPLOY / "systemd" / "neuroblastoma-pathways@.service"
TARGET = DEPLOY / "systemd" / "neuroblastoma-pathways.target"
CONTAINER = DEPLOY / "container" / "Containerfile"
KUBERNETES = DEPLOY / "kubernetes" / "neuroblastoma-pathways.yaml"
HEALTHY = DEPLOY / "healthy.py"
PROGRAM = ("-m", "pathways.cli", "serve")
UPLOAD = "STREAMLIT_SERVER_MAX_UPLOAD_SIZE"
Found = Mapping[str, object]


def read_settings() -> dict[str, Found]:
    """Return what each way to run the app says, by its name; the same thing has the same name in all of them."""
    return {"nginx": _nginx(), "systemd": _systemd(), "container": _container(), "kubernetes": _kubernetes()}


def unit_lines(name: str) -> list[str]:
    """Return the values of a setting of the systemd unit, in their order."""
    return re.findall(rf"^{name}=(.*)$", _read(UNIT), re.MULTILINE)


def unit_command(port: int) -> list[str]:
    """Return the arguments that the unit gives to Python, for a process on ``port``."""
    return shlex.split(unit_lines("ExecStart")[0].replace("%i", str(port)))[1:]


def unit_variables() -> dict[str, str]:
    """Return the variables that the unit sets."""
    return dict(word.split("=", 1) for word in shlex.split(" ".join(unit_lines("Environment"))))


def _nginx() -> Found:
    text = _read(NGINX)
    ports = tuple(int(port) for port in re.findall(r"^\s*server 127\.0\.0\.1:(\d+)", text, re.MULTILINE))
    asked = re.findall(r"location ~ \^(/_stcore/)\((\w+)\|", text)[0]
    upload = re.findall(r"client_max_body_size (\d+)m;", text)[0]
    return {"ports": ports, "port": ports[0], "health": "".join(asked), "upload MB": int(upload)}


def _systemd() -> Found:
    ports = tuple(int(port) for port in re.findall(r"@(\d+)\.service", _read(TARGET)))
    variables = unit_variables()
    return {
        "ports": ports,
        "port": ports[0],
        "health": _health_that_is_asked(),
        "program": tuple(unit_command(ports[0])[:3]),
        "variables": {name: value for name, value in variables.items() if name.startswith("STREAMLIT_")},
        "upload MB": int(variables[UPLOAD]),
        "memory": _bytes(unit_lines("MemoryMax")[0]),
        "start s": int(unit_lines("TimeoutStartSec")[0]),
        "stop s": int(unit_lines("TimeoutStopSec")[0]),
        "goes out": unit_lines("IPAddressDeny") != ["any"] or unit_lines("IPAddressAllow") != ["localhost"],
        "root": unit_lines("DynamicUser") != ["yes"],
        "writes": unit_lines("ProtectSystem") != ["strict"],
    }


def _container() -> Found:
    text = _read(CONTAINER).replace("\\\n", " ")
    command = ast.literal_eval(re.findall(r"^CMD (\[.*\])$", text, re.MULTILINE)[0])
    port = int(re.findall(r"^EXPOSE (\d+)$", text, re.MULTILINE)[0])
    variables = dict(re.findall(r"(STREAMLIT_\w+)=(\S+)", text))
    user = re.findall(r"^USER (\d+):\d+$", text, re.MULTILINE)[-1]
    if command[-1] != str(port) or f'"--port", "{port}"]' not in text.partition("HEALTHCHECK")[2].partition("\n")[0]:
        raise ValueError(f"{CONTAINER}: EXPOSE, CMD and HEALTHCHECK name different ports")
    return {
        "port": port,
        "health": _health_that_is_asked(),
        "program": tuple(command[1:4]),
        "variables": variables,
        "upload MB": int(variables[UPLOAD]),
        "start s": int(re.findall(r"--start-period=(\d+)s", text)[0]),
        "user": int(user),
        "root": int(user) == 0,
    }


def _kubernetes() -> Found:
    parts: dict[str, Any] = {part["kind"]: part for part in yaml.safe_load_all(_read(KUBERNETES))}
    pod = parts["Deployment"]["spec"]["template"]["spec"]
    box = pod["containers"][0]
    probes = [box[f"{name}Probe"] for name in ("startup", "readiness", "liveness")]
    policy = parts["NetworkPolicy"]["spec"]
    paths = {probe["httpGet"]["path"] for probe in probes}
    ports = {box["ports"][0]["containerPort"], policy["ingress"][0]["ports"][0]["port"]}
    return {
        "port": ports.pop() if len(ports) == 1 else ports,
        "health": paths.pop() if len(paths) == 1 else paths,
        "memory": _bytes(box["resources"]["limits"]["memory"].removesuffix("i")),
        "start s": probes[0]["periodSeconds"] * probes[0]["failureThreshold"],
        "stop s": pod["terminationGracePeriodSeconds"],
        "user": pod["securityContext"]["runAsUser"],
        "root": not pod["securityContext"]["runAsNonRoot"],
        "writes": not box["securityContext"]["readOnlyRootFilesystem"],
        "goes out": "Egress" not in policy["policyTypes"] or bool(policy["egress"]),
    }


def _health_that_is_asked() -> str:
    found: str = re.findall(r'^PATH = "(.*)"$', _read(HEALTHY), re.MULTILINE)[0]
    return found


def _bytes(text: str) -> int:
    """Return ``1G`` as bytes; systemd and Kubernetes (``Gi``) count alike."""
    size: int = 1024 ** ("KMG".index(text[-1]) + 1)
    return int(text[:-1]) * size


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
