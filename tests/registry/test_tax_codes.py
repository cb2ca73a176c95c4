"""The eleventh digit checks the ten before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.registry.tax_codes import checks, tidied


@given(st.text("0123456789", min_size=10, max_size=10).filter(lambda each: set(each) != {"0"}))
def test_exactly_one_digit_completes_a_code(ten: str) -> None:
    assert sum(checks(ten + last) for last in "0123456789") == 1


@given(st.integers(1, 9_999_999_999), st.integers(0, 9), st.integers(1, 9))
def test_one_mistyped_digit_is_always_noticed(number: int, place: int, by: int) -> None:
    ten = f"{number:010d}"
    code = next(ten + last for last in "0123456789" if checks(ten + last))
    wrong = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    assert not checks(wrong)


@pytest.mark.parametrize("code", ["12345678903", "00000000018"])
def test_codes_that_check(code: str) -> None:
    assert checks(code)


@pytest.mark.parametrize("code", ["12345678901", "00000000000"])
def test_codes_that_do_not(code: str) -> None:
    assert not checks(code)


def test_what_people_write_around_the_digits_is_left_out() -> None:
    assert tidied("IT 123.456.789-03") == "12345678903"
    assert tidied("it12345678903") == "12345678903"
    assert tidied("12345678903") == "12345678903"
