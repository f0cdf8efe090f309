"""A kind of message that has an answer of its own, whatever intent it was read as."""

from abc import ABC, abstractmethod
from typing import ClassVar

from actions.dialogue.stories import only_asked
from actions.reply import Reply
from actions.turn import Turn

# Where a message is several cases the first of these speaks.
PRECEDENCE = (
    "TellLaserPaper", "TellWhoKnows", "TellWhatToAsk", "TellYearsLeft", "TellMovedLicence",
    "TellAuthority", "TellRuleConfirmed", "TellSaidAnew", "TellContradiction",
    "TellCompany", "TellChosenWay",
    "TellBedsideYears", "TellWordMeant", "TellOurWord", "TellInjectingPay", "TellNext",
    "TellWorkFirst",
    "TellDoneBy",
    "TellJudged", "TellDegree", "TellLean", "TellNonCompete",
    "TellAssistantsNeedles", "TellOfferTaken", "TellAssistantTreats",
    "TellStateLaser", "TellNewLaw", "TellAidWithDegree",
    "TellWithoutDebt",
    "TellOfficeWork", "TellPair", "TellPlan", "TellAgency", "TellPriceOfThat",
    "TellWhichOfThose", "WeighHours", "WeighClassTimes", "WeighOccupations", "WeighPlaces",
    "WeighWorkplaces", "CorrectName", "TellForTrade", "TellNoneOfThem", "TellFear",
    "TellFigureArea", "TellPhysiciansField", "TellPayCut", "TellSpread", "TellUnheldWage",
    "TellOfficePay", "TellMeagre",
    "TellUnderpaid", "TellOwnWage", "TellPayOfYears", "TellOfFigure", "TellFigureDoubt",
    "TellForOneself",
    "TellWorkPermission", "TellStateLawForPhysicians", "TellInjectedAbroad",
    "TellWaysOfPhysician",
    "TellForeignPhysician", "TellEasiestFromAbroad", "TellForeignHours", "TellHeldLicence",
    "TellResidentsPay", "TellHoursDoubted", "TellHoursOfSchool", "TellHoursForJob",
    "TellLongerProgram", "TellSaidEarlier", "TellIfTaught",
    "TellNamedSchools", "TellSchoolsOfPlaces", "TellNothingNear", "TellMedicalStudent",
    "TellPremed", "TellCrossover", "TellCosmetology", "TellOtherLicence",
    "TellInjectingOfOthers", "TellNursingSchools", "TellStateGrant", "TellOccupations",
    "TellOutside", "TellOutOfWork", "TellRepaymentClause", "TellLoanForSchool",
    "TellLittleInHand", "TellOwnSum", "TellAimedPay", "TellOwner",
    "TellPriceJudged", "TellPriceDoubt",
    "TellNoBudget",
    "TellHeard", "TellOldJob",
    "TellMissed", "TellRefunds",
    "TellSchoolKind", "TellWithoutNurse", "TellUnknownSchool", "TellWhoEarnsMore",
    "TellWhyMore", "TellWhySpread", "TellNumberedWorkplace", "TellYesOrNo",
    "TellConfirmed",
)  # fmt: skip


class Case(ABC):
    """An answer that is chosen by what the message says, before the intent's own.

    It speaks in the place of the intent's answer, so that the conversation
    remembers the intent as answered; `topic` is what "and in Ohio?" goes on with.
    A case with figures of its own `precedes_points` (actions/points/points.py).
    Which of several speaks stands in `PRECEDENCE`; `ValueError` where a case is missing.
    """

    precedes_points: ClassVar[bool] = True
    # Whether nothing else of the message is answered beside it.
    answers_whole: ClassVar[bool] = False
    # Whether it answers before the point of a story, as a rule of the visitor's state does.
    precedes_stories: ClassVar[bool] = False
    # Whether a story around a question can't make it such a case.
    is_of_question: ClassVar[bool] = False
    # Whether "and in Ohio?" asks it again, before a point that was answered last.
    goes_on_by_place: ClassVar[bool] = False
    topic: ClassVar[str | None] = None
    uses_place: ClassVar[bool] = False
    kinds: ClassVar[list[type["Case"]]] = []

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if ABC not in cls.__bases__:
            Case.kinds.append(cls)
            Case.kinds.sort(key=lambda kind: PRECEDENCE.index(kind.__name__))

    @classmethod
    @abstractmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        """Whether a message read as this intent is such a case."""

    @classmethod
    def is_asked(cls, intent: str, asked: Turn) -> bool:
        """Whether the questions of a story, alone, are such a case."""
        return cls.is_meant(intent, asked)

    def goes_before_story(self, turn: Turn) -> bool:
        """Whether it answers before the point that the whole of a story is near to."""
        return self.precedes_stories

    def covers(self, said: str, intent: str) -> bool:
        """Whether a part of the message that asks this is answered with the case."""
        return False

    @abstractmethod
    def reply(self, turn: Turn) -> Reply:
        """The answer to this turn, from the catalogue."""


def case_of(intent: str, turn: Turn) -> Case | None:
    """The case of a message, if it is one, but for those set aside."""
    kinds = (kind for kind in Case.kinds if kind not in turn.set_aside)
    return next((kind() for kind in kinds if _is_case(kind, intent, turn)), None)


def _is_case(kind: type[Case], intent: str, turn: Turn) -> bool:
    if not kind.is_meant(intent, turn):
        return False
    asked = only_asked(turn) if kind.is_of_question else None
    return asked is None or kind.is_asked(intent, asked)
