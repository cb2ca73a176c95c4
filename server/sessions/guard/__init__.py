"""What stands between a page and everybody else: full structural checks of an edit of a draft (a Yjs v1 update).

Pure: reads bytes and compares them with what the log already says; folds nothing, stores nothing, imports no Yjs. Every
check is linear in the update's size, whatever the bytes are.
"""

from server.sessions.guard.codes import CATCH_UP, Bad, Code
from server.sessions.guard.judging import Repeated, check, rebuilt
from server.sessions.guard.known import Accepted, Known

__all__ = ["CATCH_UP", "Accepted", "Bad", "Code", "Known", "Repeated", "check", "rebuilt"]
