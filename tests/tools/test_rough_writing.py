"""What the encoder is taught with besides people's own sentences stays their sentence."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.rough_writing import roughened, story_of

SENTENCE = "how long does it take to become an esthetician in the evenings"


@given(st.integers(0, 500))
def test_the_words_that_carry_a_question_stay(seed: int) -> None:
    rough = roughened(SENTENCE, random.Random(seed)).split()
    assert {"how", "long", "take", "in"} <= set(rough)
    assert 7 <= len(rough) <= len(SENTENCE.split())


def test_small_words_go_missing_and_letters_slip() -> None:
    rng = random.Random(1)
    written = {roughened(SENTENCE, rng) for _ in range(50)}
    assert len(written) > 20
    assert any(text.startswith("how long take become") for text in written)


@given(st.text(), st.integers(0, 9))
def test_any_text_can_be_roughened(text: str, seed: int) -> None:
    assert bool(roughened(text, random.Random(seed)).strip()) == bool(text.strip())


@pytest.mark.parametrize(
    ("post", "story"),
    [
        (
            "My cousin does nails in her kitchen and wants me to join. Nails or skin?",
            "My cousin does nails in her kitchen and wants me to join.",
        ),
        ("is it worth it", ""),
        ("I am tired. Worth it?", ""),
        ("Is it far? I have a car and two hours a day for it.", ""),
    ],
)
def test_a_story_is_what_stands_before_the_question(post: str, story: str) -> None:
    assert story_of(post) == story
