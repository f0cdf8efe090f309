"""The four systems of `make bench-nlu`: their data, their training, their processes."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import yaml

from actions.catalog.database import ROOT
from bot.training import fingerprint, quiet_environment
from tools.bench import DEFAULT_PIPELINE

WORK = ROOT / "var" / "bench" / "nlu"
OURS, DEFAULT, MIXED, SVM = SYSTEMS = (
    "glowpath",
    "Rasa's default",
    "default with our entities",
    "TF-IDF + linear SVM",
)
# Over so many sentences Rasa's hundred epochs take hours on two cores; the network
# that learns no entities is as far after fewer.
EPOCHS, RASAS_EPOCHS = {DEFAULT: 20, MIXED: 10}, 100
EPOCHS_DONE = re.compile(r"Epochs:\s+(\d+)%")
LEARNT = re.compile(r"i_acc=([\d.]+)")
BLOCK = 50


def sentences(path):
    """(text, intent) of each sentence in a file of Rasa's training data."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        (line.strip()[2:], item["intent"])
        for item in data["nlu"]
        for line in item["examples"].splitlines()
        if line.strip().startswith("- ")
    ]


def training_sentences():
    return [
        pair
        for path in sorted((ROOT / "data/nlu").glob("*.yml"))
        for pair in sentences(path)
    ]


def load(name):
    """The content of one of the project's YAML files."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def pipelines():
    """Ours, Rasa's default, and the default behind our extractor."""
    ours = load("config.yml")["pipeline"]
    parts = [part for part in DEFAULT_PIPELINE if part["name"] != "ResponseSelector"]
    default = _with_network(parts, epochs=EPOCHS[DEFAULT])
    without_entities = _with_network(
        [part for part in parts if part["name"] != "EntitySynonymMapper"],
        epochs=EPOCHS[MIXED],
        entity_recognition=False,
    )
    return {OURS: ours, DEFAULT: default, MIXED: extractors() + without_entities}


def _with_network(parts, **options):
    return [part | options if part["name"] == "DIETClassifier" else part for part in parts]


def extractors():
    """The parts of our pipeline that find entities."""
    parts = load("config.yml")["pipeline"]
    return [part for part in parts if part["name"].endswith("Extractor")]


def train_all(training):
    """The model of each system and the seconds its training took."""
    trained = {SVM: train(SVM, None, training, [])}
    # Nobody marked entities in our sentences; the default learns them from marks.
    extractor, _ = train("our extractor", extractors(), training, [])
    marks = {DEFAULT: _marks(extractor, training)}
    for name, pipeline in pipelines().items():
        trained[name] = train(name, pipeline, training, marks.get(name, []))
    return {name: trained[name] for name in SYSTEMS}


def train(name, pipeline, training, marks):
    """The model and the seconds its training took, kept while nothing changes."""
    folder = folder_of(name)
    model = folder / ("model.joblib" if name == SVM else "models/model.tar.gz")
    files = {"config.yml": _config(pipeline), "nlu.json": _data(training, marks)}
    names = [part["name"] for part in pipeline or []]
    # A network behind our extractor learns nothing from it.
    is_ours = "DIETClassifier" not in names and any(n.startswith("bot.") for n in names)
    inputs = json.dumps([fingerprint() if is_ours else "", files])
    key = hashlib.sha256(inputs.encode()).hexdigest()
    kept = folder / "trained.json"
    known = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    if known.get("key") == key:
        say(f"{name}: kept from the last run.")
        return model, known["seconds"]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    started = time.monotonic()
    say(f"{name}: training …")
    if name == SVM:
        _fit(training, model)
    else:
        _train_rasa(folder)
    seconds = time.monotonic() - started
    say(f"{name}: trained in {seconds:.0f} s.")
    kept.write_text(json.dumps({"key": key, "seconds": seconds}), encoding="utf-8")
    return model, seconds


def learnt(name):
    """How many of its own training sentences a network had right in its last epoch."""
    log = folder_of(name) / "train.log"
    found = LEARNT.findall(log.read_text(errors="replace"))
    return float(found[-1]) if found else None


def folder_of(name):
    return WORK / re.sub(r"\W+", "-", name.lower()).strip("-")


def _config(pipeline):
    content = {"recipe": "default.v1", "language": "en", "assistant_id": "bench"}
    return yaml.safe_dump(content | {"pipeline": pipeline}, sort_keys=False)


def _data(training, marks):
    marks = marks or [[] for _ in training]
    examples = [
        {"text": text, "intent": intent, "entities": entities}
        for (text, intent), entities in zip(training, marks, strict=True)
    ]
    return json.dumps({"rasa_nlu_data": {"common_examples": examples}})


def _marks(model, training):
    """The entities that our extractor finds in each sentence, none over another."""
    say("Marking the entities that it finds in the training sentences …")
    fields = ("start", "end", "value", "entity")
    marks = []
    with Worker(model) as worker:
        for block in blocks([text for text, _ in training], 20 * BLOCK):
            for message in worker.read(block)["messages"]:
                end, kept = 0, []
                for found in sorted(message["entities"], key=lambda e: e["start"]):
                    if found["start"] >= end:
                        kept.append({field: found[field] for field in fields})
                        end = found["end"]
                marks.append(kept)
            say(f"  {len(marks):,} of {len(training):,}")
    return marks


def _train_rasa(folder):
    command = [str(Path(sys.executable).with_name("rasa")), "train", "nlu",
               "--config", "config.yml", "--nlu", "nlu.json", "--out", "models",
               "--fixed-model-name", "model"]  # fmt: skip
    environment = quiet_environment(
        PYTHONPATH=str(ROOT), RASA_CACHE_DIRECTORY=str(folder / "cache")
    )
    path = folder / "train.log"
    with (
        path.open("w") as log,
        subprocess.Popen(
            command, cwd=folder, env=environment, stdout=log, stderr=log
        ) as process,
    ):
        said, started = 0, time.monotonic()
        while process.poll() is None:
            time.sleep(1)
            done = EPOCHS_DONE.findall(path.read_text(errors="replace"))
            if done and int(done[-1]) >= said + 5:
                said = int(done[-1])
                minutes = (time.monotonic() - started) / 60
                say(f"  {said} % of its epochs after {minutes:.0f} minutes")
    if process.returncode:
        sys.exit(f"the training failed: see {path}")


def _fit(training, model):
    import joblib
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True
    )
    machine = LinearSVC(class_weight="balanced")
    pipeline = make_pipeline(make_union(words, characters), machine)
    texts, intents = zip(*training, strict=True)
    joblib.dump(pipeline.fit(texts, intents), model, compress=3)


class Worker:
    """A process of its own that has loaded a model (tools/nlu_worker.py)."""

    def __init__(self, model):
        self._model = model

    def __enter__(self):
        with (WORK / "workers.log").open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tools.nlu_worker", str(self._model)],
                cwd=ROOT, env=quiet_environment(), text=True, encoding="utf-8",
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
            )  # fmt: skip
        return self

    def __exit__(self, *_error):
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait()

    def read(self, texts):
        """What the worker reads in the texts, with times and memory."""
        with suppress(BrokenPipeError):
            print(json.dumps(texts), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            sys.exit(f"reading with {self._model} failed: see {WORK / 'workers.log'}")
        return json.loads(answer)


def blocks(texts, size):
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def say(line):
    print(line, flush=True)
