"""Says a message in a language, from the same .ftl files as the page; keeps apart what the house and what people say.

People's words never pass through Fluent: a message gets marks in their place, which are replaced afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple, assert_never
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from server.deliberation.document.model import (
    Argument,
    Content,
    Day,
    Inline,
    Instant,
    Phrase,
    Plain,
    Sentence,
    Several,
    Words,
)
from server.deliberation.prose import REMOVED

FOLDER: Final = Path(__file__).parent.parent / "web" / "src" / "words"
Language = Literal["it", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("it", "en")
OFFICIAL: Final[Language] = "it"
"""The one language whose words have effect; every other is a courtesy."""
_MARK = re.compile("\ue000(\\d+)\ue001")


class Run(NamedTuple):
    """A piece of a sentence. `theirs`: somebody's words, to be kept apart from what surrounds them."""

    text: str
    theirs: bool


class NotSaid(LookupError):
    """A message is missing, or a variable of it: a mistake of ours, found by the tests."""


class Voice:
    """A language and a time zone; says phrases, days and hours in them."""

    def __init__(self, language: Language, zone: str) -> None:
        self.language: Final = language
        self._zone: Final = ZoneInfo(zone)

    def runs(self, content: Content) -> tuple[Run, ...]:
        """The content with a space between its inlines; neighbouring pieces of the house are one run."""
        result: list[Run] = []
        for place, inline in enumerate(content):
            if place:
                result.append(Run(" ", theirs=False))
            result.extend(self._said(inline))
        return tuple(_joined(result))

    def text(self, content: Content) -> str:
        """The same as one string, with people's words as they are."""
        return "".join(run.text for run in self.runs(content))

    def label(self, key: str, **arguments: int | str) -> str:
        """A message without anybody's words in it."""
        return self.text((Phrase(key, arguments),))

    def _said(self, inline: Inline) -> Iterator[Run]:
        match inline:
            case Words(text=text):
                yield from self._words(text)
            case Plain(text=text):
                yield Run(text, theirs=False)
            case Phrase():
                yield from self._phrase(inline)
            case Sentence(pieces=pieces):
                for piece in pieces:
                    yield from self._said(piece)
            case _:
                assert_never(inline)

    def _words(self, text: str) -> Iterator[Run]:
        for place, piece in enumerate(text.split(REMOVED)):
            if place:
                yield Run(self.label("doc-removed"), theirs=False)
            if piece:
                yield Run(piece, theirs=True)

    def _phrase(self, phrase: Phrase) -> Iterator[Run]:
        slots: list[tuple[Run, ...]] = []
        values: dict[str, object] = {}
        for name, argument in phrase.arguments.items():
            values[name] = self._value(argument, slots)
        said = _formatted(self.language, phrase.key, values)
        for place, piece in enumerate(_MARK.split(said)):
            if place % 2:
                yield from slots[int(piece)]
            elif piece:
                yield Run(piece, theirs=False)

    def _value(self, argument: Argument, slots: list[tuple[Run, ...]]) -> object:
        match argument:
            case int():
                return fluent_number(argument, useGrouping=False)
            case str():
                return argument
            case Instant(at=at, style=style):
                return self._instant(at, style)
            case Day(day=day):
                return self._day(day)
            case Several(each=each):
                slots.append(tuple(self._listed([tuple(self._said(one)) for one in each])))
            case Words() | Plain() | Phrase() | Sentence():
                slots.append(tuple(self._said(argument)))
            case _:
                assert_never(argument)
        return f"\ue000{len(slots) - 1}\ue001"

    def _listed(self, each: list[tuple[Run, ...]]) -> Iterator[Run]:
        for place, runs in enumerate(each):
            if place:
                last = place == len(each) - 1
                yield Run(self.label("doc-list-last") if last else self.label("doc-list-next"), theirs=False)
            yield from runs

    def _instant(self, at: datetime, style: Literal["day", "hour", "moment", "date"]) -> str:
        local = at.astimezone(self._zone)
        hour = f"{local:%H:%M}"
        match style:
            case "hour":
                return hour
            case "date":
                return f"{local:%d/%m/%Y}"
            case "day":
                return self._day(local.date())
            case "moment":
                return self.label("doc-moment", day=self._day(local.date()), hour=hour)
            case _:
                assert_never(style)

    def _day(self, day: date) -> str:
        return self.label("doc-day", weekday=day.isoweekday(), day=day.day, month=day.month, year=day.year)


def messages(language: Language) -> dict[Path, str]:
    """The files of a language with their text, in the order of their names."""
    return {path: path.read_text(encoding="utf-8") for path in sorted((FOLDER / language).glob("*.ftl"))}


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for text in messages(language).values():
        bundle.add_resource(FluentResource(text))
    return bundle


def _formatted(language: Language, key: str, values: dict[str, object]) -> str:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise NotSaid(f"{language}: no message «{key}»")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise NotSaid(f"{language}: «{key}» has no value")
    said, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise NotSaid(f"{language}: «{key}»: {errors[0]}")
    return str(said)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    held: Run | None = None
    for run in runs:
        if held is not None and not held.theirs and not run.theirs:
            held = Run(held.text + run.text, theirs=False)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held
