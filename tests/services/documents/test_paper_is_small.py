import io

import pikepdf

from coprodesk.services.documents import Handout, page_count, to_pdf
from coprodesk.services.documents.colour_profile import srgb_profile
from tests.services.documents.paper_samples import summary


def test_a_hundred_pages_fit_an_email():
    first = summary()
    long = Handout(first.title, first.blocks * 128, footer=first.footer)

    assert page_count(long) >= 100
    assert len(to_pdf(long)) <= 400_000


def test_nothing_is_stored_uncompressed_but_what_search_programs_read():
    with pikepdf.open(io.BytesIO(to_pdf(summary()))) as pdf:
        plain = [
            stream for stream in pdf.objects if isinstance(stream, pikepdf.Stream) and "/Filter" not in stream
        ]

        assert [str(stream.Type) for stream in plain] == ["/Metadata"]


def test_all_colours_are_named_as_srgb():
    with pikepdf.open(io.BytesIO(to_pdf(summary()))) as pdf:
        intent = pdf.Root.OutputIntents[0]

        assert str(intent.OutputConditionIdentifier) == "sRGB"
        assert intent.DestOutputProfile.read_bytes() == srgb_profile()


def test_the_colour_profile_says_how_long_it_is():
    profile = srgb_profile()

    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[36:40] == b"acsp"
