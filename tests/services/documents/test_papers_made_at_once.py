import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import to_pdf
from tests.services.documents.paper_samples import summary


@pytest.fixture
def hasty_threads():
    """Threads that take turns far more often than usual, so that what they share shows."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_papers_that_are_made_at_the_same_time_are_whole(hasty_threads):
    wanted = list(PaperFormat) * 6
    alone = {paper: to_pdf(summary(), paper) for paper in PaperFormat}

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda paper: to_pdf(summary(), paper), wanted))

    assert made == [alone[paper] for paper in wanted]
