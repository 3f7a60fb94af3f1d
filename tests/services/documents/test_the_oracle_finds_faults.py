"""The judge of papers is judged: one fault at a time is put into a faultless file, and each must be found."""

import functools
import io

import pikepdf
import pytest
from pikepdf import Name, Operator, String

from coprodesk.choices import PaperFormat, Tint
from coprodesk.services.documents import (
    Bullets,
    Heading,
    Ideas,
    Paper,
    Paragraph,
    Picture,
    to_html,
    to_pdf,
    to_text,
)
from tests.services.documents import paper_oracle
from tests.services.documents.paper_eye import contrast, look
from tests.services.documents.paper_oracle import faults, faults_of, faults_of_twins, heard, words_of
from tests.services.documents.paper_samples import of, two_sides

HANDOUT = of(
    Heading("What we said"),
    Paragraph("Letters come late, and nobody knows whom to ring when the clinic does not answer the phone."),
    Bullets(("Short words", "Large print")),
    Ideas(((Picture("1F3E5"), "The hospital writes to you."),)),
    Paragraph("The end."),
)
WRITTEN = words_of(HANDOUT)


@pytest.fixture(scope="module")
def whole():
    return to_pdf(HANDOUT, Paper(PaperFormat.STANDARD, Tint.CREAM))


def changed(data, change):
    """The file after `change`, which gets the open file."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def orders(change):
    """A change of the drawing orders of the first page: `change` gets them as a list."""

    @functools.wraps(change)
    def do(pdf):
        page = pdf.pages[0]
        held = [(list(operands), str(operator)) for operands, operator in pikepdf.parse_content_stream(page)]
        change(held)
        given = [(operands, Operator(operator)) for operands, operator in held]
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(given))

    return do


def at_text(held, text):
    """Where a text is shown."""
    return next(at for at, (operands, name) in enumerate(held) if name == "Tj" and bytes(operands[0]) == text)


def before(held, place, operator):
    """Where an order stands the last time before a place."""
    return max(at for at in range(place) if held[at][1] == operator)


def after(held, place, operator):
    """Where an order stands the next time after a place."""
    return min(at for at in range(place, len(held)) if held[at][1] == operator)


def elements(pdf, tag):
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == tag]


LAYOUT = ([Name.Artifact, pikepdf.Dictionary(Type=Name.Layout)], "BDC")


@orders
def text_outside_a_mark(held):
    place = at_text(held, b"Page 1 of 1")
    del held[after(held, place, "EMC")]
    del held[before(held, place, "BDC")]


@orders
def text_that_is_only_for_the_eye(held):
    held[before(held, at_text(held, b"The end."), "BDC")] = LAYOUT


def two_parts_in_another_order(pdf):
    kids = elements(pdf, "/Document")[0].K
    kids[1], kids[2] = kids[2], kids[1]


def a_part_read_twice(pdf):
    elements(pdf, "/Document")[0].K.append(elements(pdf, "/P")[0])


def a_part_that_nobody_reads(pdf):
    del elements(pdf, "/Document")[0].K[-1]


@orders
def a_lost_word(held):
    held[at_text(held, b"The end.")][0][0] = String(b"The ")


@orders
def no_space_at_the_end_of_a_line(held):
    start = at_text(held, b"does not answer the phone.")
    del held[before(held, start, "Tj")]


@orders
def print_of_eleven_points(held):
    held[before(held, at_text(held, b"The end."), "Tf")][0][1] = 11


@orders
def print_that_is_made_smaller(held):
    place = at_text(held, b"The end.")
    held.insert(after(held, place, "ET") + 1, ([], "Q"))
    held[before(held, place, "BT") : before(held, place, "BT")] = [
        ([], "q"),
        ([0.75, 0, 0, 0.75, 90, 50], "cm"),
    ]


@orders
def pale_print(held):
    held[before(held, at_text(held, b"The end."), "rg")][0][:] = [0.42, 0.42, 0.42]


@orders
def dark_paper_behind_dark_print(held):
    place = before(held, at_text(held, b"The end."), "BDC")
    area = ([40, 400, 400, 60], "re")
    held[place:place] = [LAYOUT, ([0.2, 0.2, 0.2], "rg"), area, ([], "f"), ([], "EMC")]


@orders
def meaning_in_a_colour(held):
    held[before(held, at_text(held, b"The end."), "rg")][0][:] = [0.4, 0, 0]


@orders
def unseen_print(held):
    place = at_text(held, b"The end.")
    held.insert(place + 1, ([0], "Tr"))
    held.insert(place, ([3], "Tr"))


@orders
def print_off_the_page(held):
    held[before(held, at_text(held, b"The end."), "Tm")][0][4] = 580


@orders
def print_on_print(held):
    held[before(held, at_text(held, b"The end."), "Tm")][0][5] = 66


@orders
def print_on_a_picture(held):
    held[before(held, at_text(held, b"The end."), "Tm")][0][5] = 500


def a_picture_without_words(pdf):
    del elements(pdf, "/Figure")[0].Alt


def a_picture_with_empty_words(pdf):
    elements(pdf, "/Figure")[0].Alt = String(" ")


def a_mark_that_leads_to_another_part(pdf):
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[1], parents[2] = parents[2], parents[1]


def no_language(pdf):
    del pdf.Root.Lang


def no_bookmarks(pdf):
    del pdf.Root.Outlines


def no_tags(pdf):
    del pdf.Root.StructTreeRoot


def no_title_in_the_window(pdf):
    del pdf.Root.ViewerPreferences


def a_font_that_is_not_in_the_file(pdf):
    del next(iter(pdf.pages[0].Resources.Font.values())).FontDescriptor.FontFile2


FAULTS = {
    text_outside_a_mark: "stands outside any mark",
    text_that_is_only_for_the_eye: "names a mark that is not there",
    two_parts_in_another_order: "in another order",
    a_part_read_twice: "is read already",
    a_part_that_nobody_reads: "No element names",
    a_lost_word: "words are lost",
    no_space_at_the_end_of_a_line: "words are joined",
    print_of_eleven_points: "is 11 points",
    print_that_is_made_smaller: "is 10.5 points",
    pale_print: "too pale",
    dark_paper_behind_dark_print: "too pale",
    meaning_in_a_colour: "by its colour alone",
    unseen_print: "is not seen",
    print_off_the_page: "off the page",
    print_on_print: "stands on other print",
    print_on_a_picture: "stands on a picture",
    a_picture_without_words: "A picture has no words",
    a_picture_with_empty_words: "A picture has no words",
    a_mark_that_leads_to_another_part: "does not find the elements",
    no_language: "does not say its language",
    no_bookmarks: "The bookmarks are not the headings",
    no_tags: "The file has no tags",
    no_title_in_the_window: "DisplayDocTitle",
    a_font_that_is_not_in_the_file: "embedded",
}


def test_the_faultless_file_has_no_fault(whole):
    assert faults(whole, WRITTEN) == []
    assert faults(changed(whole, lambda _pdf: None), WRITTEN) == []


@pytest.mark.parametrize(("fault", "said"), FAULTS.items(), ids=[fault.__name__ for fault in FAULTS])
def test_each_fault_is_found_and_named(whole, fault, said):
    found = faults(changed(whole, fault), WRITTEN)

    assert any(said in sentence for sentence in found), found


def test_words_that_another_handout_says_are_missed(whole):
    found = faults(whole, words_of(of(*HANDOUT.blocks, Paragraph("One more."))))

    assert found == ["2 words are lost, such as “One”."]


def test_a_paper_that_changes_from_one_time_to_the_next_is_found(monkeypatch):
    from coprodesk.services.documents import metadata

    numbers = iter(range(9))
    monkeypatch.setattr(metadata, "escape", lambda text: f"{text} {next(numbers)}")

    assert "The same paper gives other bytes." in faults_of(HANDOUT)


def test_a_picture_that_says_something_else_is_found(monkeypatch):
    def other_words(pdf):
        elements(pdf, "/Figure")[0].Alt = String("a bus")

    monkeypatch.setattr(paper_oracle, "to_pdf", lambda *given: changed(to_pdf(*given), other_words))

    assert "The pictures say other words than they were given." in faults_of(HANDOUT)


def test_what_is_heard_is_compared_word_for_word():
    written = ["we", "write", "the", "letters", "we", "send"]

    assert heard(written, written).is_in_order
    assert heard(["we", "write", "theletters", "we", "send"], written).joined == ["theletters"]
    assert heard(["we", "write", "the", "letters", "send"], written).lost == ["we"]
    assert heard(["we", "write", "the", "the", "letters", "we", "send"], written).added == ["the"]
    assert not heard(["we", "send", "the", "letters", "we", "write"], written).is_in_order


def test_contrast_is_that_of_wcag():
    assert contrast((0.5, 0.5, 0.5), (1.0, 1.0, 1.0)) < 7
    assert contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)) == pytest.approx(21)


def test_the_eye_sees_the_colour_of_the_page():
    grounds = {
        ground
        for each in look(to_pdf(two_sides(), Paper(tint=Tint.YELLOW))).prints
        for ground in each.grounds
    }

    assert len(grounds) == 1
    assert (1.0, 1.0, 1.0) not in grounds


WEB_FAULTS = {
    ("<li>Short words</li>", "<li>Short words"): "closes in the wrong place",
    ('lang="en-GB"', ""): "does not say its language",
    ("Large print", "<em>Large print</em>"): "none of our tags",
    ("<h2", "<h3"): "A heading 3 follows a heading 1",
    ('alt="', 'alt="" title="'): "A picture has no words",
    ("Short words", "Short"): "words are lost",
    ("Short words", "Short long words"): "words are added",
}


@pytest.mark.parametrize(("change", "said"), WEB_FAULTS.items(), ids=[said for said in WEB_FAULTS.values()])
def test_each_fault_of_a_web_page_is_found_and_named(monkeypatch, change, said):
    assert faults_of_twins(HANDOUT) == []
    monkeypatch.setattr(paper_oracle, "to_html", lambda *given: to_html(*given).replace(*change))

    found = faults_of_twins(HANDOUT)
    assert any(said in sentence for sentence in found), found


@pytest.mark.parametrize("change", [("The end.", ""), ("Short words", "Large words")])
def test_each_fault_of_plain_text_is_found(monkeypatch, change):
    monkeypatch.setattr(paper_oracle, "to_text", lambda handout: to_text(handout).replace(*change))

    assert faults_of_twins(HANDOUT) != []
