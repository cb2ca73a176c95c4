"""The written Italian form of amendments: written from operations, read against a text.

`written` here; `read` in `reading`, which knows the commands of amendments and so is not imported by what they import.
"""

from server.deliberation.formulas.writing import written

__all__ = ["written"]
