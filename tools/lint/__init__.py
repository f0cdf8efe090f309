"""Rules for what Rasa's own validation doesn't see; `tools.lint_bot` runs them."""
