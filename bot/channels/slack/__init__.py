"""The Slack channel: messages, commands, buttons and the modal; replies in Block Kit."""
