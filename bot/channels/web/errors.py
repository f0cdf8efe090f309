"""What a request can do wrong, with the status that says so."""

from sanic.exceptions import SanicException


class BadRequestError(SanicException):
    """The request is wrong; the text says what to change."""

    status_code = 400


class NoSessionError(SanicException):
    """There is no session, or it is forged, expired or another origin's."""

    status_code = 401


class OriginError(SanicException):
    """The page's origin is not on the operator's list."""

    status_code = 403


class MediaTypeError(SanicException):
    """The body is no JSON."""

    status_code = 415


class TooManyError(SanicException):
    """Too many messages or sessions; `seconds` until the next one may come."""

    status_code = 429

    def __init__(self, text: str, seconds: int) -> None:
        super().__init__(text)
        self.headers = {"Retry-After": str(seconds)}


class UnavailableError(SanicException):
    """The bot can't answer right now."""

    status_code = 503
