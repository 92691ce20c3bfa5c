"""Lets Selenium speak with Firefox by its own protocol: the program that else stands between them Debian has not."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from typing import Any

from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection

# What a command of Selenium is called in Firefox; its parameters are the same, since both follow the W3C.
NAMES: Mapping[str, str] = {
    Command.NEW_SESSION: "WebDriver:NewSession",
    Command.QUIT: "Marionette:Quit",
    Command.GET: "WebDriver:Navigate",
    Command.GO_BACK: "WebDriver:Back",
    Command.REFRESH: "WebDriver:Refresh",
    Command.GET_CURRENT_URL: "WebDriver:GetCurrentURL",
    Command.SET_WINDOW_RECT: "WebDriver:SetWindowRect",
    Command.DELETE_ALL_COOKIES: "WebDriver:DeleteAllCookies",
    Command.W3C_EXECUTE_SCRIPT: "WebDriver:ExecuteScript",
    Command.W3C_EXECUTE_SCRIPT_ASYNC: "WebDriver:ExecuteAsyncScript",
    Command.W3C_ACTIONS: "WebDriver:PerformActions",
    Command.CLICK_ELEMENT: "WebDriver:ElementClick",
    Command.SEND_KEYS_TO_ELEMENT: "WebDriver:ElementSendKeys",
}
# Where the parameters differ from those of Selenium.
OWN: Mapping[str, Mapping[str, Any]] = {
    Command.NEW_SESSION: {"capabilities": {"alwaysMatch": {}}},
    Command.QUIT: {"flags": ["eForceQuit"]},
}
ANSWER_LIMIT_S = 120.0


class Marionette(RemoteConnection):
    """Carries the commands of Selenium to a running Firefox and its answers back."""

    def __init__(self, port: int) -> None:
        # The constructor above prepares requests by HTTP; there are none.
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=ANSWER_LIMIT_S)
        self._stream = self._socket.makefile("rb")
        self._number = 0
        self._receive()

    def execute(self, command: str, params: Mapping[str, Any]) -> dict[str, Any]:
        """Send a command and return what Selenium expects: a value, or an error as the W3C words it."""
        self._number += 1
        own = OWN.get(command) or {name: value for name, value in params.items() if name != "sessionId"}
        self._send([0, self._number, NAMES[command], own])
        _, number, error, result = self._receive()
        if number != self._number:
            raise ConnectionError(f"Firefox answered number {number} when {self._number} was asked")
        if error is not None:
            return {"status": 500, "value": json.dumps({"value": error})}
        return result if isinstance(result, dict) and set(result) == {"value"} else {"value": result}

    def close(self) -> None:
        """End the conversation."""
        self._stream.close()
        self._socket.close()

    def _send(self, message: object) -> None:
        data = json.dumps(message).encode()
        self._socket.sendall(b"%d:%s" % (len(data), data))

    def _receive(self) -> Any:
        """Return the next message: its length in digits, a colon, and that many bytes of JSON."""
        digits = b""
        while not digits.endswith(b":"):
            digits += self._read(1)
        return json.loads(self._read(int(digits[:-1])))

    def _read(self, length: int) -> bytes:
        data = self._stream.read(length)
        if len(data) < length:
            raise ConnectionError("Firefox has ended")
        return data
