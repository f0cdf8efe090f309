"""The web channel: what the chat widget and other web pages speak with the bot."""

from bot.channels.web.channel import WebInput

__all__ = ["WebInput"]
