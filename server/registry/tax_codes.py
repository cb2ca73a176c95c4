"""The tax code of a body: eleven digits, the last of which checks the others, as in a VAT number (D.M. 23.12.1976)."""

from __future__ import annotations

from typing import Final

DIGITS: Final = 11


def tidied(typed: str) -> str:
    """The code without the blanks, dots and «IT» that people write around its digits."""
    bare = "".join(each for each in typed if each not in " .\u00a0-")
    return bare[2:] if bare[:2].upper() == "IT" else bare


def checks(code: str) -> bool:
    """Whether the last of the eleven digits is the one that the others ask for; a code of zeros is nobody's."""
    doubled = [2 * int(digit) if place % 2 else int(digit) for place, digit in enumerate(code[:-1])]
    total = sum(each - 9 if each > 9 else each for each in doubled)
    return int(code[-1]) == -total % 10 and set(code) != {"0"}
