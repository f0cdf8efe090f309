"""Import the files that agencies publish: read, checked, and stored all or nothing."""

from actions.catalog.importing.formats import DATASETS, PublishedFile, find, recognise
from actions.catalog.importing.run import ImportResult, import_files, write_report

__all__ = [
    "DATASETS",
    "ImportResult",
    "PublishedFile",
    "find",
    "import_files",
    "recognise",
    "write_report",
]
