"""Where files of the command line go: a file, a folder that gives names, or the standard output; never two onto one."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import typer

from pathways.cli.common import writing

STDOUT = Path("-")
_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,4}", re.IGNORECASE)


def is_file(output: Path, ending: str) -> bool:
    """Tell whether ``output`` names a file of this ending (without the dot), not a folder to put it into."""
    return output != STDOUT and output.suffix.lower() == f".{ending}" and not output.is_dir()


def check_output(output: Path, ending: str, number: int) -> None:
    """Leave with a message if ``number`` files of an ending cannot go to ``output``.

    A name with another ending is a slip of the hand, and not the wish for a folder of that name; many files into one
    would leave only the last.
    """
    if output == STDOUT:
        if number != 1:
            refuse_stdout(output, f"{number} files cannot be one after the other on the standard output")
        if sys.stdout.isatty():
            refuse_stdout(output, "the standard output is a screen, and the file is not for reading there")
        return
    if output.is_dir():
        return
    if is_file(output, ending):
        if number != 1:
            _leave(f"-o: found the file '{output}' for {number} maps: only the last would be left. Name a folder.")
    elif _ENDING.fullmatch(output.suffix):
        right = output.with_suffix(f".{ending}")
        _leave(
            f"-o: found the ending '{output.suffix}'; allowed: '.{ending}' for this format, or a folder. "
            f"Write '{right.name}', or make the folder '{output}' first."
        )


def refuse_stdout(output: Path, reason: str = "this command writes into a folder") -> None:
    """Leave with a message if ``output`` is the sign for the standard output."""
    if output == STDOUT:
        _leave(f"-o: found '-', but {reason}. Name a folder or a file.")


def deliver(target: Path, made: bytes, said: str = "") -> None:
    """Write a file, with the folder around it, and say so; what is said never mixes with a file on standard output."""
    if target == STDOUT:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
    else:
        with writing(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(made)
    typer.echo(said or f"{target}: {len(made):,} bytes", err=target == STDOUT)


def _leave(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(2)
