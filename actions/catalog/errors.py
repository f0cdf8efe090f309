"""What can go wrong with the catalogue, as one typed error."""


class CatalogError(Exception):
    """The catalogue or a file of facts is missing or wrong.

    The message says what to do and is fit to be shown to an operator.
    """
