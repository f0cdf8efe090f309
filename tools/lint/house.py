"""What the rules look at: the domain, stories, training data and code, with lines."""

import ast
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

# In the gazetteer these phrases hide others and are no entity.
DECOY = "decoy"


class Word(str):
    """A text of a YAML file that knows its line."""

    __slots__ = ("line",)
    line: int


class _Loader(yaml.CSafeLoader):
    pass


def _word(loader: _Loader, node: yaml.ScalarNode) -> Word:
    word = Word(loader.construct_scalar(node))
    word.line = node.start_mark.line + 1
    return word


_Loader.add_constructor("tag:yaml.org,2002:str", _word)


@dataclass(frozen=True)
class Finding:
    """What is wrong at a line of a file, by which rule, and what to do."""

    path: str
    line: int
    rule: str
    message: str
    advice: str

    def __str__(self) -> str:
        """The finding as one line, as compilers write it."""
        return f"{self.path}:{self.line} {self.rule}: {self.message}; {self.advice}"


@dataclass(frozen=True)
class Module:
    """A Python file: its path from the root, and its syntax tree."""

    path: str
    tree: ast.Module


@dataclass(frozen=True)
class Step:
    """One step of a rule or story: "intent", "action", "slot" or "form", and its name."""

    path: str
    kind: str
    name: Word


class House:
    """A bot's folder, read once."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def domain(self) -> dict[str, Any]:
        """domain.yml, its texts with their lines."""
        return self._yaml("domain.yml") or {}

    @cached_property
    def config(self) -> dict[str, Any]:
        """config.yml, its texts with their lines."""
        return self._yaml("config.yml") or {}

    @cached_property
    def intents(self) -> list[Word]:
        """The domain's intents."""
        return _names(self.domain.get("intents"))

    @cached_property
    def entities(self) -> list[Word]:
        """The domain's entities."""
        return _names(self.domain.get("entities"))

    @cached_property
    def slots(self) -> list[Word]:
        """The domain's slots."""
        return list(self.domain.get("slots") or {})

    @cached_property
    def forms(self) -> list[Word]:
        """The domain's forms."""
        return list(self.domain.get("forms") or {})

    @cached_property
    def actions(self) -> list[Word]:
        """The domain's custom actions."""
        return _names(self.domain.get("actions"))

    @cached_property
    def responses(self) -> dict[Word, list[dict[str, Any]]]:
        """The domain's responses: name -> variations."""
        return self.domain.get("responses") or {}

    @cached_property
    def steps(self) -> list[Step]:
        """The steps of all rules and stories."""
        found = []
        for path, content in self._yamls("data/stories"):
            for story in (*(content.get("rules") or ()), *(content.get("stories") or ())):
                for step in (*story.get("condition", ()), *story.get("steps", ())):
                    found += [Step(path, kind, name) for kind, name in _named_in(step)]
        return found

    @cached_property
    def trained(self) -> list[tuple[str, Word]]:
        """The file and name of each intent that has training sentences."""
        return [
            (path, item["intent"])
            for path, content in self._yamls("data/nlu")
            for item in content.get("nlu") or ()
            if "intent" in item
        ]

    @cached_property
    def answers(self) -> list[tuple[str, dict[str, Any]]]:
        """The files of precise answers with their content."""
        return list(self._yamls("data/answers"))

    @cached_property
    def code(self) -> list[Module]:
        """The modules of the action server's side."""
        return self._modules("actions")

    @cached_property
    def understanding(self) -> list[Module]:
        """The modules that make intents and entities of a message."""
        return self._modules("bot/nlu")

    @cached_property
    def term_kinds(self) -> dict[str, int]:
        """The kinds of entity in the gazetteer's list of words, with a line of each."""
        path = self.root / "bot/nlu/terms.csv"
        if not path.exists():
            return {}
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        lines = {row["entity"]: number for number, row in enumerate(rows, start=2)}
        return {kind: line for kind, line in lines.items() if kind != DECOY}

    def _yaml(self, name: str) -> Any:
        with (self.root / name).open(encoding="utf-8") as file:
            return yaml.load(file, _Loader)  # noqa: S506, a subclass of the safe loader

    def _yamls(self, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for path in sorted((self.root / folder).rglob("*.yml")):
            name = path.relative_to(self.root).as_posix()
            yield name, self._yaml(name) or {}

    def _modules(self, folder: str) -> list[Module]:
        return [
            Module(
                path.relative_to(self.root).as_posix(),
                ast.parse(path.read_text(encoding="utf-8")),
            )
            for path in sorted((self.root / folder).rglob("*.py"))
        ]


def literals(modules: list[Module]) -> set[str]:
    """All text constants of modules."""
    return {
        node.value
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def constant(node: ast.AST | None) -> str | None:
    """The text of a literal, else None."""
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value of a call's keyword argument."""
    return next((item.value for item in call.keywords if item.arg == name), None)


def called(node: ast.AST) -> str:
    """The name of the function that a node calls, without what stands before a dot."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return getattr(function, "id", None) or getattr(function, "attr", None) or ""


def _names(items: list[Any] | None) -> list[Word]:
    return [next(iter(item)) if isinstance(item, dict) else item for item in items or ()]


def _named_in(step: dict[str, Any]) -> Iterator[tuple[str, Word]]:
    """What a step names; "or" holds steps of its own."""
    for inner in step.get("or", ()):
        yield from _named_in(inner)
    for kind, key in (("intent", "intent"), ("action", "action"), ("form", "active_loop")):
        if step.get(key):
            yield kind, step[key]
    for item in step.get("slot_was_set") or ():
        yield "slot", next(iter(item)) if isinstance(item, dict) else item
