"""What pay is made of, and when training has paid for itself."""

from typing import Any


def test_what_a_figure_contains(ask: Any) -> None:
    text = ask("ask_pay_basis", "is that before tips").text
    assert text.startswith(
        "$45,330 a year is the median of aestheticians in the United Sta"
    )
    assert "the average is $51,850" in text
    assert "Tips that the employer reports are in the figure" in text
    assert "the self-employed (26.4 % of aestheticians) aren't in it" in text


def test_the_figure_of_the_place_and_occupation_before(ask: Any) -> None:
    first = ask("ask_pay", "how much do nurses make in texas")
    text = ask("ask_pay_basis", "does that count self employed people", first.slots).text
    assert "registered nurses in Texas" in text
    assert "the self-employed (0.5 % of registered nurses) aren't in it" in text


def test_benefits_are_said_to_be_unknown(ask: Any) -> None:
    assert "I hold no figure" in ask("ask_pay_basis", "do they get health insurance").text


def test_payback_against_the_occupation_left(ask: Any) -> None:
    first = ask("ask_career_path", "im a cosmetologist")
    text = ask("ask_payback", "how long til i earn back 12k tuition", first.slots).text
    assert text.startswith("$12,000 to pay back. Aestheticians in the United States earn a")
    assert (
        "Cosmetologists there have $35,790, so the difference pays the price in about"
        in text
    )


def test_payback_without_an_occupation_says_how_to_count(ask: Any) -> None:
    reply = ask("ask_payback", "when does school pay for itself")
    assert reply.text.startswith("A typical program costs $11,727 with books and supplies.")
    assert "26 % of a year's pay at the median" in reply.text
    assert reply.offer.title == "Financial aid"
    later = ask("inform", "im a massage therapist", reply.slots).text
    assert "Massage therapists there have" in later


def test_the_price_is_not_what_somebody_earns(ask: Any) -> None:
    text = ask("ask_payback", "program is $9,800 and I'd quit a $16 an hour job").text
    assert text.startswith("$9,800 to pay back.")
    assert ask("ask_payback", "20k in debt for a 40k job").text.startswith("$20,000 to pay")


def test_a_loan_adds_interest(ask: Any) -> None:
    assert "studentaid.gov" in ask("ask_payback", "can i pay off my loan with that").text


def test_a_nurse_pays_for_courses_only(ask: Any) -> None:
    first = ask("ask_injector_path", "im an rn")
    text = ask("ask_payback", "when does it pay for itself", first.slots).text
    assert "No public price list exists" in text


def test_no_price_of_medical_school_is_made_up(ask: Any) -> None:
    text = ask("ask_payback", "how long does a dermatologist take to pay it back").text
    assert "I hold no prices" in text
