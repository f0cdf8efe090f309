"""A process of `make bench-nlu` that loads one model and reads messages with it.

`python -m tools.nlu_worker MODEL` takes a JSON list of texts a line and answers
each with a line: what was read in the texts, what that took, what loading took
without the imports, and the memory held.
"""

import asyncio
import json
import logging
import os
import sys
import time

import psutil

FALLBACK = "nlu_fallback"


def main():
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    # What the libraries print is no answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    path = sys.argv[1]
    read, load_seconds = (svm if path.endswith(".joblib") else rasa)(path)
    for line in sys.stdin:
        messages = [timed(read, text) for text in json.loads(line)]
        memory = psutil.Process().memory_info().rss / 1e6
        answer = {"messages": messages, "load s": load_seconds, "memory MB": memory}
        print(json.dumps(answer), file=answers, flush=True)


def timed(read, text):
    started = time.perf_counter()
    intent, confidence, entities = read(text)
    milliseconds = 1000 * (time.perf_counter() - started)
    return {
        "intent": intent,
        "confidence": confidence,
        "entities": entities,
        "ms": milliseconds,
    }


def rasa(path):
    """A function that reads a text with Rasa's model, and the seconds it took to load."""
    from rasa.core.agent import Agent
    from rasa.utils.log_utils import configure_structlog

    import bot.nlu.classifier
    import bot.nlu.extractor
    import bot.nlu.language  # noqa: F401

    # Debug messages would cost milliseconds a text.
    configure_structlog(logging.WARNING)
    started = time.perf_counter()
    agent = Agent.load(path)
    seconds = time.perf_counter() - started
    loop = asyncio.new_event_loop()

    def read(text):
        parsed = loop.run_until_complete(agent.parse_message(text))
        ranking = parsed.get("intent_ranking") or [parsed["intent"]]
        named = (intent for intent in ranking if intent["name"] != FALLBACK)
        best = next(named, {"name": FALLBACK, "confidence": 0.0})
        return best["name"], float(best["confidence"]), parsed["entities"]

    return read, seconds


def svm(path):
    """The same with a scikit-learn pipeline: its confidence is a softmax of margins."""
    import joblib
    from scipy.special import softmax

    started = time.perf_counter()
    pipeline = joblib.load(path)
    seconds = time.perf_counter() - started

    def read(text):
        confidences = softmax(pipeline.decision_function([text])[0])
        best = confidences.argmax()
        return str(pipeline.classes_[best]), float(confidences[best]), []

    return read, seconds


if __name__ == "__main__":
    main()
