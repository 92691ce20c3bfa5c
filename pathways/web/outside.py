"""Keeps the server from asking anything outside this machine."""

from __future__ import annotations

from streamlit import net_util


def stay_inside() -> None:
    """Switch off the question for this machine's outside address; call it before anything is served.

    Streamlit asks a service on the internet at its start, and again, waiting for the answer, whenever a page of another
    site knocks at its socket: any page that is open in the same browser could so hold up every reader.
    """

    def know_nothing() -> None:
        return None

    net_util.get_external_ip = know_nothing
