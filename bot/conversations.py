"""Where conversations are kept, in stores that can also delete them.

Rasa's own stores can't. An answer that fills the slot `erase_conversation` ends
the conversation: at the end of that turn, still under the conversation's lock,
it is deleted with all its sessions instead of being saved. endpoints.yml names
one of the two stores.
"""

from abc import ABC, abstractmethod
from typing import Any

from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

ERASE = "erase_conversation"


class _ErasesConversations(ABC):
    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation, or delete it where the visitor asked for that."""
        if tracker.get_slot(ERASE):
            await self.erase(tracker.sender_id)
        else:
            await super().save(tracker)  # type: ignore[misc]

    @abstractmethod
    async def erase(self, conversation_id: str) -> None:
        """Delete all sessions of a conversation."""


class ConversationsInMemory(_ErasesConversations, InMemoryTrackerStore):
    """Conversations that end with the process."""

    async def erase(self, conversation_id: str) -> None:
        """Delete all sessions of a conversation."""
        self.store.pop(conversation_id, None)


class ConversationsInSQL(_ErasesConversations, SQLTrackerStore):
    """Conversations in a database; the options are those of Rasa's SQL tracker store."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Rasa logs a failed statement, whose values are what visitors typed.
        self.engine.hide_parameters = True

    async def erase(self, conversation_id: str) -> None:
        """Delete all sessions of a conversation."""
        with self.session_scope() as session:
            mine = self.SQLEvent.sender_id == conversation_id
            session.query(self.SQLEvent).filter(mine).delete(synchronize_session=False)
            session.commit()
