"""A small picture of lines over logarithmic axes, as SVG that can be read by day and by night. Holds no test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10
from typing import Final

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 64, 150, 44, 52
_STYLE: Final = """
  .paper { fill: #ffffff } .grid { stroke: #d9dde3; stroke-width: 1 }
  text { fill: #1f2733; font: 13px system-ui, sans-serif } .title { font-weight: 600; font-size: 15px }
  .line { fill: none; stroke-width: 2.5 } .c0 { stroke: #0b5cad } .c1 { stroke: #a34700 } .c2 { stroke: #1b7042 }
  .d0 { fill: #0b5cad } .d1 { fill: #a34700 } .d2 { fill: #1b7042 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #14181f } .grid { stroke: #39414d } text { fill: #e8ecf2 }
    .c0 { stroke: #7db8f5 } .c1 { stroke: #f0a35e } .c2 { stroke: #74cf9d }
    .d0 { fill: #7db8f5 } .d1 { fill: #f0a35e } .d2 { fill: #74cf9d }
  }
"""
Points = Sequence[tuple[float, float]]


def svg(title: str, across: str, up: str, series: Mapping[str, Points]) -> str:
    """Three series at most, all their numbers above nought. `across`, `up`: what the axes say."""
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in series.values() for _, y in points]
    low, high = floor(log10(min(ys))), max(ceil(log10(max(ys))), floor(log10(min(ys))) + 1)
    first, last = log10(min(xs)), log10(max(xs))

    def place(x: float, y: float) -> tuple[float, float]:
        along = (log10(x) - first) / ((last - first) or 1)
        above = (log10(y) - low) / (high - low)
        return (
            round(LEFT + along * (WIDTH - LEFT - RIGHT), 1),
            round(HEIGHT - BOTTOM - above * (HEIGHT - TOP - BOTTOM), 1),
        )

    box = f'viewBox="0 0 {WIDTH} {HEIGHT}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img" aria-label="{escape(title)}">',
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="8"/>',
        f'<text class="title" x="{LEFT}" y="26">{escape(title)}</text>',
    ]
    for power in range(low, high + 1):
        _, y = place(min(xs), 10.0**power)
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{10.0**power:,g}</text>')
    for tick in sorted(set(xs)):
        x, _ = place(tick, 10.0**low)
        parts.append(f'<line class="grid" x1="{x}" x2="{x}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>')
        parts.append(f'<text x="{x}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{tick:,g}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>')
    aside = (TOP + HEIGHT - BOTTOM) / 2
    parts.append(
        f'<text x="16" y="{aside}" text-anchor="middle" transform="rotate(-90 16 {aside})">{escape(up)}</text>'
    )
    ends = sorted((place(*points[-1])[1], n) for n, points in enumerate(series.values()))
    labels: dict[int, float] = {}
    for y, n in ends:  # names of lines that end together stand below each other
        labels[n] = max(y + 4, max(labels.values(), default=0) + 17)
    for n, (name, points) in enumerate(series.items()):
        dots = [place(x, y) for x, y in points]
        parts.append(f'<polyline class="line c{n}" points="{" ".join(f"{x},{y}" for x, y in dots)}"/>')
        parts += [f'<circle class="d{n}" cx="{x}" cy="{y}" r="3.5"/>' for x, y in dots]
        parts.append(f'<text class="d{n}" x="{WIDTH - RIGHT + 10}" y="{labels[n]}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
