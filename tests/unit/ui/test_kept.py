"""What is kept is made once for each key, by whoever asks first, and no more is kept than was allowed."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from pathways.ui.kept import kept


class Thing:
    """Something that equals itself alone, as a pack does."""


def test_the_same_arguments_are_computed_once_and_others_anew() -> None:
    """Objects are told apart by identity, a default counts like the value it stands for."""
    calls: list[tuple[Thing, str]] = []

    @kept()
    def make(thing: Thing, name: str = "a") -> str:
        calls.append((thing, name))
        return name * 2

    one, other = Thing(), Thing()
    assert (make(one), make(one, "a"), make(one, name="a"), make(other), make(one, "b")) == (
        "aa",
        "aa",
        "aa",
        "aa",
        "bb",
    )
    assert calls == [(one, "a"), (other, "a"), (one, "b")]


def test_a_parameter_with_an_underscore_is_no_part_of_the_key() -> None:
    """The first caller's one is used, and the others get the same result."""

    @kept()
    def make(name: str, _how: object) -> str:
        return f"{name} {_how}"

    assert (make("a", 1), make("a", 2)) == ("a 1", "a 1")


def test_no_more_than_the_most_lately_used_are_kept() -> None:
    """With room for two, a third sends away the one that was asked for longest ago."""
    calls: list[int] = []

    @kept(most=2)
    def make(number: int) -> None:
        calls.append(number)

    for number in (1, 2, 1, 3, 1, 2):
        make(number)
    assert calls == [1, 2, 3, 2]


def test_what_raises_is_tried_again() -> None:
    """A failure is told to the caller and is not kept."""
    answers = iter([ValueError("once"), None])

    @kept()
    def make() -> str:
        if (error := next(answers)) is not None:
            raise error
        return "made"

    with pytest.raises(ValueError, match="once"):
        make()
    assert make() == "made"


def test_two_readers_who_ask_at_once_get_one_computation_and_nobody_else_waits() -> None:
    """While one key is being made, its second asker waits for the same result; another key is made meanwhile."""
    calls: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    @kept()
    def make(name: str) -> object:
        calls.append(name)
        if name == "slow":
            begun.set()
            assert go_on.wait(timeout=30)
        return object()

    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(make, "slow")
        assert begun.wait(timeout=30)
        second = readers.submit(make, "slow")
        make("other")
        go_on.set()
        assert first.result() is second.result()
    assert calls == ["slow", "other"]


def test_who_does_not_wait_gets_what_is_kept_and_nothing_else() -> None:
    """Before it is made there is nothing; asking makes nothing."""

    @kept()
    def make(name: str) -> str:
        return name * 2

    assert make.known("a") is None
    make("a")
    assert make.known("a") == "aa" and make.known("b") is None
