"""Checks of the bot's files that Rasa's own validation doesn't make.

`python -m tools.lint_bot` prints one line for each finding and ends with 1
where there is any.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.lint import answers, buttons, flow, texts
from tools.lint.house import Finding, House

ROOT = Path(__file__).resolve().parents[1]
Rule = Callable[[House], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    flow.stories_name_what_exists,
    flow.intents_are_led_somewhere,
    flow.intents_are_trained,
    flow.entities_are_found,
    flow.actions_are_registered,
    flow.slots_are_known,
    flow.responses_are_used,
    buttons.buttons_are_understood,
    buttons.payloads_are_understood,
    buttons.titles_are_short,
    buttons.lists_are_short,
    texts.figures_are_data,
    texts.allowances_are_needed,
    texts.texts_are_short,
    texts.fields_are_filled,
    answers.points_name_what_exists,
    answers.points_are_said_briefly,
    answers.points_have_questions,
)


def lint(root: Path) -> list[Finding]:
    """What the rules find in a bot's folder, by file and line."""
    house = House(root)
    found = [finding for rule in RULES for finding in rule(house)]
    return sorted(found, key=lambda finding: (finding.path, finding.line, finding.rule))


def main() -> int:
    found = lint(ROOT)
    for finding in found:
        print(finding)
    if found:
        print(f"{len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
