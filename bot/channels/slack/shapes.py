"""The shapes of what Slack sends, as far as the bot reads it."""

from typing import Any

from jsonschema.validators import validator_for

ID = {"type": "string", "pattern": r"^[A-Za-z0-9_.-]{1,255}\Z"}
MAYBE_ID = {"anyOf": [ID, {"type": "null"}]}
TIMESTAMP = {"type": "string", "pattern": r"^[0-9]{1,12}\.[0-9]{1,9}\Z"}
MAYBE_TIMESTAMP = {"anyOf": [TIMESTAMP, {"type": "null"}]}
TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
NAMED = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": ID, "team_id": MAYBE_ID},
}
MAYBE_NAMED = {"anyOf": [NAMED, {"type": "null"}]}
AUTHORIZATION = {
    "type": "object",
    "properties": {"team_id": MAYBE_ID, "enterprise_id": MAYBE_ID, "user_id": MAYBE_ID},
}


def _checker(shape: dict[str, Any]) -> Any:
    return validator_for(shape)(shape)


def _kind(required: list[str], **properties: Any) -> dict[str, Any]:
    shared = {"team_id": MAYBE_ID, "enterprise_id": MAYBE_ID}
    return {
        "type": "object",
        "required": required,
        "properties": shared | properties,
    }


INTERACTION = {
    "user": NAMED,
    "team": MAYBE_NAMED,
    "enterprise": MAYBE_NAMED,
    "channel": MAYBE_NAMED,
    "trigger_id": ID,
    "response_url": TEXT,
}
VALUE = {"type": "object", "properties": {"value": {"type": ["string", "null"]}}}
MESSAGE = {"type": "object", "properties": {"thread_ts": MAYBE_TIMESTAMP}}
SHAPES = {
    "url_verification": _kind(["challenge"], challenge=TEXT),
    "event_callback": _kind(
        ["event"],
        event_id=ID,
        authorizations={"type": ["array", "null"], "items": AUTHORIZATION},
        event={"type": "object", "required": ["type"], "properties": {"type": TEXT}},
    ),
    "block_actions": _kind(
        ["user", "actions", "container", "trigger_id"],
        **INTERACTION,
        container={
            "type": "object",
            "required": ["type"],
            "properties": {
                "type": TEXT,
                "message_ts": MAYBE_TIMESTAMP,
                "thread_ts": MAYBE_TIMESTAMP,
            },
        },
        message=MESSAGE,
        actions={
            "type": "array",
            "minItems": 1,
            "maxItems": 25,
            "items": {
                "type": "object",
                "required": ["action_id"],
                "properties": {
                    "action_id": TEXT,
                    "block_id": TEXT,
                    "value": TEXT,
                    "text": {"type": "object", "properties": {"text": TEXT}},
                    "selected_option": {
                        "type": ["object", "null"],
                        "required": ["value"],
                        "properties": {
                            "value": TEXT,
                            "text": {"type": "object", "properties": {"text": TEXT}},
                        },
                    },
                    "selected_options": {
                        "type": "array",
                        "maxItems": 100,
                        "items": {"required": ["value"], **VALUE},
                    },
                },
            },
        },
    ),
    "view_submission": _kind(
        ["user", "view"],
        **INTERACTION,
        view={
            "type": "object",
            "required": ["id", "callback_id", "private_metadata", "state"],
            "properties": {
                "id": ID,
                "callback_id": TEXT,
                "private_metadata": TEXT,
                "state": {
                    "type": "object",
                    "required": ["values"],
                    "properties": {
                        "values": {
                            "type": "object",
                            "additionalProperties": {
                                "type": "object",
                                "additionalProperties": {"type": "object"},
                            },
                        }
                    },
                },
            },
        },
    ),
    "command": _kind(
        ["command", "user_id", "team_id", "trigger_id", "response_url"],
        command=TEXT,
        user_id=ID,
        team_id=ID,
        channel_id=ID,
        trigger_id=ID,
        text=TEXT,
        response_url=TEXT,
    ),
    "ssl_check": _kind([]),
}
# Events that the bot reads; all others are acknowledged and dropped.
MESSAGE_EVENT = _kind(
    ["channel", "ts"],
    channel=ID,
    user=MAYBE_ID,
    ts=TIMESTAMP,
    thread_ts=MAYBE_TIMESTAMP,
    text=MAYBE_TEXT,
    subtype=MAYBE_TEXT,
    channel_type=MAYBE_TEXT,
    bot_id=MAYBE_ID,
    files={"type": ["array", "null"]},
)
IDS = {"type": "array", "maxItems": 1000, "items": ID}
EVENT_SHAPES = {
    "message": MESSAGE_EVENT,
    "app_mention": MESSAGE_EVENT,
    "app_home_opened": _kind(["user"], user=ID, tab=MAYBE_TEXT),
    "app_uninstalled": _kind([]),
    "tokens_revoked": _kind(
        ["tokens"],
        tokens={"type": "object", "properties": {"oauth": IDS, "bot": IDS}},
    ),
}
REQUESTS = {kind: _checker(shape) for kind, shape in SHAPES.items()}
EVENTS = {kind: _checker(shape) for kind, shape in EVENT_SHAPES.items()}
