"""What is wrong with a document: a code and a place, never a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A coded refusal. It holds nothing of the document, so it may be logged and sent back."""

    code: str
    pointer: str = ""


class Refused(Exception):
    """Stops the reading of a text at its first fault."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.finding = Finding(code)


def pointer_of(path: list[str | int]) -> str:
    """Writes a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
