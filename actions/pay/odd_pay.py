"""Pay of physicians that looks odd: few jobs, or residents counted with the others."""

from sqlalchemy.orm import Session

from actions.catalog.figures import WageFigures, wage
from actions.licensing.boards import PHYSICIANS
from actions.pay.text import caution

# Below so much of the nation's median a physician's figure isn't one of finished doctors.
FAR_BELOW = 0.7
# A lowest quarter so far below the median, as a share, holds residents.
WIDE = 0.45
RESIDENTS = "residents in training, who earn far less, are likely counted in it"


def oddity(session: Session, soc_code: str, pay: WageFigures) -> str:
    """Why a physicians' figure misleads, with the nation's beside it; else empty."""
    if soc_code not in PHYSICIANS or pay.is_lower_bound:
        return ""
    nation = wage(session, soc_code)
    here = pay.annual_median_usd
    is_nation = nation is None or pay.area_kind == "nation"
    beside = "" if nation is None or is_nation else f" (nation: {nation.annual_median})"
    if nation and here < nation.annual_median_usd * FAR_BELOW:
        return (
            f", oddly far below the nation's {nation.annual_median}: {RESIDENTS}, so trust "
            "the nation's more"
        )
    low = pay.annual_p25_usd
    if low and low < here * WIDE:
        return f", to be read with care: {RESIDENTS}{beside}"
    mean = pay.annual_mean_usd
    if mean and here > mean:
        return (
            ", to be read with care: the average is lower, as where few jobs or many "
            f"residents are counted{beside}"
        )
    return ""


def doubt(session: Session, soc_code: str, pay: WageFigures) -> str:
    """Why a figure is weak or odd, behind a comma; else empty."""
    return caution(pay) or oddity(session, soc_code, pay)


def brief_doubt(session: Session, soc_code: str, pay: WageFigures) -> str:
    """The same in a text that has little room: a figure of few jobs, or far too low."""
    nation = wage(session, soc_code) if soc_code in PHYSICIANS else None
    if nation and pay.annual_median_usd < nation.annual_median_usd * FAR_BELOW:
        return f" (nation: {nation.annual_median}; residents likely counted)"
    return caution(pay)
