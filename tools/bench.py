"""`make bench`: turns, memory and start beside Rasa's defaults, in one run.

Ours is `glowpath serve`. The baseline is the same bot trained on the same
sentences with Rasa's default pipeline and policies, run by `rasa run` with
the same action server. Its networks are trained for few epochs, which saves
half an hour and changes neither the time of a turn nor the memory; so the
baseline's answers say nothing about accuracy and aren't looked at.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
import uuid
from pathlib import Path

import httpx
import psutil
import yaml

from actions.catalog.database import ROOT
from bot.processes import free_port

WORK = ROOT / "var" / "bench" / "turns"
TURNS = 200
EPOCHS = 3
START_SECONDS = 300
MESSAGES = [
    "hi", "where do medical aestheticians work", "how much do estheticians make in Texas",
    "do they earn more in a doctor's office?", "what about Tampa",
    "how many hours for a license in ohio", "esthetician schools near 30303",
    "cheaper ones", "show more", "tell me about the second one",
    "im an RN how do i get into aesthetics", "is it worth it", "how long does it take",
    "how do i become a dermatologist", "can i do botox with an esthetics license",
    "what cream for my acne", "how much does a welder make", "thanks", "flurb wozzle",
    "can i talk to a person",
]  # fmt: skip
DEFAULT_PIPELINE = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {
        "name": "CountVectorsFeaturizer",
        "analyzer": "char_wb",
        "min_ngram": 1,
        "max_ngram": 4,
    },
    {"name": "DIETClassifier", "epochs": EPOCHS, "constrain_similarities": True},
    {"name": "EntitySynonymMapper"},
    {"name": "ResponseSelector", "epochs": EPOCHS, "constrain_similarities": True},
    {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
]
DEFAULT_POLICIES = [
    {"name": "MemoizationPolicy"},
    {"name": "RulePolicy", "core_fallback_action_name": "action_not_understood"},
    {"name": "UnexpecTEDIntentPolicy", "max_history": 5, "epochs": EPOCHS},
    {
        "name": "TEDPolicy",
        "max_history": 5,
        "epochs": EPOCHS,
        "constrain_similarities": True,
    },
]


def main():
    rows = {"glowpath": measure_ours()}
    train_seconds = train_baseline()
    rows["Rasa's defaults"] = measure_baseline() | {"training s": train_seconds}
    names = list(rows["glowpath"])
    print(f"\n{'':24}" + "".join(f"{name:>18}" for name in rows))
    for name in names:
        print(f"{name:24}" + "".join(f"{row.get(name, 0):>18.1f}" for row in rows.values()))
    print(f"\n{TURNS} mixed turns of ten conversations, one after the other, over REST.")
    print(f"Training of the defaults at {EPOCHS} epochs: {train_seconds:.0f} s.")


def measure_ours():
    port = free_port()
    glowpath = Path(sys.executable).with_name("glowpath")
    return measure([str(glowpath), "serve"], port, {"PORT": str(port)}, "/health")


def train_baseline():
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "data").mkdir(parents=True)
    shutil.copytree(ROOT / "data/nlu", WORK / "data/nlu")
    shutil.copytree(ROOT / "data/stories", WORK / "data/stories")
    rules = [
        rule
        for path in (ROOT / "data/stories").glob("*.yml")
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
        if rule["rule"] != "nlu_fallback"
    ]
    pairs = zip(rules, rules[1:] + rules[:1], strict=True)
    stories = [
        {"story": f"{a['rule']} then {b['rule']}", "steps": a["steps"] + b["steps"]}
        for a, b in pairs
    ]
    write(WORK / "data/stories.yml", {"version": "3.1", "stories": stories})
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    config |= {"pipeline": DEFAULT_PIPELINE, "policies": DEFAULT_POLICIES}
    write(WORK / "config.yml", config)
    shutil.copy(ROOT / "domain.yml", WORK)
    started = time.monotonic()
    print("Training Rasa's defaults on the same sentences …", flush=True)
    with (WORK / "train.log").open("w") as log:
        subprocess.run(
            [rasa(), "train", "--fixed-model-name", "baseline"],
            cwd=WORK, env=environment(), stdout=log, stderr=log, check=True,
        )  # fmt: skip
    return time.monotonic() - started


def measure_baseline():
    action_port, port = free_port(), free_port()
    url = f"http://127.0.0.1:{action_port}/webhook"
    write(WORK / "endpoints.yml", {"action_endpoint": {"url": url}})
    write(WORK / "credentials.yml", {"rest": None})
    actions = subprocess.Popen(
        [sys.executable, "-m", "actions.server", str(action_port)],
        cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        command = [rasa(), "run", "-m", "models/baseline.tar.gz", "-p", str(port),
                   "-i", "127.0.0.1", "--endpoints", "endpoints.yml",
                   "--credentials", "credentials.yml", "--enable-api"]  # fmt: skip
        memory = psutil.Process(actions.pid).memory_info
        row = measure(command, port, {}, "/status", WORK)
        return row | {"action server MB": memory().rss / 1e6}
    finally:
        actions.terminate()
        actions.wait()


def measure(command, port, extra, ready, folder=ROOT):
    print(f"Starting {Path(command[0]).name} …", flush=True)
    url = f"http://127.0.0.1:{port}"
    started = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment() | extra,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait(url + ready, process)
        start = time.monotonic() - started
        turns = [turn(url, number) for number in range(TURNS)]
        family = [psutil.Process(process.pid), *psutil.Process(process.pid).children()]
        memory = {name(p): p.memory_info().rss / 1e6 for p in family}
        cut = statistics.quantiles(turns, n=20)
        return {
            "start s": start,
            "turn p50 ms": statistics.median(turns),
            "turn p95 ms": cut[18],
            "Rasa server MB": memory.get("server", max(memory.values())),
            "action server MB": memory.get("actions", 0.0),
        }
    finally:
        process.terminate()
        process.wait()


def name(process):
    words = " ".join(process.cmdline())
    return {"bot.server" in words: "server", "actions.server" in words: "actions"}.get(True)


def turn(url, number):
    conversation = f"bench-{number // (TURNS // 10)}-{RUN}"
    body = {"sender": conversation, "message": MESSAGES[number % len(MESSAGES)]}
    started = time.perf_counter()
    response = CLIENT.post(f"{url}/webhooks/rest/webhook", json=body, timeout=30)
    response.raise_for_status()
    return 1000 * (time.perf_counter() - started)


def wait(url, process):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            answer = httpx.get(url, timeout=5)
            if answer.status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    sys.exit(f"no answer from {url}")


def environment():
    return os.environ | {
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
        "RASA_CACHE_DIRECTORY": str(WORK / "cache"),
    }


def rasa():
    return str(Path(sys.executable).with_name("rasa"))


def write(path, content):
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


CLIENT = httpx.Client()
RUN = uuid.uuid4().hex[:6]

if __name__ == "__main__":
    main()
