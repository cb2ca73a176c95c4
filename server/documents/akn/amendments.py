"""Amendments as Akoma Ntoso: one as <amendment>, all of a text as <amendmentList>; what each asks, exactly.

An amendment refers to the version it was filed on. Every operation stands twice: in the metadata with the unit it
changes (textualMod), and in the body with the words that go and come (mod).
"""

from __future__ import annotations

from lxml.etree import _Element

from server.deliberation.document.legal import LegalAmendment, LegalBooklet
from server.deliberation.document.model import Document
from server.deliberation.units import Insert, Operation, Remove, Rewrite, Splice
from server.documents.akn.building import OURS, make, passage, put, said
from server.documents.akn.identity import (
    SOURCE,
    amendment_identity,
    booklet_identity,
    exact,
    identification,
    references,
    text_identity,
)
from server.documents.akn.text import Hierarchy
from server.words import Voice


def amendment_list(document: Document, legal: LegalBooklet, voice: Voice) -> _Element:
    """All of them, each whole; ids in the n-th begin with «cmp_n__», for they must be unique in the file."""
    identity = booklet_identity(legal.version, document)
    base = text_identity(legal.version, document)
    components = [
        make("component", amendment(document, each, voice, f"cmp_{place}__"), eId=f"cmp_{place}")
        for place, each in enumerate(legal.amendments, start=1)
    ]
    if not components:
        components = [
            make("component", make("documentRef", href=base.work, showAs=voice.text(document.subtitle)), eId="cmp_1")
        ]
    return make(
        "akomaNtoso",
        make(
            "amendmentList",
            make("meta", identification(identity), references(document, voice), exact()),
            make(
                "preface",
                make("p", said(voice, "docTitle", document.title)),
                make("p", said(voice, "affectedDocument", document.subtitle, href=base.expression)),
                make("p", said(voice, "docStatus", document.status)),
            ),
            make("collectionBody", *components),
            name="fascicolo",
        ),
    )


def amendment(document: Document, legal: LegalAmendment, voice: Voice, prefix: str = "") -> _Element:
    """`prefix`: of every eId in it."""
    identity = amendment_identity(legal, document)
    base = text_identity(legal.version, document)
    writer = _Writer(document, legal, voice, prefix)
    meta = make("meta", identification(identity))
    mods = writer.textual_mods()
    put(meta, make("analysis", make("activeModifications", *mods), source=SOURCE))
    if not prefix:
        put(meta, references(document, voice), exact())
    title = voice.text((legal.version.title,))
    parent = {} if legal.parent is None else {"ours_parent": legal.parent}
    preface = make(
        "preface",
        make(
            "p",
            f"{voice.label('doc-akn-amendment')} ",
            passage("docNumber", legal.number, **parent),
            ": ",
            passage("affectedDocument", title, href=base.expression),
        ),
        *(make("p", said(voice, "docProponent", author)) for author in legal.authors),
        make("p", said(voice, "docStatus", legal.outcome, ours_state=legal.state)),
    )
    body = make("amendmentBody")
    if legal.summary.text:
        put(body, make("amendmentHeading", said(voice, "block", (legal.summary,), name="sintesi")))
    content = make("amendmentContent")
    if legal.formula:
        put(content, said(voice, "block", legal.formula, name="formula"))
    put(content, *(make("block", mod, name="modifica") for mod in writer.mods()))
    put(body, content)
    if legal.reason.text:
        put(body, make("amendmentJustification", said(voice, "p", (legal.reason,))))
    parts = [meta, preface, body]
    if legal.vote:
        parts.append(make("conclusions", said(voice, "p", legal.vote)))
    return make("amendment", *parts, name="emendamento")


def single(document: Document, legal: LegalAmendment, voice: Voice) -> _Element:
    """A file of its own."""
    return make("akomaNtoso", amendment(document, legal, voice))


class _Writer:
    def __init__(self, document: Document, legal: LegalAmendment, voice: Voice, prefix: str) -> None:
        self._legal = legal
        self._voice = voice
        self._prefix = prefix
        self._base = text_identity(legal.version, document)

    def textual_mods(self) -> list[_Element]:
        return [self._textual_mod(place, each) for place, each in enumerate(self._legal.operations, start=1)]

    def mods(self) -> list[_Element]:
        return [self._mod(place, each) for place, each in enumerate(self._legal.operations, start=1)]

    def _textual_mod(self, place: int, operation: Operation) -> _Element:
        mod = f"{self._prefix}mod_{place}"
        match operation:
            case Splice(removed=removed, added=added):
                kind = "substitution" if removed and added else "repeal" if removed else "insertion"
                old, new = bool(removed), bool(added)
            case Rewrite():
                kind, old, new = "replacement", False, True
            case Remove():
                kind, old, new = "repeal", False, False
            case Insert():
                kind, old, new = "insertion", False, True
        destination = make("destination", href=self._place_of(operation), pos="inside")
        if isinstance(operation, Insert):
            destination.set("pos", "start" if operation.after is None else "after")
        element = make(
            "textualMod", make("source", href=f"#{mod}"), destination, type=kind, eId=f"{self._prefix}amod_{place}"
        )
        if old:
            put(element, make("old", href=f"#{mod}__qtext_1"))
        if new:
            last = "qstr_1" if isinstance(operation, Insert) else "qtext_2"
            put(element, make("new", href=f"#{mod}__{last}"))
        return element

    def _place_of(self, operation: Operation) -> str:
        """A unit that only the amendment above would put in has no name in the text yet."""
        unit = operation.after if isinstance(operation, Insert) else operation.unit
        known = None if unit is None else self._legal.names.get(unit)
        return self._base.expression if known is None else f"{self._base.expression}/~{known}"

    def _mod(self, place: int, operation: Operation) -> _Element:
        """The words that go and those that come, in an order a reader understands without the metadata."""
        name = f"{self._prefix}mod_{place}"
        voice = self._voice
        mod = make("mod", eId=name)
        unit = operation.after if isinstance(operation, Insert) else operation.unit
        if unit is not None:
            mod.set(f"{{{OURS}}}unit", unit)
        put(mod, said(voice, "ref", self._legal.places[place - 1], href=self._place_of(operation)))

        def quoted(words: str, count: int) -> _Element:
            return passage("quotedText", words, eId=f"{name}__qtext_{count}", startQuote="«", endQuote="»")

        match operation:
            case Splice(at=at, removed=removed, added=added):
                mod.set(f"{{{OURS}}}at", str(at))
                if removed:
                    put(mod, ": ", voice.label("doc-akn-goes"), " ", quoted(removed.shown, 1))
                if added:
                    put(mod, ": ", voice.label("doc-akn-comes"), " ", quoted(added.shown, 2))
            case Rewrite(words=new):
                put(mod, ": ", voice.label("doc-akn-becomes"), " ", quoted(new.shown, 2))
            case Remove():
                put(mod, ": ", voice.label("doc-akn-removed"))
            case Insert(new=unit_in):
                names = {unit_in.id: f"{name}__qstr_1__new"}
                hierarchy = Hierarchy(self._legal.version.style, names, {}, voice, quoted=True)
                put(
                    mod,
                    ": ",
                    voice.label("doc-akn-inserted"),
                    " ",
                    make(
                        "quotedStructure",
                        *hierarchy.of((unit_in,)),
                        eId=f"{name}__qstr_1",
                        startQuote="«",
                        endQuote="»",
                    ),
                )
        return mod
