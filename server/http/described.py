"""The description of the HTTP routes in OpenAPI, for whoever writes a client: /api/schema/openapi.json.

Litestar knows addresses, parameters and answers; what a route takes in its body and what else it answers stands at the
route (`takes`, `gives` of its `opt`), because bodies are read only once it is known who is asking.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec
from litestar import Litestar, Request
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.routes import HTTPRoute

from server.deliberation.messages import AnyRecord
from server.deliberation.shapes import Record
from server.http.asking import STATUS, Failure

_REF: Final = "#/components/schemas/wire.{name}"
Operation = dict[str, Any]


class Description(JsonRenderPlugin):
    """The JSON and nothing else: pages that draw it would fetch their scripts elsewhere."""

    def __init__(self) -> None:
        super().__init__(path=["/", "/openapi.json"])

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        return msgspec.json.encode(described(request.app, openapi_schema))


def described(app: Litestar, document: Mapping[str, Any]) -> dict[str, Any]:
    """Litestar's document with bodies, answers and errors as they are."""
    said = {(path, method): handler.opt for path, method, handler in _handlers(app)}
    named = [kind for opt in said.values() for kind in (opt.get("takes"), *_several(opt.get("gives")))]
    kinds = [kind for kind in named if _is_kind(kind)]
    kinds += [Failure, AnyRecord]
    schemas, components = msgspec.json.schema_components(kinds, ref_template=_REF)
    of: dict[object, Any] = dict(zip(kinds, schemas, strict=True))
    components[Record.__name__] = of[AnyRecord]

    def content(kind: object) -> dict[str, Any]:
        return {"application/json": {"schema": of[kind]}} if _is_kind(kind) else {str(kind): {}}

    def completed(path: str, method: str, operation: Operation) -> Operation:
        opt, result = said[path, method], dict(operation)
        answers = {status: dict(answer) for status, answer in operation["responses"].items() if status < "3"}
        for answer in answers.values():
            answer.pop("headers", None)
            if "gives" in opt:
                answer["content"] = dict(pair for kind in _several(opt["gives"]) for pair in content(kind).items())
        if "takes" in opt:
            result["requestBody"] = {"required": True, "content": content(opt["takes"])}
        if not path.startswith("/api/"):  # what proxies ask says the same when it is not well
            return result | {"responses": answers | {"503": answers["200"]}}
        for status in _failures(path, method, operation, takes="takes" in opt):
            answers[str(status)] = {"description": "", "content": content(Failure)}
        return result | {"responses": answers}

    paths = {
        path: {method: completed(path, method, operation) for method, operation in operations.items()}
        for path, operations in document["paths"].items()
    }
    known = document["components"]["schemas"] | {f"wire.{name}": schema for name, schema in components.items()}
    whole: dict[str, Any] = _as_everywhere({**document, "paths": paths, "components": {"schemas": known}})
    return whole


def _handlers(app: Litestar) -> Iterator[tuple[str, str, HTTPRouteHandler]]:
    """Address, method in small letters, handler."""
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for handler in route.route_handlers:
                for method in handler.http_methods:
                    yield route.path_format, method.lower(), handler


def _is_kind(kind: object) -> bool:
    """Whether it is a type of ours rather than a media type."""
    return kind is not None and not isinstance(kind, str | tuple)


def _several(kinds: object) -> tuple[object, ...]:
    return kinds if isinstance(kinds, tuple) else (kinds,)


def _failures(path: str, method: str, operation: Operation, *, takes: bool) -> list[int]:
    """The error statuses that this route may answer with."""
    inside = path.startswith(("/api/t/", "/api/office"))
    may = {
        "malformed": takes or bool(operation.get("parameters")),
        "not_signed_in": inside,
        "not_from_here": method != "get",
        "no_such_thing": inside or path.startswith("/api/link"),
        "too_big": takes,
        "too_many": True,
        "too_slow": takes,
        "not_now": True,
    }
    return sorted({status for code, status in STATUS.items() if may.get(code, False)})


def _as_everywhere(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Patterns as every regular expression reads them: what Python ends with \\Z, others end with $."""
    if isinstance(value, dict):
        return {
            name: each.replace(r"\Z", "$") if name == "pattern" and isinstance(each, str) else _as_everywhere(each)
            for name, each in value.items()
        }
    return [_as_everywhere(each) for each in value] if isinstance(value, list) else value
