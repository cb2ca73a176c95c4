"""From the parts of a formula to what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from lark import Token, Tree
from msgspec.structs import replace

from server.deliberation.formulas.grammar import parsed
from server.deliberation.formulas.refusing import NotRead
from server.deliberation.formulas.said import (
    Act,
    Delete,
    Formula,
    Insert,
    New,
    Noun,
    Object,
    Part,
    PartKind,
    Place,
    Replace,
    Step,
    Words,
)

Node: TypeAlias = "Tree[Token] | Token"
_PARTS: Final[dict[str, PartKind]] = {
    "ARTICLE": "article",
    "COMMA": "comma",
    "LETTER": "letter",
    "NUMBER": "number",
    "POINT": "point",
    "AREA": "area",
    "HEADING": "heading",
    "TITLE": "title",
    "ALINEA": "alinea",
    "SENTENCE": "sentence",
    "CAPOVERSO": "capoverso",
}
_NOUNS: Final[dict[str, Noun]] = {**_PARTS, "WORDS": "words"}
_CARDINALS: Final = {"due": 2, "tre": 3, "quattro": 4, "cinque": 5}
RANKS: Final[tuple[PartKind, ...]] = ("title", "area", "article", "point", "comma", "letter", "number")
"""From the outside in; what is not here is a part of a unit's words. Nothing stands in a title."""


def said(formula: str) -> Formula:
    """What the formula says. Raises: NotRead."""
    tree = parsed(formula)
    steps: list[Step] = []
    contexts: list[tuple[str, Place]] = []
    context: Place = ()
    for sentence in tree.children:
        assert isinstance(sentence, Tree)
        head, acts = _parted(sentence)
        for token in head:
            if isinstance(token, Token) and token.type in ("LMARK", "NMARK"):
                context = _at_mark(contexts, token, context)
            elif isinstance(token, Token) and token.type == "TEXT":
                context = ()
            elif isinstance(token, Tree):
                context = within(context, _place(token))
        for act in acts:
            steps += _steps(act, context, head)
    amendment = _amendment(tree)
    if not steps and amendment is None:
        raise NotRead("not_understood", formula)
    return Formula(tuple(steps), amendment)


def _amendment(tree: Tree[Token]) -> str | None:
    """The number of the amendment that is named, if one is."""
    for part in tree.find_data("part"):
        head, *names = part.children
        if isinstance(head, Token) and head.type == "AMENDMENT":
            return str(names[0]) if names else ""
    return None


def within(context: Place, place: Place) -> Place:
    """The place as one understands it who is at `context`: «alla lettera b)» is of the comma one is at."""
    place = _outside_in(place)
    if not place:
        return context
    first = place[0]
    if (first.kind == "article" and first.names) or any("." in name for name in first.names):
        return place
    if first.kind == "capoverso":
        return tuple(part for part in context if part.kind in RANKS) + place
    if first.kind not in RANKS:
        units = tuple(part for part in context if part.kind in RANKS or part.kind == "capoverso")
        if first.kind == "heading":
            units = tuple(part for part in units if part.kind in ("article", "area", "point"))
        return units + place
    if first.kind == "title":
        return place
    rank = RANKS.index(first.kind)
    if not first.names:
        own = next((part for part in context if part.kind == first.kind), None)
        if own is not None:
            place = (own, *place[1:])
    return tuple(part for part in context if part.kind in RANKS and 0 < RANKS.index(part.kind) < rank) + place


def _outside_in(place: Place) -> Place:
    """«al comma 2 dell'articolo 5» as «articolo 5, comma 2»; what follows a capoverso is inside it and stays."""
    cut = next((at for at, part in enumerate(place) if part.kind == "capoverso"), len(place))
    outside, inside = place[:cut], place[cut:]
    units = sorted((part for part in outside if part.kind in RANKS), key=lambda part: RANKS.index(part.kind))
    return (*units, *(part for part in outside if part.kind not in RANKS), *inside)


def _at_mark(contexts: list[tuple[str, Place]], mark: Token, context: Place) -> Place:
    """Where one is at the head of an item of a list: where its list began."""
    kinds = [kind for kind, _ in contexts]
    if mark.type in kinds:
        at = kinds.index(mark.type)
        begins = str(mark) in ("a", "1")
        base = context if begins else contexts[at][1]
        del contexts[at:]
        contexts.append((mark.type, base))
        return base
    contexts.append((mark.type, context))
    return context


def _parted(sentence: Tree[Token]) -> tuple[list[Node], list[Tree[Token]]]:
    acts = [each for each in sentence.children if isinstance(each, Tree) and each.data != "place"]
    return [each for each in sentence.children if each not in acts], acts


def _steps(act: Tree[Token], context: Place, head: Sequence[Node]) -> Iterator[Step]:
    for some in _pairs(act):
        children = [*(each for each in head if isinstance(each, Token)), *some]
        place = context
        for child in some:
            if isinstance(child, Tree) and child.data == "place":
                place = within(place, _place(child))
        kinds = {child.type for child in children if isinstance(child, Token)}
        nth = next((int(child) for child in children if isinstance(child, Token) and child.type == "NTH"), None)
        consequent = "CONSEQUENTLY" in kinds
        for done, where in _acts(act, some):
            step = Step(place, done, "EVERYWHERE" in kinds, "IN_FINE" in kinds, nth, consequent)
            yield step if where is None else replace(step, place=within(place, where))


def _pairs(act: Tree[Token]) -> list[list[Node]]:
    """«le parole A con le seguenti B e le parole C con le seguenti D» as two."""
    if act.data != "replace":
        return [list(act.children)]
    pairs: list[list[Node]] = [[]]
    for child in act.children:
        if isinstance(child, Tree) and child.data == "objects" and _news(pairs[-1]):
            pairs.append([])
        pairs[-1].append(child)
    return pairs


def _news(children: Sequence[Node]) -> list[New]:
    return [_new(each) for each in children if isinstance(each, Tree) and each.data in ("new_said", "new_bare")]


def _acts(act: Tree[Token], children: Sequence[Node]) -> Iterator[tuple[Act, Place | None]]:
    """What is to be done; and where, if it is said in the way of «alla fine del primo periodo»."""
    trees = [each for each in children if isinstance(each, Tree)]
    objects = tuple(_object(each) for tree in trees if tree.data == "objects" for each in _trees(tree))
    news = _news(children)
    match act.data:
        case "replace" | "replace_it":
            yield Replace(objects, _one(news)), None
        case "replace_beside":
            yield Replace(_all_beside(trees, objects), _one(news)), None
        case "replace_each":
            bare = [New(str(token)) for tree in trees if tree.data == "each_bare" for token in tree.children]
            if len(objects) != len(news) + len(bare):
                raise NotRead("not_understood", " e ".join(each.words for each in (*news, *bare)))
            for each, new in zip(objects, (*news, *bare), strict=True):
                yield Replace((each,), new), None
        case "delete" | "delete_it":
            yield Delete(objects), None
        case "delete_beside":
            said = [Words(str(each)) for each in children if isinstance(each, Token) and each.type == "Q"]
            yield Delete(_all_beside(trees, objects or tuple(said))), None
        case "insert":
            yield from _inserts(trees, _one(news))
        case "premise":
            anchors = [Words(str(each)) for each in children if isinstance(each, Token) and each.type == "Q"]
            yield Insert("before" if anchors else "start", anchors[0] if anchors else None, _one(news)), None
        case other:
            raise NotImplementedError(other)


def _all_beside(trees: Sequence[Tree[Token]], objects: Sequence[Object]) -> tuple[Object, ...]:
    """These words where they stand after or before others; the words beside which stand once."""
    anchors = [
        (tree.data, _object(each))
        for tree in trees
        if tree.data in ("after", "before", "end")
        for objects_ in _trees(tree)
        for each in _trees(objects_)
    ]
    (side, anchor), *more = anchors or [("end", ())]
    if more or side == "end" or not isinstance(anchor, Words):
        raise NotRead("not_understood", anchor.words if isinstance(anchor, Words) else "")
    found: list[Object] = []
    for each in objects:
        if not isinstance(each, Words):
            raise NotRead("not_understood", anchor.words)
        found.append(replace(each, beside=anchor.words, side="after" if side == "after" else "before"))
    return tuple(found)


def _inserts(trees: Sequence[Tree[Token]], new: New) -> Iterator[tuple[Act, Place | None]]:
    found = False
    for tree in trees:
        if tree.data in ("after", "before"):
            for anchor in (_object(each) for objects in _trees(tree) for each in _trees(objects)):
                found = True
                yield Insert("after" if tree.data == "after" else "before", anchor, new), None
    if not found:
        ends = [tree for tree in trees if tree.data == "end"]
        where = _parts(_trees(ends[0])[0]) if ends and ends[0].children else None
        yield Insert("end", None, new), where


def _one(some: Sequence[New]) -> New:
    if len(some) != 1:
        raise NotRead("not_understood", some[0].words if some else "")
    return some[0]


def _trees(tree: Tree[Token]) -> list[Tree[Token]]:
    return [each for each in tree.children if isinstance(each, Tree)]


def _new(tree: Tree[Token]) -> New:
    *nouns, words = (each for each in tree.children if isinstance(each, Token))
    noun = next((_NOUNS[each.type] for each in nouns if each.type in _NOUNS), None)
    return New(str(words), noun, any(each.type == "UNSTOPPED" for each in nouns))


def _object(tree: Tree[Token]) -> Object:
    if tree.data == "unit":
        return _outside_in(_parts(_trees(tree)[0]))
    tokens = [each for each in tree.children if isinstance(each, Token)]
    words = next(str(each) for each in tokens if each.type == "Q")
    nth = next((int(each) for each in tokens if each.type == "ORD"), None)
    for upto in _trees(tree):
        last = next((str(each) for each in upto.children if isinstance(each, Token) and each.type == "Q"), None)
        end = _parts(_trees(upto)[0]) if _trees(upto) else ()
        return Words(words, last, last is None, end, nth)
    return Words(words, nth=nth)


def _place(tree: Tree[Token]) -> Place:
    return _parts(_trees(tree)[0])


def _parts(tree: Tree[Token]) -> Place:
    parts = [_part(each) for each in _trees(tree)]
    for at, part in enumerate(parts[:-1]):
        if part == Part("capoverso") and parts[at + 1].kind == "article":
            label = tuple(f"art. {name}" for name in parts[at + 1].names)
            parts[at : at + 2] = [Part("capoverso", label)]
    return tuple(parts)


def _part(tree: Tree[Token]) -> Part:
    tokens = [each for each in tree.children if isinstance(each, Token)]
    kinds = [each for each in tokens if each.type in _PARTS or each.type == "AMENDMENT"]
    kind: PartKind = _PARTS.get(kinds[0].type, "area")
    named = [f"#{each}" if each.type == "ORD" else str(each) for each in tokens if each is not kinds[0]]
    if tree.data == "ordinal_range":
        return Part(kind, (named[0],), named[1])
    for between in _trees(tree):
        first, last = (str(each) for each in between.children)
        return Part(kind, (first,), last)
    counted = next((_CARDINALS[each] for each in tokens if each.type == "CARD"), 0)
    if counted:
        places = range(-counted, 0) if named[0].startswith("#-") else range(1, counted + 1)
        return Part(kind, tuple(f"#{place}" for place in places))
    if kind == "capoverso" and any(name[:1].isdigit() and "." in name for name in named):
        kind = "point"
    return Part(kind, tuple(named))
