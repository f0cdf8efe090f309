"""The kinds of program that the catalogue holds, by their CIP code.

CIP 2020 titles: https://nces.ed.gov/ipeds/cipcode
"""

KINDS = {
    "12.0401": "cosmetology",
    "12.0404": "electrolysis",
    "12.0406": "make-up artistry",
    "12.0408": "facial treatment specialist",
    "12.0409": "esthetics",
    "12.0411": "permanent cosmetics",
    "12.0414": "master esthetics",
    "12.0499": "personal grooming arts",
    "51.0801": "medical assisting",
    "51.3501": "massage therapy",
}
ESTHETICS = "12.0409"
MASTER_ESTHETICS = "12.0414"
# Programs that lead to an esthetics licence.
ESTHETICS_CIP_CODES = ("12.0409", "12.0408", "12.0414")
BEAUTY_FIELD = "12.04"
FIELDS = tuple(dict.fromkeys(code[:5] for code in KINDS))
