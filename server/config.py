"""Settings, read once from the environment. What belongs to one table (its lead body, its rules) is not here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from server.limits import Limits

LAST_PORT = 65535
_LIMIT = "IMPROVE_LIMIT_"


class BadSetting(Exception):
    """A setting that cannot be used; the message says which and what to do."""


class Settings(Struct, frozen=True):
    """state: folder of the embedded database. public_url: where browsers reach us, without a final slash.

    database_url, redis_url: a real PostgreSQL and Redis for the embedded parts. behind_proxy: believe X-Forwarded-*.
    metrics: host and port where figures are shown; None: nowhere.
    """

    state: Path
    host: str
    port: int
    public_url: str
    database_url: str | None
    redis_url: str | None
    behind_proxy: bool
    metrics: tuple[str, int] | None = None
    limits: Limits = Limits()

    @property
    def secure(self) -> bool:
        """Whether browsers come by TLS, so that cookies can be bound to it."""
        return self.public_url.startswith("https://")


def settings(
    environment: Mapping[str, str],
    *,
    state: Path | None,
    host: str | None = None,
    port: int | None = None,
    metrics: str | None = None,
) -> Settings:
    """The settings of this process; arguments win over the environment. Raises: BadSetting."""
    chosen_host = host or environment.get("IMPROVE_HOST", "127.0.0.1")
    chosen_port = port if port is not None else port_of("IMPROVE_PORT", environment.get("IMPROVE_PORT", "8000"))
    url = environment.get("IMPROVE_PUBLIC_URL", f"http://{_named(chosen_host)}:{chosen_port}").rstrip("/")
    if not url.startswith(("http://", "https://")):
        raise BadSetting(f"IMPROVE_PUBLIC_URL must begin with http:// or https://, not «{url}».")
    return Settings(
        state=(state or _state(environment)).resolve(),
        host=chosen_host,
        port=chosen_port,
        public_url=url,
        database_url=_address(environment, "IMPROVE_DATABASE_URL", ("postgresql://", "postgres://")),
        redis_url=_address(environment, "IMPROVE_REDIS_URL", ("redis://", "rediss://", "unix://")),
        behind_proxy=environment.get("IMPROVE_BEHIND_PROXY", "") not in ("", "0", "no", "false"),
        metrics=_place("--metrics", metrics) or _place("IMPROVE_METRICS_PORT", environment.get("IMPROVE_METRICS_PORT")),
        limits=_limits(environment),
    )


def form_of_logs(environment: Mapping[str, str]) -> Literal["json", "plain"]:
    """How log lines are written. Raises: BadSetting."""
    match environment.get("IMPROVE_LOGS") or "json":
        case "json":
            return "json"
        case "plain":
            return "plain"
        case other:
            raise BadSetting(f"IMPROVE_LOGS must be json or plain, not «{other}».")


def from_environment(
    *, state: Path | None, host: str | None = None, port: int | None = None, metrics: str | None = None
) -> Settings:
    return settings(os.environ, state=state, host=host, port=port, metrics=metrics)


def _limits(environment: Mapping[str, str]) -> Limits:
    """The limits, as far as somebody has set them. Raises: BadSetting, also for one that there is not."""
    chosen = {name: value for name, value in environment.items() if name.startswith(_LIMIT) and value}
    known = {_LIMIT + field.upper(): field for field in Limits.__struct_fields__}
    for name, value in chosen.items():
        if name not in known:
            raise BadSetting(f"There is no limit {name}. The limits are: {', '.join(known)}.")
        if not value.isascii() or not value.isdigit() or int(value) < 1:
            raise BadSetting(f"{name} must be a number from 1 on, not «{value}».")
    return Limits(**{known[name]: int(value) for name, value in chosen.items()})


def _place(name: str, value: str | None) -> tuple[str, int] | None:
    """Host and port of `[HOST:]PORT`, this machine alone when no host is named. Raises: BadSetting."""
    if not value:
        return None
    host, _, port = value.rpartition(":")
    return host.strip("[]") or "127.0.0.1", port_of(name, port)


def _state(environment: Mapping[str, str]) -> Path:
    """Where the embedded database lies if nobody says: in the home that run.py prepared."""
    chosen = environment.get("IMPROVE_STATE")
    return Path(chosen) if chosen else Path(environment.get("IMPROVE_HOME", ".improve")) / "state"


def _named(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::", "") else f"[{host}]" if ":" in host else host


def port_of(name: str, value: str) -> int:
    """The port that was written. Raises: BadSetting, which calls it `name`."""
    if not value.isascii() or not value.isdigit() or not 0 < int(value) <= LAST_PORT:
        raise BadSetting(f"{name} must be a number from 1 to {LAST_PORT}, not «{value}».")
    return int(value)


def _address(environment: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str | None:
    value = environment.get(name) or None
    if value is not None and not value.startswith(schemes):
        raise BadSetting(f"{name} must begin with {' or '.join(schemes)}.")
    return value
