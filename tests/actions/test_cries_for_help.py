"""Plain words of ending one's life are known, and exaggerations are none."""

import pytest

from actions.safety.cries_for_help import cries_for_help


@pytest.mark.parametrize(
    ("text", "is_cry"),
    [
        ("honestly i dont really want to be here anymore", True),
        (
            "some nights i think of driving off the bridge. what else could i do as an rn",
            True,
        ),
        ("my family is better off without me around", True),
        ("no quiero vivir así", True),
        ("i feel like killing myself", True),
        ("i dont want to live in Ohio, which state pays more", False),
        ("driving into the city every day, any school nearer", False),
        ("im killing myself for 14 an hour here", False),
        ("i never want to wake up at 5 again, do spas open late", False),
        ("im dying to get into a med spa", False),
        ("quiero vivir en miami y estudiar", False),
    ],
)
def test_a_cry_for_help_is_known(text: str, is_cry: bool) -> None:
    assert cries_for_help(text) is is_cry
