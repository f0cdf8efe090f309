"""The topics that are offered where nothing better is known."""

from actions.reply import Button, button

MENU: list[Button] = [
    button("What does it pay?", "ask_pay"),
    button("Licence in my state", "ask_licence"),
    button("How do I get in?", "ask_training_path"),
    button("Find a school", "find_schools"),
]
