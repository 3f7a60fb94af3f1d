import io
import re

import pikepdf
import pytest
from PIL import Image

from coprodesk import paths
from coprodesk.choices import PaperFormat, Tint
from coprodesk.errors import PlainError
from coprodesk.services.documents import (
    Handout,
    Ideas,
    Paper,
    Paragraph,
    Picture,
    picture_for,
    to_html,
    to_pdf,
    to_text,
)
from coprodesk.services.documents.drawing import drawing_orders
from coprodesk.services.documents.pictures import alt_of, picture_names
from tests.services.documents.paper_oracle import findings
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import of
from tests.services.documents.web_reader import WebPage

IDEAS = Ideas(
    (
        (Picture("1F3E5"), "The hospital sends a letter."),
        (None, "It comes on Monday."),
        (Picture("260E", "our telephone"), "You can ring us."),
    )
)
HEAD = b'<svg viewBox="0 0 72 72" xmlns="http://www.w3.org/2000/svg">'


def photo(kind="JPEG", size=(640, 480), mode="RGB", **options):
    file = io.BytesIO()
    Image.new(mode, size, "green" if mode != "RGBA" else (0, 90, 0, 120)).save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The hospital sends a letter.", "a hospital"),
        ("You can ask a nurse for help.", "a nurse"),
        ("Everyone votes.", "a box for votes"),
        ("We did not agree about the phone.", "a cross"),
        ("Nurses work here", "a nurse"),
        ("People came", "two people"),
        ("We tidied the room", "a broom"),
        ("We stopped", "a stop sign"),
        ("Meet us at half past ten", "a clock at half past ten"),
        ("It is 10 o\u2019clock", "a clock at ten"),
        ("Take the train to the training", "a train"),
        ("Come to the training", "a student"),
    ],
)
def test_a_sentence_finds_its_picture(sentence, shown):
    assert picture_for(sentence).alt == shown


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Nobody is in a hurry", None),
        ("None has your name on it", None),
        ("There are no stairs to our room.", "the sign for wheelchair access"),
        ("There is no lift.", "a cross"),
        ("You need not ask.", None),
        ("Do not phone the nurse", "a nurse"),
        ("We cannot vote", None),
        ("We can vote", "a box for votes"),
        ("We may not agree", "a cross"),
        ("It is not far, ring us", "a telephone"),
    ],
)
def test_words_that_a_no_takes_back_bring_no_picture(sentence, shown):
    found = picture_for(sentence)

    assert (found and found.alt) == shown


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Write pills, not medication.", "a paper with a pencil"),
        ("We write about pills", "a pill"),
        ("Say sorry.", "a face that looks down"),
        ("It is 20 minutes, \u00a35 a ticket", "banknotes in pounds"),
        ("Grace, 01632 960 118", "a telephone receiver"),
        ("grace@example.org", "an e-mail"),
        ("Everyone stops.", "a stop sign"),
        ("Everyone came", "two people"),
    ],
)
def test_what_tells_more_goes_first(sentence, shown):
    assert picture_for(sentence).alt == shown


@pytest.mark.parametrize(
    "sentence",
    [
        *("The stop carries on", "What kind of room is it?", "Kind and honest", "This makes sense"),
        *("It stands for our group", "We fell behind", "They run it", "One of us failed", "Autism"),
        *("You need not say why.", "At the end of the day", "Make up the room"),
    ],
)
def test_a_picture_that_would_mislead_or_shame_is_not_shown(sentence):
    wrong = {
        "hug",
        "pill",
        "puzzle",
        "runs",
        "stands",
        "hammer",
        "zip",
        "broken",
        "wheelchair",
        "hand on the face",
    }
    shown = picture_for(sentence)

    assert shown is None or not any(word in shown.alt for word in wrong)


def test_a_second_text_helps_where_the_first_has_only_common_words():
    assert picture_for("Everyone came", "Money").alt == "banknotes in pounds"
    assert picture_for("Take the bus", "Money").alt == "a bus"


@pytest.mark.parametrize("sentence", ["", "!", "Xylophone concertos", "The cart"])
def test_a_sentence_without_a_known_word_gets_no_picture(sentence):
    assert picture_for(sentence) is None


def test_every_picture_of_the_list_is_there_and_can_be_drawn():
    folder = paths.resource("pictures/openmoji")

    assert sorted(f"{name}.svg" for name in picture_names()) == sorted(path.name for path in folder.iterdir())
    for name in picture_names():
        assert drawing_orders((folder / f"{name}.svg").read_bytes()).startswith(b"1 0 0 -1 0 72 cm")
        assert alt_of(name)


@pytest.mark.parametrize(
    "inside",
    [
        b'<rect width="9" height="9" opacity="0.5"/>',
        b"<text>words</text>",
        b'<path style="fill:red" d="M0 0h1"/>',
        b'<path d="M0 0l1"/>',
        b'<g clip-path="url(#a)"/>',
        b'<g transform="skewY(3)"/>',
    ],
)
def test_what_would_be_drawn_wrong_is_refused(inside):
    with pytest.raises(ValueError, match=r"draw|path|move"):
        drawing_orders(HEAD + inside + b"</svg>")


def test_an_arc_without_spaces_between_its_switches_is_read():
    tight = drawing_orders(HEAD + b'<path d="M10 10a5 5 0 0110 0"/></svg>')

    assert tight == drawing_orders(HEAD + b'<path d="M10,10 a5,5 0 0,1 10,0"/></svg>')


@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize("paper", PaperFormat)
def test_ideas_with_pictures_keep_to_both_standards(paper, tint):
    assert findings(to_pdf(of(IDEAS, Picture("1F4C5")), Paper(paper, tint))) == []


def test_each_picture_stands_before_its_sentence_with_words_of_its_own():
    data = to_pdf(of(IDEAS), PaperFormat.EASY)

    assert read(data).tags == ["Document", "H1", "Figure", "P", "P", "Figure", "P"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figures = [part for part in pdf.Root.StructTreeRoot.K.K if part.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["a hospital", "our telephone"]
        for figure in figures:
            left, bottom, right, top = (float(side) for side in figure.A.BBox)
            assert right - left == pytest.approx(127.6, abs=1)
            assert 0 < left < right < 595
            assert 0 < bottom < top < 842


def test_the_words_begin_at_one_place_to_the_right_of_the_pictures():
    with pikepdf.open(io.BytesIO(to_pdf(of(IDEAS), PaperFormat.EASY))) as pdf:
        orders = pikepdf.parse_content_stream(pdf.pages[0])
        lefts = [round(float(order.operands[4])) for order in orders if str(order.operator) == "Tm"]

    assert len({left for left in lefts if 180 < left < 300}) == 1


def test_a_picture_that_comes_often_is_in_the_file_once():
    often = Ideas(((Picture("1F3E5"), "The hospital sends a letter."),) * 100)

    assert len(to_pdf(of(often), PaperFormat.EASY)) < 60_000


def test_pages_with_pictures_say_who_drew_them_and_others_do_not():
    handout = of(Picture("1F3E5"), *[Paragraph("line " * 60)] * 30)
    furniture = read(to_pdf(handout)).furniture

    assert furniture.count("OpenMoji, CC BY-SA 4.0") == 1
    assert "OpenMoji" not in read(to_pdf(of(Picture(photo(), "our room")))).furniture
    assert "OpenMoji, CC BY-SA 4.0" in to_html(handout)


def test_the_web_page_holds_the_pictures_with_their_words():
    handout = Handout("Letters", (IDEAS, Picture(photo(), 'Our "room" <b>')))
    reader = WebPage(to_html(handout))
    pictures = [attributes for tag, attributes in reader.attributes if tag == "img"]

    assert [each["alt"] for each in pictures] == ["a hospital", "our telephone", 'Our "room" <b>']
    assert [re.split("[:;]", each["src"])[1] for each in pictures] == ["image/svg+xml"] * 2 + ["image/jpeg"]
    assert reader.words[-3:] == ["can", "ring", "us."]


def test_plain_text_has_one_idea_a_line():
    assert "The hospital sends a letter.\nIt comes on Monday.\nYou can ring us.\n" in to_text(of(IDEAS))
    assert "Picture: our room" in to_text(of(Picture(photo(), "our room")))


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P")]
)
def test_own_photos_keep_to_both_standards(kind, mode):
    assert findings(to_pdf(of(Picture(photo(kind, mode=mode), "our room \U0001f600")))) == []


def test_a_photo_loses_what_the_camera_noted_and_stands_upright():
    noted = Image.Exif()
    noted[0x0112], noted[0x010F] = 6, "Camera of Mary"
    taken = photo(size=(4000, 1000), exif=noted)
    with pikepdf.open(io.BytesIO(to_pdf(of(Picture(taken, "a tower"))))) as pdf:
        image = next(iter(pdf.pages[0].Resources.XObject.values()))

        assert (int(image.Width), int(image.Height)) == (400, 1600)
        assert b"Camera of Mary" not in image.read_raw_bytes()


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (Picture(b"no photo", "our room"), "cannot be read"),
        (Picture(photo()[:500], "our room"), "cannot be read"),
        (Picture(photo("GIF"), "our room"), "cannot be read"),
        (Picture(photo()), "has no words"),
        (Picture("nothing", "a hospital"), "no picture called"),
        (Picture("../openmoji/1F3E5", "a hospital"), "no picture called"),
        (Picture(b"x" * 25_000_001, "our room"), "too large"),
        (Picture(photo(size=(9000, 7000)), "our room"), "too large"),
    ],
)
def test_a_picture_that_cannot_be_printed_is_refused_in_words(picture, reason):
    with pytest.raises(PlainError, match=reason):
        to_pdf(of(picture))
