"""Cards, slips and badges on paper: their real sizes, their counts, what they say, where they are cut."""

import io
from itertools import pairwise

import pikepdf
import pytest
from builders import a_dot_vote, people_in_the_room

from coprodesk.choices import PaperFormat, Part, Presence, Tint
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.services.documents import Edge, Heading, Paper, picture_for
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import people, votes
from coprodesk.workshop.handouts.card_pictures import pictures_of
from coprodesk.workshop.handouts.forms import BOX
from coprodesk.workshop.slip_codes import code_of, read_code
from coprodesk.workshop.views.people import voters
from tests.services.documents.paper_eye import look
from tests.services.documents.paper_oracle import faults_of
from tests.services.documents.paper_reader import read
from tests.workshop.sample_papers import DAY, made, on_paper

MM = 72 / 25.4
SIZES = {
    "voting_slips_1": (190, 260),
    "voting_slips_2": (190, 130),
    "voting_slips_4": (95, 130),
    "voting_slips_8": (65, 95),
    "idea_cards": (190, 130),
    "worry_notes": (190, 130),
    "taking_part_cards": (95, 65),
    "deciding_cards": (95, 86.67),
    "name_badges": (86, 54),
    "table_cards": (190, 130),
}
SLIPS = [name for name in SIZES if name.startswith("voting_slips")]
PEOPLE = 12
EVERYONE = 16


def first_session(desk, name):
    return read(documents.to_pdf(made(desk, name, session=1)))


def deck(handout):
    return handout.blocks[-1]


def marks(data, number=0):
    """The marks for cutting on a page, each as left, top, right and low, in millimetres; and its size."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        sheet = pdf.pages[number]
        width, height = (float(side) for side in sheet.mediabox[2:])
        kind, found = None, []
        for operands, operator in pikepdf.parse_content_stream(sheet):
            if str(operator) == "BDC":
                kind = operands[1].get("/Type")
            elif str(operator) == "re" and kind == "/Page":
                left, bottom, across, up = (float(side) for side in operands)
                found.append((left, height - bottom - up, left + across, height - bottom))
    return [tuple(side / MM for side in mark) for mark in found], (width / MM, height / MM)


def cuts(data):
    """Where the corner marks of the first page say to cut: places across and down, in millimetres."""
    found, (width, height) = marks(data)
    upright = sorted({round((mark[0] + mark[2]) / 2, 2) for mark in found if mark[3] - mark[1] > 3.9})
    lying = sorted({round((mark[1] + mark[3]) / 2, 2) for mark in found if mark[2] - mark[0] > 3.9})
    return upright, lying, (width, height)


@pytest.mark.parametrize("name", SIZES)
def test_cards_are_cut_at_their_real_size(told, name):
    across, down, page = cuts(documents.to_pdf(made(told, name)))

    assert {round(b - a, 1) for a, b in pairwise(across)} == {round(SIZES[name][0], 1)}
    assert {round(b - a, 1) for a, b in pairwise(down)} == {round(SIZES[name][1], 1)}
    assert sorted(page) == pytest.approx([210, 297], abs=0.01)


@pytest.mark.parametrize("name", SIZES)
def test_no_cut_mark_is_on_a_card_and_none_off_the_paper(told, name):
    data = documents.to_pdf(made(told, name))
    across, down, (width, height) = cuts(data)
    long_ones = [mark for mark in marks(data)[0] if max(mark[2] - mark[0], mark[3] - mark[1]) > 3.9]

    for left, top, right, low in long_ones:
        assert right < across[0] or left > across[-1] or low < down[0] or top > down[-1]
        assert min(left, top) > 3.5
        assert right < width - 3.5
        assert low < height - 3.5


@pytest.mark.parametrize("name", [*SIZES, "picture_sort"])
def test_printers_are_asked_to_keep_the_size(told, name):
    with pikepdf.open(io.BytesIO(documents.to_pdf(made(told, name)))) as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


@pytest.mark.parametrize(
    ("name", "cards", "sheets"),
    [
        ("voting_slips_1", PEOPLE, 12),
        ("voting_slips_2", PEOPLE, 6),
        ("voting_slips_4", PEOPLE, 3),
        ("voting_slips_8", PEOPLE, 2),
        ("idea_cards", 2 * PEOPLE, 12),
        ("worry_notes", PEOPLE, 6),
        ("taking_part_cards", 8 * PEOPLE, 12),
        ("deciding_cards", 3 * PEOPLE, 6),
        ("name_badges", EVERYONE, 2),
        ("table_cards", EVERYONE, 8),
    ],
)
def test_there_is_a_card_for_each_and_no_sheet_too_many(told, name, cards, sheets):
    handout = made(told, name)

    assert read(documents.to_pdf(handout)).tags.count("LI") == cards
    assert documents.page_count(handout) == sheets


@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("name", ["idea_cards", "worry_notes"])
def test_no_line_to_write_on_is_broken(told, name, paper):
    prints = look(documents.to_pdf(made(told, name, paper=paper), paper)).prints
    lines = [each.text.strip() for each in prints if "__" in each.text]

    assert len(lines) >= 4 * PEOPLE
    assert {len(line) for line in lines} == {54}


@pytest.mark.parametrize("name", SLIPS)
def test_each_slip_has_a_code_of_its_own_that_reads_back(told, name):
    codes = [
        line.removeprefix("Slip ") for line in on_paper(told, name).texts("P") if line.startswith("Slip ")
    ]

    assert len(set(codes)) == PEOPLE
    assert [read_code(code) for code in codes] == codes


def test_slips_of_all_piles_of_a_vote_can_be_counted_side_by_side(told):
    codes = [
        block.blocks[-1].text
        for name in SLIPS
        for size in PaperFormat
        for tint in Tint
        for block in deck(told.look(handouts.made, DAY, name, handouts.Reader(Paper(size, tint)))).items
    ]

    assert len(set(codes)) == len(codes) == len(SLIPS) * 4 * 3 * PEOPLE


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_asks_in_one_sentence_and_lets_people_not_choose(told, name):
    slip = on_paper(told, name).texts("P")[:12]

    assert slip[0] == "Which of these should we work on first?"
    assert slip[2:4] == ["____ Words we know", "____ What to do first"]
    assert slip[9:11] == [f"{BOX} I am not sure", f"{BOX} I do not want to vote"]
    assert slip[11].startswith("Slip ")


def test_a_vote_with_one_dot_is_a_tick(desk):
    people_in_the_room(desk)
    desk.do("Open", votes.open_dots, 1, "Which one?", 1, texts=("This", "That"))

    lines = first_session(desk, "voting_slips_4").texts("P")

    assert lines[1:4] == ["Tick one box.", f"{BOX} This", f"{BOX} That"]


def test_the_open_vote_is_on_the_slips_and_not_the_thumbs(desk):
    people_in_the_room(desk)
    first = a_dot_vote(desk)
    desk.do("Open", votes.open_thumbs, 1, "One side of paper.")

    codes = [line for line in first_session(desk, "voting_slips_4").texts("P") if line.startswith("Slip")]

    assert codes[0] == f"Slip {code_of(first, 1)}"


def test_long_choices_make_larger_slips_and_no_smaller_print(desk):
    people_in_the_room(desk)
    choices = tuple(
        f"{word} letters that say what to do at the very top, in a box" for word in ("Big", "Clear")
    )
    desk.do("Open", votes.open_dots, 1, "What should we do first of all these things?", 3, texts=choices * 3)

    data = documents.to_pdf(made(desk, "voting_slips_8", session=1))
    across, down, _page = cuts(data)

    assert across[1] - across[0] > 65
    assert min(read(data).sizes) == 14
    assert len(across) * len(down) < 15
    assert "Larger cards than you chose: the words need the room." in read(data).furniture


def test_words_that_fit_no_sheet_are_refused_by_name(desk):
    people_in_the_room(desk)
    desk.do("Open", votes.open_dots, 1, "Why " + "so many words " * 400, 3, texts=("This", "That"))

    with pytest.raises(PlainError, match=r"Why so many words .* does not fit on its card"):
        documents.to_pdf(made(desk, "voting_slips_1", session=1))


def test_no_doubtful_picture_stands_beside_a_choice(told):
    texts = ("Write pills, not medication.", "A person to ask", "Ring the office")
    found = told.look(pictures_of, texts)

    assert found[0] is None
    assert found[1:] == (picture_for(texts[1]), picture_for(texts[2]))
    assert None not in found[1:]


def test_each_choice_on_a_slip_has_a_picture_of_its_own_or_none_has(told, desk):
    people_in_the_room(desk)
    desk.do("Open", votes.open_dots, 1, "Which first?", 3, texts=("Ring the office", "Xyzzy plugh"))

    assert len(set(slip_pictures(told, DAY))) == 7
    assert None not in slip_pictures(told, DAY)
    assert slip_pictures(desk, 1) == (None, None)


def slip_pictures(desk, session):
    """The pictures of the choices of the first slip, without the two ways not to choose."""
    rows = deck(made(desk, "voting_slips_1", session=session)).items[0].blocks[1]
    return tuple(picture for picture, _words in rows.rows[:-2])


def test_the_cards_for_taking_part_say_what_people_may_need_to_say(told):
    titles = on_paper(told, "taking_part_cards").texts("P")[:8]

    assert titles == [
        *("Stop", "Slow down", "I do not understand", "I want to speak", "I agree", "I do not agree"),
        *("Break please", "Say it again"),
    ]


def test_the_agenda_says_what_each_card_for_taking_part_means(told):
    heading = Heading("What the cards mean")
    blocks = made(told, "agenda").blocks
    meanings = blocks[blocks.index(heading) + 1].rows

    assert [name for name, _meaning in meanings] == [
        card.title for card in deck(made(told, "taking_part_cards")).items[:8]
    ]


@pytest.mark.parametrize("name", ["taking_part_cards", "deciding_cards"])
def test_no_card_to_hold_up_is_known_by_its_colour_alone(told, name):
    cards = set(deck(made(told, name)).items)

    assert len({card.title for card in cards}) == len(cards)
    assert len({card.edge for card in cards}) == len(cards)
    assert len({card.blocks[0].source for card in cards}) == len(cards)


def test_every_cut_edge_is_drawn_as_a_broken_line_outside_the_reading(told):
    data = documents.to_pdf(made(told, "taking_part_cards"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kind, lines = None, 0
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "BDC":
                kind = operands[1].get("/Type")
            lines += str(operator) == "S" and kind == "/Page"

    corners = {Edge.ONE_CORNER: 1, Edge.TOP_CORNERS: 2, Edge.OPPOSITE_CORNERS: 2, Edge.THREE_CORNERS: 3}
    corners |= {Edge.FOUR_CORNERS: 4, Edge.ONE_NOTCH: 1, Edge.TWO_NOTCHES: 2, Edge.STRAIGHT: 0}
    assert lines == sum(corners[card.edge] for card in deck(made(told, "taking_part_cards")).items[:8])


@pytest.mark.parametrize("count", [1, 4, 5])
def test_a_set_of_deciding_cards_is_never_torn_between_two_sheets(desk, count):
    people_in_the_room(desk, using=count, working=0)
    cards = deck(made(desk, "deciding_cards", session=1)).items

    for start in range(0, len(cards), 6):
        sheet = [card.title for card in cards[start : start + 6]]
        assert sheet[0::2] == sheet[1::2] == ["OK", "OK, with a worry", "I cannot live with it"]
    assert len(cards) >= 3 * count


def test_a_badge_has_the_name_large_and_no_job(told):
    reading = on_paper(told, "name_badges")

    assert max(reading.sizes) >= 36
    assert reading.texts("P")[6:8] == ["Guest 12", "Denise"]
    assert not {part.label for part in Part} & set(reading.texts("P"))


def test_who_is_away_gets_no_badge(desk):
    people_in_the_room(desk)
    desk.do("Away", people.set_presence, 1, 1, Presence.AWAY)

    assert "Guest 1" not in first_session(desk, "name_badges").texts("P")
    assert desk.look(voters, 1) == 4


def test_a_table_card_tells_the_seat_on_both_sides(desk):
    (person,) = people_in_the_room(desk, using=1, working=0)
    desk.do("Seat", people.set_seat, 1, person, "Window 2")

    reading = first_session(desk, "table_cards")

    assert reading.texts("P") == ["Guest 1", "Seat: Window 2"]
    assert "Seat: Window 2" in reading.furniture


@pytest.mark.parametrize(
    "name",
    [
        "Maximiliane-Charlotte Featherstonehaugh-Cholmondeley",
        "M" * 60,
        "Ṁáïrë-Ñóra O’Ŵyna",
        "😀 Sam",
        "a " * 150,
        "W" * 301,
        "<b>Bo</b> & Co\u202e",
    ],
)
@pytest.mark.parametrize("kind", ["name_badges", "table_cards"])
def test_a_badge_for_any_name_is_sound(desk, kind, name):
    desk.do("Add", people.add, 1, name, Part.USES)
    badges = made(desk, kind, session=1)

    assert faults_of(badges) == []
    assert documents.to_text(badges).split("\n")[2].startswith(name.split()[0][:50])


def test_of_a_very_long_name_the_beginning_is_on_the_badge(desk):
    desk.do("Add", people.add, 1, "Anna " + "Maria " * 60, Part.USES)

    first, rest = first_session(desk, "name_badges").texts("P")

    assert first == "Anna"
    assert rest.endswith("Maria…")
    assert len(rest) < 60


def test_ideas_to_sort_stand_without_names_and_all_of_them(told):
    lines = on_paper(told, "picture_sort").texts("P")

    assert "Write to me, not about me." in lines
    assert "Put what I have to do at the top, in bold." in lines
    assert not {"Dev", "Carys", "RED 7"} & set(lines)


def test_there_is_an_empty_card_for_another_group_and_another_idea(told):
    heads, cards = made(told, "picture_sort").blocks[-2:]

    assert [card.title for card in heads.items].count("") == 1
    assert sum(not card.blocks for card in cards.items) >= 1
    assert (len(heads.items) % 4, len(cards.items) % 8) == (0, 0)


@pytest.mark.parametrize("name", [*SIZES, "picture_sort"])
def test_an_empty_project_gives_cards_to_fill_by_hand(desk, name):
    assert faults_of(made(desk, name, person=None, session=1)) == []


@pytest.mark.parametrize("name", [*SIZES, "picture_sort"])
def test_a_sheet_of_cards_says_what_it_is_and_who_drew(told, name):
    handout = made(told, name)
    furniture = on_paper(told, name).furniture

    assert f"{handout.title}. Sheet" in furniture
    assert "Larger cards" not in furniture
    has_pictures = any(card.blocks and "Picture" in repr(card.blocks) for card in deck(handout).items)
    assert ("OpenMoji, CC BY-SA 4.0" in furniture) == (has_pictures and name != "voting_slips_8")


@pytest.mark.parametrize("name", SIZES)
def test_the_same_cards_give_the_same_bytes(told, name):
    assert documents.to_pdf(made(told, name)) == documents.to_pdf(made(told, name))


@pytest.mark.parametrize("name", ["voting_slips_8", "taking_part_cards", "table_cards"])
def test_cards_of_giant_print_on_yellow_are_sound(told, name):
    paper = Paper(PaperFormat.GIANT, Tint.YELLOW)

    assert faults_of(told.look(handouts.made, DAY, name, handouts.Reader(paper)), paper) == []
