"""Why a formula was not read: a code for the page's sentence and the words it is about; never a guess."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from server.deliberation.document.model import Content, Phrase, Several, Words

Why = Literal[
    "empty",
    "not_understood",
    "quotes_open",
    "where_it_ends",
    "sub_amendment",
    "no_place",
    "which_place",
    "words_not_found",
    "words_twice",
    "no_sentence",
    "overlap",
    "not_a_unit",
    "changes_nothing",
]


class Unread(Struct, frozen=True):
    """`words`: what was not understood or not found, as written; `places`: the places between which it is unsure;
    `near`: what in the text comes nearest, with its place."""

    why: Why
    words: str = ""
    places: tuple[str, ...] = ()
    near: str = ""


def reason(unread: Unread) -> Content:
    """Why, in sentences to be said in a language: the words, the places, and what comes nearest."""
    places = Several(tuple(Words(place) for place in unread.places))
    said: tuple[Phrase, ...] = (Phrase(f"unread-{unread.why}", {"words": Words(unread.words)}),)
    if unread.near:
        said += (Phrase("unread-near", {"near": Words(unread.near), "place": places}),)
    elif unread.places:
        said += (Phrase("unread-places", {"places": places}),)
    return said


class NotRead(Exception):
    """The formula, or what it says of this text, cannot be read without guessing."""

    def __init__(self, why: Why, words: str = "", places: tuple[str, ...] = (), near: str = "") -> None:
        super().__init__(why, words)
        self.unread = Unread(why, " ".join(words.split()), places, near)
