"""Which words of a text a formula means: found in the place it names, once; else a refusal with the nearest ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from server.deliberation.formulas.finding import Span, nearest, occurrences, sentences
from server.deliberation.formulas.layout import Layout
from server.deliberation.formulas.refusing import NotRead
from server.deliberation.formulas.said import Place, Step, Words

ENDS: Final = (".", ";", ":", ",")
"""The final marks before which «in fine» is."""
Stretch = tuple[int, Span]
"""Words of the unit at a place of the layout."""


def meant(layout: Layout, step: Step, place: Place, words: Words) -> list[Stretch]:
    """Where the words stand. Raises: NotRead when they do not, or when several places could be meant."""
    groups = _searched(layout, place)
    for group in groups:
        found = [(at, span) for at, within in group for span in _stretches(layout, at, within, words)]
        if found:
            return _chosen(layout, step, words, found)
    raise _not_found(layout, [pair for group in groups for pair in group], words)


def before_mark(words: str, span: Span) -> int:
    """The place «in fine» of these words: before their final mark."""
    bare = words[span.start : span.end].rstrip()
    return span.start + len(bare) - (1 if bare.endswith(ENDS) else 0)


def _searched(layout: Layout, place: Place) -> list[list[Stretch]]:
    """Where words are looked for: the own words of the unit that is named, only then what stands below it."""
    here = layout.found(place)
    if here.spans is not None:
        return [[(here.at, span) for span in here.spans]]
    below = [(at, _all(layout, at)) for at in layout.below(here.at) if not layout.is_article(at)]
    if here.at < 0:
        return [below]
    own = [(here.at, _all(layout, here.at))]
    if here.own:
        return [own]
    return [below] if layout.is_article(here.at) else [own, below]


def _all(layout: Layout, at: int) -> Span:
    return Span(0, len(layout.words(at)))


def _stretches(layout: Layout, at: int, within: Span, words: Words) -> Iterator[Span]:
    """The words, from where they begin to where they are said to end."""
    text = layout.words(at)
    for first in _beside(text, within, words):
        if words.upto is not None:
            last = occurrences(text, words.upto, Span(first.end, within.end))
            if len(last) > 1:
                raise NotRead("words_twice", words.upto, tuple(_shown(layout, at, each) for each in last))
            if last:
                yield Span(first.start, last[0].end)
        elif words.to_the_end:
            end = within.end
            if words.end_of and words.end_of[-1].kind == "sentence":
                end = next(each.end for each in sentences(text, within) if first.start < each.end)
            yield Span(first.start, before_mark(text, Span(first.start, end)))
        else:
            yield first


def _beside(text: str, within: Span, words: Words) -> list[Span]:
    """The words beside those that they are said to be beside: right there, or else anywhere on that side of them."""
    found = occurrences(text, words.words, within)
    if words.beside is None:
        return found
    anchors = occurrences(text, words.beside, within)
    pairs = [(anchor, span) if words.side == "after" else (span, anchor) for anchor in anchors for span in found]
    pairs = [(first, second) for first, second in pairs if first.end <= second.start]
    touching = [pair for pair in pairs if not text[pair[0].end : pair[1].start].strip(" ,;:")]
    chosen = {pair[1] if words.side == "after" else pair[0] for pair in (touching or pairs)}
    if not touching and len(anchors) > 1 and chosen:
        raise NotRead("words_twice", words.beside, tuple(text[span.start : span.end + 30] for span in anchors))
    return sorted(chosen)


def _chosen(layout: Layout, step: Step, words: Words, found: list[Stretch]) -> list[Stretch]:
    if step.everywhere:
        return found
    shown = tuple(_shown(layout, *each) for each in found)
    nth = words.nth or step.nth or (-1 if step.in_fine else None)
    if nth is not None:
        if not -len(found) <= nth - (nth > 0) < len(found):
            raise NotRead("words_not_found", words.words, shown)
        return [found[nth - 1 if nth > 0 else nth]]
    if len(found) > 1:
        raise NotRead("words_twice", words.words, shown)
    return found


def _not_found(layout: Layout, searched: list[Stretch], words: Words) -> NotRead:
    everywhere = [(at, _all(layout, at)) for at in range(len(layout.units))]
    sought = words.words
    if words.upto is not None and any(occurrences(layout.words(at), words.words, within) for at, within in searched):
        sought = words.upto
    if words.beside is not None and any(occurrences(layout.words(at), sought, within) for at, within in searched):
        sought = words.beside
    for some in (searched, everywhere):
        near = nearest([layout.words(at)[span.start : span.end] for at, span in some], sought)
        if near is not None:
            return NotRead("words_not_found", sought, (layout.key(some[near.which][0]),), near.words)
    return NotRead("words_not_found", sought)


def _shown(layout: Layout, at: int, span: Span) -> str:
    """«2.1.a: …gli intermediari finanziari iscritti nell'elenco di cui…»."""
    words = layout.words(at)
    before, after = words[: span.start].split(" ")[-4:], words[span.end :].split(" ")[:4]
    return f"{layout.key(at)}: …{' '.join(before)}{words[span.start : span.end]}{' '.join(after)}…"
