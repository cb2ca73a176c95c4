"""What a ballot is about, frozen when it opens, and how it is asked for."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from server.deliberation.ids import AmendmentId, Digest, Key, Line, ProcedureId, TextId
from server.deliberation.prose import NOTHING, Prose
from server.deliberation.units import Operation


class AboutText(Struct, frozen=True, forbid_unknown_fields=True, tag="text", tag_field="about"):
    text: TextId
    version: int
    digest: Digest


class AboutAmendment(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag="amendment", tag_field="about"
):
    """`keeps`: the question is whether the text shall stand, so that approval rejects the amendment (O4). together:
    identical ones that this vote decides as well (O3). because: why it was put otherwise than the house proposed."""

    text: TextId
    version: int
    amendment: AmendmentId
    operations: tuple[Operation, ...]
    keeps: bool = False
    together: tuple[AmendmentId, ...] = ()
    because: Prose = NOTHING


class InSeries(Struct, frozen=True, forbid_unknown_fields=True):
    """One of a series as it was put. together: identical ones that are decided with it (O3)."""

    amendment: AmendmentId
    operations: tuple[Operation, ...]
    together: tuple[AmendmentId, ...] = ()


class AboutSeries(Struct, frozen=True, forbid_unknown_fields=True, tag="series", tag_field="about"):
    """Several amendments that nobody contests and that do not touch one another, in the order in which they take
    effect (O7)."""

    text: TextId
    version: int
    amendments: tuple[InSeries, ...]


class AboutProcedure(Struct, frozen=True, forbid_unknown_fields=True, tag="procedure", tag_field="about"):
    procedure: ProcedureId
    edition: int


class AboutQuestion(Struct, frozen=True, forbid_unknown_fields=True, tag="question", tag_field="about"):
    """Nothing but the wording itself."""


Subject = AboutText | AboutAmendment | AboutSeries | AboutProcedure | AboutQuestion


class PutText(Struct, frozen=True, forbid_unknown_fields=True, tag="text", tag_field="about"):
    text: Key[TextId]


class PutAmendment(Struct, frozen=True, forbid_unknown_fields=True, tag="amendment", tag_field="about"):
    """`alone`: the amendment itself, apart from identical ones, whatever the house proposes; `because`: why so."""

    amendment: Key[AmendmentId]
    alone: bool = False
    because: Line | None = None


class PutSeries(Struct, frozen=True, forbid_unknown_fields=True, tag="series", tag_field="about"):
    """All these by one vote."""

    amendments: Annotated[tuple[Key[AmendmentId], ...], Meta(min_length=2, max_length=100)]


class PutProcedure(Struct, frozen=True, forbid_unknown_fields=True, tag="procedure", tag_field="about"):
    procedure: Key[ProcedureId]


class PutQuestion(Struct, frozen=True, forbid_unknown_fields=True, tag="question", tag_field="about"):
    pass


Put = PutText | PutAmendment | PutSeries | PutProcedure | PutQuestion
