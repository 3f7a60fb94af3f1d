"""Papers of the sample's second session, which the tests of handouts share."""

from coprodesk.choices import PaperFormat
from coprodesk.services import documents
from coprodesk.services.documents import Paper
from coprodesk.workshop import handouts
from coprodesk.workshop.handouts import Reader
from tests.services.documents.paper_reader import read

DAY = 2
IVY, MAUREEN = 1, 3


def made(desk, name, person=IVY, session=DAY, paper=PaperFormat.STANDARD):
    """One handout, as a person gets it in some format."""
    return desk.look(handouts.made, session, name, Reader(Paper(paper), person_id=person))


def on_paper(desk, name, person=IVY, paper=PaperFormat.STANDARD):
    """The same handout, printed and read back."""
    return read(documents.to_pdf(made(desk, name, person, paper=paper), paper))


def text(reading):
    """All that is heard, in one line."""
    return " ".join(reading.words)
