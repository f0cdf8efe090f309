"""The pictures of `make bench-nlu`: the confusions and the confidence of our model."""

import matplotlib

matplotlib.use("Agg")

import numpy as np
from matplotlib import pyplot as plt

from tools.nlu_scores import OUT_OF_SCOPE

BINS = np.linspace(0, 1, 41)
INK, FAINT = "#222222", "#dddddd"
RIGHT, WRONG, OUTSIDE, KNOWN = "#2a7f62", "#c0392b", "#4a5a8c", "#b4bfdc"


def draw_confusions(path, readings, order):
    """A cell for each pair of intents, the rows wanted and the columns got, in `order`."""
    named = {name for reading in readings for name in (reading.wanted, reading.got)}
    intents = [name for name in order if name in named]
    counts = np.zeros((len(intents), len(intents)), dtype=int)
    for reading in readings:
        counts[intents.index(reading.wanted), intents.index(reading.got)] += 1
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(17, 17), layout="constrained")
    axes.imshow(np.where(counts, 0.12 + 0.88 * shares, 0), cmap="Blues", vmin=0, vmax=1)
    for row, column in np.argwhere(counts):
        shade = "white" if shares[row, column] > 0.5 else INK
        weight = "normal" if row == column else "bold"
        axes.text(
            column, row, counts[row, column],
            ha="center", va="center", fontsize=6.5, color=shade, weight=weight,
        )  # fmt: skip
    places = range(len(intents))
    axes.set_xticks(places, intents, rotation=90, fontsize=7.5)
    axes.set_yticks(places, intents, fontsize=7.5)
    axes.tick_params(length=0, top=True, labeltop=True)
    axes.set_xticks(np.arange(-0.5, len(intents)), minor=True)
    axes.set_yticks(np.arange(-0.5, len(intents)), minor=True)
    axes.grid(which="minor", color=FAINT, linewidth=0.4)
    axes.tick_params(which="minor", length=0)
    axes.set_xlabel("got", fontsize=11)
    axes.set_ylabel("wanted", fontsize=11)
    axes.set_title(
        f"Held-out messages by intent: {np.trace(counts):,} of {counts.sum():,} right",
        fontsize=13,
    )
    _save(figure, path)


def draw_confidence(path, in_scope, out_of_scope, threshold):
    """The confidence where the intent is right, wrong, and where the message is outside."""
    right = [r.confidence for r in in_scope if r.is_right]
    wrong = [r.confidence for r in in_scope if not r.is_right]
    known = [r.confidence for r in out_of_scope if r.got == OUT_OF_SCOPE]
    taken = [r.confidence for r in out_of_scope if r.got != OUT_OF_SCOPE]
    panels = {
        "In scope, right": {RIGHT: right},
        "In scope, wrong": {WRONG: wrong},
        "Out of scope": {KNOWN: known, OUTSIDE: taken},
    }
    figure, all_axes = plt.subplots(3, figsize=(8, 7), sharex=True, layout="constrained")
    for axes, (title, groups) in zip(all_axes, panels.items(), strict=True):
        axes.hist(groups.values(), BINS, stacked=True, color=list(groups), label=(
            [f"recognised ({len(known):,})", f"taken for an intent ({len(taken):,})"]
            if len(groups) > 1 else None
        ))  # fmt: skip
        axes.axvline(threshold, color=INK, linewidth=1, linestyle="--")
        total = sum(map(len, groups.values()))
        axes.set_title(f"{title}: {total:,} messages", fontsize=10, loc="left")
        axes.spines[["top", "right"]].set_visible(False)
    all_axes[0].annotate(
        f"threshold {threshold:g}", (threshold, 0.9), (4, 0), fontsize=9,
        xycoords=("data", "axes fraction"), textcoords="offset points",
    )  # fmt: skip
    all_axes[-1].legend(frameon=False, fontsize=9)
    all_axes[-1].set_xlabel("confidence of the likeliest intent")
    figure.supylabel("messages", fontsize=10)
    _save(figure, path)


def _save(figure, path):
    figure.savefig(path, dpi=110)
    plt.close(figure)
