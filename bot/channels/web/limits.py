"""How much one visitor and one address may ask of the bot."""

import math
import os
from ipaddress import IPv6Address, ip_address, ip_network

from sanic.request import Request
from throttled.asyncio import (
    MemoryStore,
    RateLimiterType,
    RedisStore,
    Throttled,
    per_hour,
    per_min,
)

from bot.channels.web.errors import TooManyError

# Where several workers count together: "redis://host:6379/1".
REDIS = "GLOWPATH_REDIS"
COUNTED_AT_ONCE = 100_000
# A visitor types a few messages a minute; a school's classroom shares one address.
MESSAGES_A_MINUTE, MESSAGES_AT_ONCE = 30, 15
MESSAGES_OF_ADDRESS_A_MINUTE, OF_ADDRESS_AT_ONCE = 600, 200
SESSIONS_OF_ADDRESS_AN_HOUR, SESSIONS_AT_ONCE = 600, 200


class Limits:
    """Counts messages per session and address, and new sessions per address."""

    def __init__(self) -> None:
        redis = os.environ.get(REDIS)
        store = (
            RedisStore(server=redis)
            if redis
            else MemoryStore(options={"MAX_SIZE": COUNTED_AT_ONCE})
        )
        quotas = {
            "message": per_min(MESSAGES_A_MINUTE, MESSAGES_AT_ONCE),
            "address": per_min(MESSAGES_OF_ADDRESS_A_MINUTE, OF_ADDRESS_AT_ONCE),
            "session": per_hour(SESSIONS_OF_ADDRESS_AN_HOUR, SESSIONS_AT_ONCE),
        }
        self._counts = {
            name: Throttled(using=RateLimiterType.GCRA.value, quota=quota, store=store)
            for name, quota in quotas.items()
        }

    async def count_message(self, conversation: str, request: Request) -> None:
        """Count a message; raises `TooManyError` where it is one too many."""
        await self._count("message", conversation, "You write faster than I can read.")
        await self._count("address", _address(request), "Many people write at the moment.")

    async def count_session(self, request: Request) -> None:
        """Count a new session; raises `TooManyError` where it is one too many."""
        await self._count(
            "session", _address(request), "Too many new conversations from here."
        )

    async def _count(self, name: str, key: str, reason: str) -> None:
        result = await self._counts[name].limit(f"{name}:{key}")
        if result.limited:
            seconds = max(1, math.ceil(result.state.retry_after))
            raise TooManyError(f"{reason} Please try again in {seconds} s.", seconds)


def _address(request: Request) -> str:
    """The visitor's address; of IPv6 the network, which is one visitor's."""
    said = request.remote_addr or request.ip
    try:
        address = ip_address(said)
    except ValueError:
        return str(request.ip)
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address)
