"""The measures of the understanding benchmark, on numbers checked by hand."""

from collections import Counter

import pytest

from tools.nlu_scores import (
    OUT_OF_SCOPE,
    Reading,
    accuracy,
    calibration_error,
    confusions,
    count_entities,
    entity,
    f1,
    macro_f1,
    refusal,
)

SCHOOLS = {"449959": "Paul Mitchell the School-Tampa", "153746": "La' James College"}


def readings(*pairs: tuple[str, str]) -> list[Reading]:
    return [Reading(wanted, got, 0.5) for wanted, got in pairs]


def test_accuracy_and_macro_f1() -> None:
    these = readings(("pay", "pay"), ("pay", "exam"), ("exam", "exam"), ("exam", "hi"))
    assert accuracy(these) == 0.5
    # pay: 1 right, 1 missed: 2/3. exam: 1 right, 1 wrong, 1 missed: 1/2.
    # "hi" is wanted nowhere and has no part in the mean.
    assert macro_f1(these) == pytest.approx((2 / 3 + 1 / 2) / 2)


def test_calibration_error() -> None:
    these = [
        Reading("pay", "pay", 0.95),
        Reading("pay", "exam", 0.93),
        Reading("pay", "pay", 0.2),
        Reading("pay", "pay", 1.0),
    ]
    # The last bin: 2.88 sure, 2 right; the third: 0.2 sure, 1 right.
    assert calibration_error(these) == pytest.approx((0.88 + 0.8) / 4)


def test_a_calibrated_reader_has_no_calibration_error() -> None:
    right, wrong = Reading("pay", "pay", 0.75), Reading("pay", "exam", 0.75)
    assert calibration_error([right, right, right, wrong]) == 0


def in_scope(*, taken_for_others: int) -> list[Reading]:
    """Forty messages with the confidences 0.60, 0.61 … 0.99."""
    return [
        Reading("pay", OUT_OF_SCOPE if n >= 40 - taken_for_others else "pay", 0.6 + n / 100)
        for n in range(40)
    ]


OUTSIDE = [
    Reading(OUT_OF_SCOPE, "pay", 0.1),
    Reading(OUT_OF_SCOPE, "pay", 0.615),
    Reading(OUT_OF_SCOPE, "pay", 0.9),
    Reading(OUT_OF_SCOPE, OUT_OF_SCOPE, 0.9),
]


@pytest.mark.parametrize(
    ("taken_for_others", "threshold", "false_fallback", "recall"),
    [
        # 5 % of 40 are two: 0.60 and 0.61 are below 0.62.
        (0, 0.62, 0.05, 0.75),
        (1, 0.61, 0.05, 0.5),
        (2, 0.6, 0.05, 0.5),
        # Three are refused by their intent already.
        (3, 0.0, 0.075, 0.25),
    ],
)
def test_the_threshold_refuses_one_in_twenty(
    taken_for_others: int, threshold: float, false_fallback: float, recall: float
) -> None:
    assert refusal(in_scope(taken_for_others=taken_for_others), OUTSIDE) == pytest.approx(
        (threshold, false_fallback, recall)
    )


def test_messages_with_one_confidence_are_not_refused_together() -> None:
    these = [Reading("pay", "pay", 0.4)] * 20
    assert refusal(these, OUTSIDE) == pytest.approx((0.4, 0.0, 0.5))


def test_confusions_name_the_most_frequent_first() -> None:
    these = readings(("a", "b"), ("a", "b"), ("a", "a"), ("b", "a"), ("c", "c"))
    assert confusions(these) == [("a", "b", 2, 3), ("b", "a", 1, 1)]


@pytest.mark.parametrize(
    ("kind", "value", "same"),
    [
        ("city", "Miami, FL", ("city", "miami", False)),
        ("metro", "Dallas", ("city", "dallas", False)),
        (
            "city",
            "Dallas-Fort Worth-Arlington, TX metro area",
            ("city", "dallas", False),
        ),
        ("city", "Louisville/Jefferson County, KY-IN", ("city", "louisville", False)),
        ("state", "TX", ("state", "tx", False)),
        ("money", 8000, ("money", "8000", False)),
    ],
)
def test_entities_are_compared_in_one_form(
    kind: str, value: str, same: tuple[str, str, bool]
) -> None:
    assert entity(kind, value) == same


def count(wanted: list, got: list) -> dict[str, Counter[str]]:
    entities = ([entity(*one) for one in these] for these in (wanted, got))
    return count_entities(*entities, SCHOOLS)


def test_each_entity_counts_as_often_as_it_occurs() -> None:
    counts = count([("state", "TX"), ("state", "TX")], [("state", "TX"), ("city", "Waco")])
    assert counts == {"state": {"right": 1, "missed": 1}, "city": {"wrong": 1}}
    assert f1(counts["state"]) == pytest.approx(2 / 3)


def test_a_negated_entity_is_another_one() -> None:
    counts = count([("state", "VA", True)], [("state", "VA")])
    assert counts == {"state": {"wrong": 1, "missed": 1}}
    assert f1(counts["state"]) == 0


@pytest.mark.parametrize(
    ("wanted", "got", "right"),
    [
        ("449959", "449959", 1),
        ("449959", "153746", 0),
        ("449959", "paul mitchell", 1),
        ("paul mitchell the school", "449959", 1),
        ("la james", "153746", 1),
        ("empire beauty school", "empire beauty", 1),
        ("empire beauty school", "aveda", 0),
        ("empire beauty school", "", 0),
    ],
)
def test_schools_are_the_same_by_number_or_name(wanted: str, got: str, right: int) -> None:
    assert count([("school", wanted)], [("school", got)])["school"]["right"] == right


def test_one_school_found_answers_one_school_wanted() -> None:
    counts = count(
        [("school", "449959"), ("school", "449959")], [("school", "paul mitchell")]
    )
    assert counts == {"school": {"right": 1, "missed": 1}}


def test_f1_of_nothing_is_zero() -> None:
    assert f1(Counter()) == 0
