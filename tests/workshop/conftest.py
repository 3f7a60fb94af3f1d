"""What tests of the workshop share."""

import pytest

from coprodesk.workshop import projects, sample


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    """A desk with the sample, to look at only."""
    path = tmp_path_factory.mktemp("sample") / "Sample.copro"
    sample.create(path)
    desk = projects.open_desk(path, lambda _changed: None)
    yield desk
    desk.close()
