"""What can go wrong with the catalogue, as typed errors."""


class CatalogError(Exception):
    """The catalogue or a file of facts is missing or wrong.

    The message says what to do and is fit to be shown to an operator.
    """


class ImportFileError(CatalogError):
    """A file can't be imported; the message names file, row and what was expected."""


class SearchError(CatalogError):
    """A search was asked with values that make no sense; the message says which."""
