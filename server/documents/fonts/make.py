"""Makes the fonts beside this file from the packages named in README.md, and coverage.txt, which says what they hold.

Run by hand with fonttools when a package changes; the program itself only reads the results.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

# fonttools is needed here only and is no dependency of the project, so it is not imported at type-checking time
subset = import_module("fontTools.subset")
TTFont = import_module("fontTools.ttLib").TTFont

HERE = Path(__file__).parent
LATIN_GREEK_CYRILLIC = (
    (0x20, 0x52F), (0x1AB0, 0x1AFF), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2000, 0x20CF), (0x2100, 0x215F),
    (0x2190, 0x2193), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2C60, 0x2C7F), (0x2DE0, 0x2E5F), (0xA640, 0xA69F),
    (0xA700, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB06), (0xFE20, 0xFE2F), (0xFFFC, 0xFFFD), (0x900, 0x97F),
    (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF),
)  # fmt: skip
CHINESE_MARKS = ((0x3000, 0x303F), (0x3105, 0x312F), (0xFF00, 0xFFEF), (0x00B7, 0x00B7), (0x2018, 0x201D))


def span(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {point for first, last in ranges for point in range(first, last + 1)}


def most_used_han() -> set[int]:
    """GB 2312 (6,763 simplified) and level 1 of Big5 (5,401 traditional): what ordinary names and texts need."""
    levels = (("gb2312", range(0xB0, 0xF8)), ("big5", range(0xA4, 0xC7)))
    points: set[int] = set()
    for encoding, lead in levels:
        for first in lead:
            for second in range(0x40, 0xFF):
                try:
                    points.add(ord(bytes((first, second)).decode(encoding)))
                except UnicodeDecodeError:
                    continue
    return {point for point in points if 0x3400 <= point <= 0x9FFF}


SOURCES: tuple[tuple[str, str, set[int] | None], ...] = (
    ("titillium-web/400Regular/TitilliumWeb_400Regular.ttf", "TitilliumWeb-Regular.ttf", None),
    ("titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf", "TitilliumWeb-SemiBold.ttf", None),
    ("noto-sans/400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf", span(LATIN_GREEK_CYRILLIC)),
    ("noto-sans/600SemiBold/NotoSans_600SemiBold.ttf", "NotoSans-SemiBold.ttf", span(LATIN_GREEK_CYRILLIC)),
    ("noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf", "NotoSansArabic-Regular.ttf", None),
    ("noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf", "NotoSansArabic-SemiBold.ttf", None),
    ("noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf", "NotoSansBengali-Regular.ttf", None),
    ("noto-sans-bengali/600SemiBold/NotoSansBengali_600SemiBold.ttf", "NotoSansBengali-SemiBold.ttf", None),
    ("noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf", "NotoSansGurmukhi-Regular.ttf", None),
    ("noto-sans-sinhala/400Regular/NotoSansSinhala_400Regular.ttf", "NotoSansSinhala-Regular.ttf", None),
    ("noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf",
     most_used_han() | span(CHINESE_MARKS)),
)  # fmt: skip


def make(packages: Path) -> None:
    coverage: dict[str, set[int]] = {}
    for source, target, points in SOURCES:
        path = packages / source
        if points is None:
            (HERE / target).write_bytes(path.read_bytes())
        else:
            options = subset.Options(layout_features=["*"], name_IDs=["*"], hinting=False, recalc_timestamp=False)
            options.notdef_outline = True
            font = subset.load_font(str(path), options)
            cutter = subset.Subsetter(options)
            cutter.populate(unicodes=points)
            cutter.subset(font)
            subset.save_font(font, str(HERE / target), options)
        written = TTFont(HERE / target)
        family = written["name"].getBestFamilyName()
        held = {point for point in written.getBestCmap() if point >= 0x20}
        coverage[family] = coverage.get(family, held) & held
        licence = path.parent.parent / "LICENSE_FONT"
        (HERE / f"OFL-{target.partition('-')[0]}.txt").write_bytes(licence.read_bytes())
    lines = [f"{family}: {' '.join(runs(points))}\n" for family, points in coverage.items()]
    (HERE / "coverage.txt").write_text("".join(lines), encoding="ascii")


def runs(points: set[int]) -> Iterable[str]:
    """«20-7E A0»: the code points as ranges in hexadecimal."""
    ordered = sorted(points)
    first = last = ordered[0]
    for point in (*ordered[1:], None):
        if point is not None and point == last + 1:
            last = point
            continue
        yield f"{first:X}" if first == last else f"{first:X}-{last:X}"
        if point is not None:
            first = last = point


if __name__ == "__main__":
    make(Path(sys.argv[1]))
