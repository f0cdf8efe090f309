"""Whether intents, stories, actions, slots and responses name each other rightly."""

import ast
from collections.abc import Iterator

from tools.lint.house import Finding, House, called, constant, keyword, literals

DOMAIN = "domain.yml"
# Rasa sets or runs these itself.
BUILT_IN_INTENTS = {"nlu_fallback", "restart", "back", "session_start"}
BUILT_IN_ACTIONS = {
    "action_listen",
    "action_restart",
    "action_session_start",
    "action_default_fallback",
    "action_deactivate_loop",
    "action_back",
    "action_unlikely_intent",
    "action_extract_slots",
}
BUILT_IN_SLOTS = {"requested_slot", "session_started_metadata"}
RESPONSE = "utter_"


def stories_name_what_exists(house: House) -> Iterator[Finding]:
    """Rules and stories name intents, actions, slots and forms of the domain."""
    known = {
        "intent": {*house.intents, *BUILT_IN_INTENTS},
        "action": {*house.actions, *house.forms, *house.responses, *BUILT_IN_ACTIONS},
        "slot": {*house.slots, *BUILT_IN_SLOTS},
        "form": set(house.forms),
    }
    for step in house.steps:
        if step.name not in known[step.kind]:
            yield Finding(
                step.path,
                step.name.line,
                "story-unknown",
                f"the {step.kind} {step.name} isn't in the domain",
                "correct the name or add it to domain.yml",
            )


def intents_are_led_somewhere(house: House) -> Iterator[Finding]:
    """Each intent stands in a rule or a story."""
    told = {step.name for step in house.steps if step.kind == "intent"}
    for intent in house.intents:
        if intent not in told:
            yield Finding(
                DOMAIN,
                intent.line,
                "intent-without-story",
                f"nothing follows on {intent}",
                "add a rule in data/stories or take the intent away",
            )


def intents_are_trained(house: House) -> Iterator[Finding]:
    """Each intent has sentences or is set by a component, and the other way round."""
    trained = {intent for _, intent in house.trained}
    detected = literals(house.understanding)
    for intent in house.intents:
        if intent not in trained | detected:
            yield Finding(
                DOMAIN,
                intent.line,
                "intent-untrained",
                f"no sentence trains {intent}",
                "add sentences in data/nlu or take the intent away",
            )
    for path, intent in house.trained:
        if intent not in house.intents:
            yield Finding(
                path,
                intent.line,
                "training-unknown",
                f"sentences train {intent}, which the domain doesn't know",
                "correct the name or add it to domain.yml",
            )


def entities_are_found(house: House) -> Iterator[Finding]:
    """Each entity of the domain is found by the pipeline, and the other way round."""
    found = literals(house.understanding) | set(house.term_kinds) | _in_buttons(house)
    for entity in house.entities:
        if entity not in found:
            yield Finding(
                DOMAIN,
                entity.line,
                "entity-unfound",
                f"nothing in bot/nlu finds {entity}",
                "take it away or add it to the pipeline",
            )
    for kind, line in house.term_kinds.items():
        if kind not in house.entities:
            yield Finding(
                "bot/nlu/terms.csv",
                line,
                "entity-unknown",
                f"{kind} isn't in the domain",
                "correct the name or add it to domain.yml",
            )


def actions_are_registered(house: House) -> Iterator[Finding]:
    """Each action of the domain is a class, each such class is in the domain, once."""
    seen: dict[str, str] = {}
    for path, line, name in _action_classes(house):
        if name in seen:
            yield Finding(
                path,
                line,
                "action-twice",
                f"{name} is also an action of {seen[name]}",
                "give one of them another name",
            )
        seen[name] = path
        if name not in house.actions:
            yield Finding(
                path,
                line,
                "action-unlisted",
                f"the domain doesn't list {name}",
                "add it under actions in domain.yml",
            )
    used = {step.name for step in house.steps} | _fallback_actions(house)
    for action in house.actions:
        if action not in seen:
            yield Finding(
                DOMAIN,
                action.line,
                "action-unregistered",
                f"no class in actions is {action}",
                "write it or take the line away",
            )
        elif action not in used and not action.startswith(("validate_", "action_ask_")):
            yield Finding(
                DOMAIN,
                action.line,
                "action-unused",
                f"no rule or story leads to {action}",
                "add one in data/stories or take the action away",
            )


def slots_are_known(house: House) -> Iterator[Finding]:
    """Each slot that code fills or reads is in the domain, and the other way round."""
    for path, line, name in _slots_named(house):
        if name not in house.slots and name not in BUILT_IN_SLOTS:
            yield Finding(
                path,
                line,
                "slot-unknown",
                f"the slot {name} isn't in the domain, so Rasa forgets it",
                "correct the name or add it to domain.yml",
            )
    named = literals(house.code) | {step.name for step in house.steps}
    for slot in house.slots:
        if slot not in named:
            yield Finding(
                DOMAIN,
                slot.line,
                "slot-unused",
                f"nothing fills or reads {slot}",
                "take the slot away",
            )


def responses_are_used(house: House) -> Iterator[Finding]:
    """Each response is uttered somewhere, and each that is uttered exists."""
    uttered = {
        step.name: (step.path, step.name.line)
        for step in house.steps
        if step.name.startswith(RESPONSE)
    }
    for module in house.code:
        for node in ast.walk(module.tree):
            name = constant(node)
            if name and name.startswith(RESPONSE):
                uttered[name] = (module.path, node.lineno)
    asked = {f"{RESPONSE}ask_{slot}" for slot in house.slots}
    asked |= {
        f"{RESPONSE}ask_{form}_{slot}" for form in house.forms for slot in house.slots
    }
    for name, (path, line) in uttered.items():
        if name not in house.responses:
            yield Finding(
                path,
                line,
                "response-missing",
                f"the domain has no response {name}",
                "write it or correct the name",
            )
    for name in house.responses:
        if name not in uttered and name not in asked:
            yield Finding(
                DOMAIN,
                name.line,
                "response-unused",
                f"nothing utters {name}",
                "take the response away",
            )


def _in_buttons(house: House) -> set[str]:
    """The entities that buttons send along."""
    return {
        str(part.arg)
        for module in house.code
        for node in ast.walk(module.tree)
        if called(node) == "button"
        for part in node.keywords
    }


def _action_classes(house: House) -> Iterator[tuple[str, int, str]]:
    """File, line and action name of each class that has one."""
    for module in house.code:
        for kind in ast.walk(module.tree):
            if not isinstance(kind, ast.ClassDef):
                continue
            for part in kind.body:
                name = None
                if isinstance(part, ast.Assign | ast.AnnAssign):
                    targets = getattr(part, "targets", None) or [part.target]
                    names = {getattr(target, "id", "") for target in targets}
                    value = constant(part.value) if part.value else None
                    if "action_name" in names:
                        name = value
                    elif "form_name" in names and value:
                        # A form's action checks what is said to it (actions/forms/form.py).
                        name = f"validate_{value}"
                elif isinstance(part, ast.FunctionDef) and part.name == "name":
                    returned = part.body[-1]
                    if isinstance(returned, ast.Return):
                        name = constant(returned.value)
                if name:
                    yield module.path, part.lineno, name


def _fallback_actions(house: House) -> set[str]:
    policies = house.config.get("policies") or ()
    return {policy.get("core_fallback_action_name", "") for policy in policies}


def _slots_named(house: House) -> Iterator[tuple[str, int, str]]:
    """File, line and name of each slot that code reads or fills by name."""
    for module in house.code:
        for node in ast.walk(module.tree):
            names: list[str | None] = []
            if isinstance(node, ast.Subscript) and _is_slots(node.value):
                names = [constant(node.slice)]
            elif _reads_slot(node) or (called(node) == "SlotSet" and node.args):
                names = [constant(node.args[0])]
            elif called(node) == "Reply":
                filled = keyword(node, "slots")
                if isinstance(filled, ast.Dict):
                    names = [constant(key) for key in filled.keys if key]
            yield from ((module.path, node.lineno, name) for name in names if name)


def _reads_slot(node: ast.AST) -> bool:
    return called(node) == "get" and bool(node.args) and _is_slots(node.func.value)


def _is_slots(node: ast.AST) -> bool:
    return "slots" in (getattr(node, "id", ""), getattr(node, "attr", ""))
