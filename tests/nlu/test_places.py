"""Places as they are really written, and the words that are none."""

import pytest
from spacy.language import Language

PLACES = ("state", "city", "metro", "zip_code", "country")


def places(nlp: Language, text: str) -> list[str]:
    return [span.kb_id_ for span in nlp(text).ents if span.label_ in PLACES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Baton Rouge, LA.", ["Baton Rouge", "LA"]),
        ("from LA to New Orleans, LA", ["Los Angeles, CA", "New Orleans", "LA"]),
        ("TX, OK, LA", ["TX", "OK", "LA"]),
        ("NY, LA, Chicago", ["NY", "Los Angeles, CA", "Chicago"]),
        ("pa nj de", ["PA", "NJ", "DE"]),
        ("in me nh or vt", ["ME", "NH", "VT"]),
        ("md dc va", ["MD", "DC", "VA"]),
        ("help me tx or ok", ["TX", "OK"]),
        ("ok tx", ["TX"]),
        ("ca? wa? ny?", ["CA", "WA", "NY"]),
        ("nj vs pa vs ny", ["NJ", "PA", "NY"]),
        ("pa > nj", ["PA", "NJ"]),
        ("tx license to ok", ["TX", "OK"]),
        ("ca based", ["CA"]),
        ("pa state board", ["PA"]),
        ("whats md's rule", ["MD"]),
        ("ca", ["CA"]),
        ("ok", []),
        ("a 6 mo tx program", ["TX"]),
        ("peoria ill", ["Peoria", "IL"]),
        ("miss or bama", ["MS", "AL"]),
        ("i miss texas", ["TX"]),
        ("oregon or like wash", ["OR", "WA"]),
        ("mass lets you", ["MA"]),
        ("how far is the wash", []),
        ("CAN I OR CAN'T I", []),
        ("what do they want from ME now", []),
        ("im from ME and go to NH", ["ME", "NH"]),
        ("do people IN spas earn it", []),
        ("moving to OR from WA", ["OR", "WA"]),
        ("the IN board, and how strict is OR", ["IN", "OR"]),
        ("IN license requirements", ["IN"]),
        ("Texas says 750 hours", ["TX"]),
        ("virginia says i need more", ["VA"]),
    ],
)
def test_states_in_lists_and_shortened(
    nlp: Language, text: str, expected: list[str]
) -> None:
    assert places(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("boston ok thanks", ["Boston"]),
        ("brows with the hilo in houston", ["Houston"]),
        ("schools in hilo", ["Hilo"]),
        ("orders to fort carson", ["Fort Carson, CO"]),
        ("from ft. bragg to ft hood", ["Fayetteville, NC", "Killeen, TX"]),
        ("a letter to TDLR", ["TX"]),
        ("tampa hi", ["Tampa"]),
        ("tulsa ok", ["Tulsa", "OK"]),
        ("Washington, PA", ["Washington", "PA"]),
        ("delaware oh", ["Delaware", "OH"]),
        ("washington or idaho", ["WA", "ID"]),
        ("how far is mobile from pensacola", ["Mobile", "Pensacola"]),
        ("pensacola or mobile", ["Pensacola", "Mobile"]),
        ("is it on mobile or houston only", ["Houston"]),
        ("The college in Normal told me", ["Normal"]),
        ("it's called yuma", ["Yuma"]),
        ("i start in spring", []),
        ("how is the denver market", ["Denver"]),
        ("dinner at boston market", []),
        ("west texas", ["TX"]),
        ("west tx", ["TX"]),
        ("south la", ["Los Angeles, CA"]),
        ("hunstville al", ["Huntsville", "AL"]),
        ("kylie la", []),
        ("st.louis", ["St. Louis"]),
        ("the smokies", []),
        ("near spring tx", ["Spring", "TX"]),
        ("bellus in chula vista, my cousin went", ["Chula Vista"]),
    ],
)
def test_cities_by_what_stands_beside_them(
    nlp: Language, text: str, expected: list[str]
) -> None:
    assert places(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("west palm or boca", ["West Palm Beach, FL", "Boca Raton, FL"]),
        ("moving 2 sac", ["Sacramento, CA"]),
        ("a yeast sac", []),
        ("from the bay", ["San Francisco-Oakland-Fremont, CA metro area"]),
        ("a bay window", []),
        ("near camp lejeune", ["Jacksonville, NC"]),
        ("ft jackson sc", ["Columbia, SC", "SC"]),
    ],
)
def test_nicknames_and_bases(nlp: Language, text: str, expected: list[str]) -> None:
    assert places(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "philly cheesesteak",
        "in montgomery county",
        "i went to san diego state",
        "the boston globe",
        "georgia tech",
        "texas a&m",
        "Minnesota School of Cosmetology",
        "md anderson",
        "anywhere in new england",
        "on lake michigan",
        "tex mex",
        "is there wi fi",
        "my aunt carolina",
        "austin and i",
        "me and savannah",
        "orange co worker",
    ],
)
def test_parts_of_other_names_are_no_places(nlp: Language, text: str) -> None:
    assert places(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zip94110", [("zip_code", "94110")]),
        ("schools nr33101", [("zip_code", "33101")]),
        ("around 90210", [("zip_code", "90210")]),
        ("around 12000", [("money", "12000")]),
        ("15000", [("money", "15000")]),
        ("12345", [("zip_code", "12345")]),
        ("what about 00000", []),
        ("estis get paid in 85001", [("zip_code", "85001")]),
        ("i paid them 17500", [("money", "17500")]),
        ("they told me 9800", [("money", "9800")]),
        ("the price online was 7500", [("money", "7500")]),
        ("loan is 15000 and my zip 48201", [("money", "15000"), ("zip_code", "48201")]),
        ("40000-50000", [("money", "50000")]),
        ("between 1000 and 1500 hours", [("duration", "1500 hours")]),
    ],
)
def test_zip_codes_and_amounts(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    kinds = ("zip_code", "money", "duration")
    found = [(e.label_, e.kb_id_) for e in nlp(text).ents if e.label_ in kinds]
    assert found == expected
