"""A property worked out once in a turn."""

from functools import cached_property
from typing import Any, TypeVar, cast

T = TypeVar("T")


class per_turn(cached_property[T]):  # noqa: N801
    """A cached property without the lock that Python 3.10 holds for a whole class.

    A turn belongs to one thread; where properties ask for each other in both orders,
    two turns at a time would wait for each other's locks for ever.
    """

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        """The value, kept with the turn."""
        if instance is None:
            return self
        kept = instance.__dict__
        if self.attrname not in kept:
            kept[self.attrname] = self.func(instance)
        return cast(T, kept[self.attrname])
