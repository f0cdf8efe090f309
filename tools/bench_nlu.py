"""`make bench-nlu`: how well messages are understood beside Rasa's default and an SVM.

Four systems learn from the same sentences and are asked the same held-out
messages, in one run: our pipeline, Rasa's default, the default behind our
extractor, and a linear support vector machine outside Rasa. The models lie
under var/bench/nlu and are kept while nothing that they learn from changes.
The table and the pictures go into docs/understanding.md.
"""

import json
import re
import statistics
import sys
from collections import Counter
from contextlib import ExitStack
from datetime import date

from rich.console import Console
from rich.table import Table
from sqlalchemy import select

from actions.catalog.database import ROOT, open_session
from actions.catalog.models import Institution
from tools import nlu_pictures as pictures
from tools import nlu_scores as scores
from tools import nlu_systems as systems
from tools.nlu_scores import OUT_OF_SCOPE, PLACES, Reading
from tools.nlu_systems import DEFAULT, MIXED, OURS, SVM, say

HELD_OUT = ROOT / "tests" / "nlu" / "held_out"
DOCS = ROOT / "docs"
PAGE = "understanding.md"
SECTION = re.compile(
    r"(?<=<!-- bench-nlu: from here -->\n).*(?=<!-- bench-nlu: to here -->)", re.DOTALL
)
WORST = 15


def main():
    training = systems.training_sentences()
    known = {text.lower() for text, _ in training}
    sentences = systems.sentences(HELD_OUT / "intents.yml")
    held_out = [pair for pair in sentences if pair[0].lower() not in known]
    lines = (HELD_OUT / "entities.jsonl").read_text(encoding="utf-8").splitlines()
    marked = [json.loads(line) for line in lines if line]
    trained = systems.train_all(training)
    texts = [text for text, _ in held_out] + [message["text"] for message in marked]
    answers = ask(trained, texts)
    names = school_names()
    columns, readings = {}, {}
    for name, (figures, messages) in answers.items():
        readings[name] = read = intents(held_out, messages[: len(held_out)])
        found = entity_figures(name, marked, messages[len(held_out) :], names)
        columns[name] = intent_figures(read) | found | figures
    notes = notes_on(held_out, marked)
    report(columns, notes, readings[OURS])
    say(f"Writing {PAGE} and its pictures …")
    draw(readings[OURS])
    write_page(columns, notes)


def ask(trained, texts):
    """By system, what its processes cost and what it read in each text.

    All processes live at once and take turns with blocks of texts, so that a busy
    moment of the machine meets them all.
    """
    answers = {}
    with ExitStack() as stack:
        workers = {}
        for name, (model, seconds) in trained.items():
            say(f"{name}: loading …")
            workers[name] = stack.enter_context(systems.Worker(model))
            warm = workers[name].read(texts[: systems.BLOCK])
            figures = {"training s": seconds, "load s": warm["load s"]}
            figures["model MB"] = model.stat().st_size / 1e6
            answers[name] = (figures | {"memory MB": warm["memory MB"]}, [])
        say(f"Asking all of them {len(texts):,} messages …")
        for number, block in enumerate(systems.blocks(texts, systems.BLOCK), 1):
            for name, worker in workers.items():
                answers[name][1].extend(worker.read(block)["messages"])
            if number % 5 == 0:
                say(f"  {number * systems.BLOCK:,} of {len(texts):,}")
    for figures, messages in answers.values():
        cuts = statistics.quantiles([message["ms"] for message in messages], n=20)
        figures |= {"parse p50 ms": cuts[9], "parse p95 ms": cuts[18]}
    return answers


def intents(held_out, messages):
    return [
        Reading(wanted, message["intent"], message["confidence"])
        for (_, wanted), message in zip(held_out, messages, strict=True)
    ]


def parted(readings):
    """Those in scope and those out of it."""
    inside = [reading for reading in readings if reading.wanted != OUT_OF_SCOPE]
    return inside, [reading for reading in readings if reading.wanted == OUT_OF_SCOPE]


def intent_figures(readings):
    inside, outside = parted(readings)
    refusal = scores.refusal(inside, outside)
    return {
        "intents macro-F1": scores.macro_f1(inside),
        "  accuracy": scores.accuracy(inside),
        "  calibration error": scores.calibration_error(inside),
        "out of scope refused": refusal.out_of_scope,
        "  in scope refused": refusal.in_scope,
    }


def entity_figures(system, marked, messages, school_names):
    """F1 by kind, the places first; nothing for a system that has no entities."""
    if system == SVM:
        return {}
    totals = {}
    for message, read in zip(marked, messages, strict=True):
        wanted = [_entity(system, one, one["text"]) for one in message["entities"]]
        got = [
            _entity(system, one, message["text"][one["start"] : one["end"]])
            for one in read["entities"]
        ]
        counted = scores.count_entities(wanted, got, school_names)
        for kind, counts in counted.items():
            totals.setdefault(kind, Counter()).update(counts)
    wanted = {kind: counts["right"] + counts["missed"] for kind, counts in totals.items()}
    others = [kind for kind in wanted if wanted[kind] and kind not in PLACES]
    together = sum((totals.get(kind, Counter()) for kind in PLACES), Counter())
    number = sum(wanted.get(kind, 0) for kind in PLACES)
    figures = {f"places F1 ({number})": scores.f1(together)}
    for kind in [*PLACES, *sorted(others, key=wanted.get, reverse=True)]:
        counts = totals.get(kind, Counter())
        figures[f"  {kind} F1 ({wanted.get(kind, 0)})"] = scores.f1(counts)
    return figures


def _entity(system, one, text):
    # What the network finds has no value: the words stand for it.
    value = text if system == DEFAULT else one["value"]
    return scores.entity(one["entity"], value, one.get("negated"))


def notes_on(held_out, marked):
    """What has to be known to read the table."""
    outside = sum(intent == OUT_OF_SCOPE for _, intent in held_out)
    entities = sum(len(message["entities"]) for message in marked)
    learnt = ", ".join(
        f"{name} {systems.EPOCHS[name]}, in the last of which it had "
        f"{systems.learnt(name):.1%} of the training sentences right"
        for name in (DEFAULT, MIXED)
    )
    return [
        f"{date.today()}: {len(held_out) - outside:,} held-out messages in scope, "
        f"{outside:,} out of scope, {len(marked):,} with {entities:,} entities marked "
        "(how many of a kind stands in brackets).",
        "Refused is what is read as out of scope or with a confidence below a threshold, "
        "each system's own: the highest that refuses at most "
        f"{scores.FALSE_FALLBACK_PERCENT} % in scope, or 0 where the intent alone refuses "
        "more.",
        f"{DEFAULT} gives the words of a message and no values: its entities count as "
        "right where kind and words are the marked ones, in small letters. It tells no "
        "denied entity from another. Our sentences have no marks, so it was trained with "
        "the entities that our extractor finds in them.",
        "An area round a city counts as the city; schools are compared by UNITID, or by "
        "the beginning of the name where either has none.",
        "The networks learn for fewer epochs than Rasa's "
        f"{systems.RASAS_EPOCHS}, which take hours: {learnt}. "
        "Training counts from the "
        "command, loading without the imports; memory is that of the process after "
        f"{systems.BLOCK} messages. Parse times are of one message at a time, the systems "
        "taking turns. The sentence encoder of ours is a package and no part of the "
        "model's size.",
    ]


def report(columns, notes, readings):
    table = Table()
    table.add_column()
    for name in columns:
        table.add_column(name, justify="right")
    for row in rows(columns):
        table.add_row(*row)
    # A pipe has no width of its own.
    console = Console(width=None if sys.stdout.isatty() else 120)
    console.print(table)
    for note in notes:
        console.print(note, highlight=False)
    worst = Table("wanted", "got", "how many", "of", title="The worst confusions of ours")
    for row in scores.confusions(readings)[:WORST]:
        worst.add_row(*map(str, row))
    console.print(worst)


def rows(columns):
    names = dict.fromkeys(name for figures in columns.values() for name in figures)
    return [
        [name, *(cell(name, figures.get(name)) for figures in columns.values())]
        for name in names
    ]


def cell(name, value):
    if value is None:
        return ""
    if not name.endswith((" s", " MB", " ms")):
        return f"{value:.3f}"
    return f"{value:,.0f}" if value >= 100 else f"{value:,.1f}"


def draw(readings):
    order = [next(iter(intent)) for intent in systems.load("domain.yml")["intents"]]
    pictures.draw_confusions(DOCS / "confusions.png", readings, order)
    parts = systems.load("config.yml")["pipeline"]
    threshold = next(part["threshold"] for part in parts if "threshold" in part)
    pictures.draw_confidence(DOCS / "confidence.png", *parted(readings), threshold)


def write_page(columns, notes):
    head = [["", *columns], ["---", *["---:"] * len(columns)]]
    table = [f"| {' | '.join(row).rstrip()} |" for row in [*head, *rows(columns)]]
    parts = [
        "\n".join(table),
        "\n".join(f"- {note}" for note in notes),
        "![Which intents are taken for which](confusions.png)",
        "![Confidence of right and wrong intents, and out of scope](confidence.png)",
    ]
    page = DOCS / PAGE
    section = "\n" + "\n\n".join(parts) + "\n\n"
    text = SECTION.sub(lambda _: section, page.read_text(encoding="utf-8"))
    page.write_text(text, encoding="utf-8")


def school_names():
    with open_session() as session:
        found = session.execute(select(Institution.unitid, Institution.name))
        return {str(unitid): name for unitid, name in found if name}


if __name__ == "__main__":
    main()
