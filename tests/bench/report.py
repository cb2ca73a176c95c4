"""What was measured, as a table: the median of the runs, the ratios, and each limit met or missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

Figures = dict[str, Any]
OURS = "improve"
_BUSY = 0.9


def middle(runs: list[Figures]) -> Figures:
    """Figure by figure the median of the runs that count, and how many do: not those that the driver held up."""
    counting = [run for run in runs if run.get("driver_busy", 0) <= _BUSY]
    result: Figures = {"runs": len(counting), "void": len(runs) - len(counting)}
    for name, value in (counting or runs)[0].items():
        values = [run[name] for run in counting or runs if run.get(name) is not None]
        if isinstance(value, bool) or not isinstance(value, int | float):
            result[name] = value if len({str(each) for each in values}) == 1 else [str(each) for each in values]
        elif values:
            result[name] = round(median(values), 3)
            if max(values) != min(values):
                result[f"{name}_range"] = [min(values), max(values)]
    return result


def flat(figures: Figures) -> Figures:
    """Figures within figures under joined names."""
    result: Figures = {}
    for name, value in figures.items():
        more = flat(value) if isinstance(value, dict) else None
        result.update({name: value} if more is None else {f"{name} {each}": inner for each, inner in more.items()})
    return result


def outcome(
    scenario: str,
    servers: Mapping[str, Figures],
    ratios: Mapping[str, float | None],
    limits: list[Figures],
    notes: Sequence[str] = (),
) -> Figures:
    """`notes`: sentences for whoever reads the table."""
    whole = {"scenario": scenario, "servers": dict(servers), "ratios": dict(ratios), "limits": limits}
    return {**whole, "notes": list(notes)} if notes else whole


def limit(what: str, value: float | None, most: float) -> Figures:
    return {"what": what, "value": value, "most": most, "met": value is not None and value <= most}


def ratio(servers: Mapping[str, Figures], name: str, peer: str, ours: str = OURS) -> float | None:
    """Ours by the peer's; None where one was not measured."""
    mine, theirs = servers.get(ours, {}).get(name), servers.get(peer, {}).get(name)
    return None if mine is None or not theirs else round(mine / theirs, 3)


def printed(result: Figures) -> str:
    servers: dict[str, Figures] = result["servers"]
    names = [name for name in next(iter(servers.values())) if not name.endswith("_range")]
    for figures in servers.values():
        names += [name for name in figures if name not in names and not name.endswith("_range")]
    width = max(map(len, names)) + 2
    columns = {name: max(len(name), 14) + 2 for name in servers}
    lines = [f"{result['scenario']}", " " * width + "".join(f"{name:>{columns[name]}}" for name in servers)]
    for name in names:
        cells = "".join(f"{_cell(figures.get(name)):>{columns[server]}}" for server, figures in servers.items())
        lines.append(f"{name:<{width}}{cells}")
    lines += [f"ratio {name}: {value}" for name, value in result["ratios"].items()]
    for each in result["limits"]:
        value = "not measured" if each["value"] is None else each["value"]
        lines.append(f"{'met' if each['met'] else 'MISSED'}: {each['what']}: {value} (at most {each['most']})")
    lines += result.get("notes", [])
    return "\n".join(lines)


def _cell(value: object) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int | float) else str(value)[:30]
