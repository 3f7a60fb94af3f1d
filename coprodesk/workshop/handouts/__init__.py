"""From the record to paper: a view in, a handout without looks out."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from coprodesk.services.documents import Handout
from coprodesk.workshop.handouts import summary, word_list

KINDS: dict[str, Callable[[Session, int], Handout]] = {
    "summary": summary.handout,
    "word_list": word_list.handout,
}
"""Every kind of handout by the name that the command line knows; each takes the number of a session."""
