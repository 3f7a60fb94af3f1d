"""Papers in easy words: short sentences beside pictures, no fact lost, nobody's own words changed."""

from datetime import date

import pytest
from builders import TODAY, an_idea
from hypothesis import given, settings
from hypothesis import strategies as st

from coprodesk.choices import PaperFormat, SummaryPart, Treatment
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.services.documents import (
    Bullets,
    Card,
    Cards,
    Facts,
    Handout,
    Heading,
    Ideas,
    Paper,
    Paragraph,
    Picture,
    Table,
)
from coprodesk.services.language import OwnWord, lost_facts
from coprodesk.workshop import handouts, projects, sample
from coprodesk.workshop.changes import outcomes, plan, readers_checks, summary
from coprodesk.workshop.changes import words as word_changes
from coprodesk.workshop.handouts import KINDS, Reader, still_long
from coprodesk.workshop.handouts.easy import easier
from coprodesk.workshop.handouts.easy_lines import easy_lines, is_long, word_count
from coprodesk.workshop.handouts.forms import BOX, LINE, LONG_LINE, asked, boxes, lines, yes_or_no
from coprodesk.workshop.views import ideas
from coprodesk.workshop.views import readers_checks as check_views
from tests.services.documents.paper_eye import look
from tests.services.documents.paper_oracle import findings
from tests.services.documents.paper_reader import read

DAY, IVY = 2, 1
EASY = Paper(PaperFormat.EASY)
DRAFT = "Easy words draft: check it with the people who will read it."
SLIPS = {"idea_cards", "worry_notes", *(f"voting_slips_{count}" for count in (1, 2, 4, 8))}
NAMES = tuple(name for name, kind in KINDS.items() if kind.takes_formats and name not in SLIPS)
LONG = "We asked the hospital for a new letter and they said that it would come in the spring."


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    path = tmp_path_factory.mktemp("easy") / "Sample.copro"
    sample.create(path)
    desk = projects.open_desk(path, lambda _changed: None)
    yield desk
    desk.close()


def made(desk, kind, session=DAY, paper=EASY):
    return desk.look(handouts.made, session, kind, Reader(paper, person_id=IVY))


def rows(handout):
    return [row for block in handout.blocks if isinstance(block, Ideas) for row in block.rows]


def texts(handout):
    return [text for _picture, text in rows(handout)]


def of(*blocks):
    return Handout("Our paper", blocks)


def plain(text):
    return " ".join(text.replace("\u00a0", " ").split())


def hard_words_of(handout):
    place = handout.blocks.index(Heading("Hard words"))
    return handout.blocks[place + 1 :]


@pytest.mark.parametrize("kind", NAMES)
def test_the_sample_says_nearly_everything_in_short_sentences(told, kind):
    long = still_long(made(told, kind))

    assert len(long) <= 2
    assert all(word_count(sentence) <= 20 for sentence in long)


@pytest.mark.parametrize("kind", NAMES)
def test_the_sample_keeps_every_fact_and_gets_no_new_one(told, kind):
    before = made(told, kind, paper=Paper())
    after = made(told, kind)
    parts = {Heading("Hard words"), Heading("Words in this paper")}
    cut = [Handout("", documents_until(handout.blocks, parts)) for handout in (before, without_note(after))]
    first, second = (plain(documents.to_text(handout)) for handout in cut)

    assert lost_facts(first, second) == ()


def without_note(handout):
    assert handout.blocks[0] == Paragraph(DRAFT)
    return Handout(handout.title, handout.blocks[1:])


def documents_until(blocks, headings):
    """The blocks without the parts under some headings."""
    kept, is_kept = [], True
    for block in blocks:
        is_kept = block not in headings if isinstance(block, Heading) else is_kept
        kept += [block] if is_kept else []
    return tuple(kept)


@pytest.mark.parametrize("kind", NAMES)
def test_the_sample_keeps_its_headings_and_its_room_to_write(told, kind):
    before, after = made(told, kind, paper=Paper()), made(told, kind)

    def headings(handout):
        return [plain(block.text) for block in handout.blocks if isinstance(block, Heading)]

    assert [text for text in headings(before) if text != "Words in this paper"] == [
        text for text in headings(after) if text != "Hard words"
    ]
    one, other = documents.to_text(before), documents.to_text(after)
    assert one.count(LINE) == other.count(LINE)
    assert one.count(BOX) == other.count(BOX)


def test_at_least_three_in_five_lines_of_the_sample_have_a_picture(told):
    found = {text: picture for kind in NAMES for picture, text in rows(made(told, kind))}

    assert sum(map(bool, found.values())) / len(found) >= 0.75


def test_pictures_stand_left_of_their_words(told):
    paper = read(documents.to_pdf(made(told, "consent"), EASY))

    tags = [tag for tag in paper.tags if tag in ("Figure", "P")]
    assert tags.count("Figure") > 15
    assert "I take part today ☐ Yes ☐ No" in paper.texts("P")


@pytest.mark.parametrize("kind", ["ideas_board", "letter", "you_said", "certificate", "ground_rules"])
def test_no_word_of_anybodys_idea_changes(told, kind):
    before, after = (plain(documents.to_text(made(told, kind, paper=paper))) for paper in (Paper(), EASY))
    board = told.look(ideas.board, DAY)
    said = [plain(each.text) for idea in board.ideas for each in (idea, *idea.joined)]
    there = [words for words in said if words in before]

    assert [words for words in there if words not in after] == []
    assert there or kind in ("you_said", "ground_rules")


def test_a_persons_own_words_are_left_alone_wherever_they_stand():
    own = "We must utilise the ramp because we said so and we will say it again until they hear us."
    one = easier(of(Bullets((f"Your idea: {own}",)), Paragraph(own)), said={own})

    assert [plain(text) for text in texts(one)] == [f"Your idea: {own}", own, "utilise: Use."]
    assert len(still_long(one)) == 2
    assert "utilise" not in documents.to_text(easier(of(Paragraph(own))))


def test_words_between_quote_marks_stay():
    line = easy_lines("The letter says “utilise the ramp” and we utilise it.")

    assert line == ("The letter says “utilise the ramp” and we use it.",)


def test_a_long_sentence_becomes_two_rows():
    paper = easier(of(Paragraph(LONG)))

    assert texts(paper) == [
        "We asked the hospital for a new letter.",
        "They said that it would come in the spring.",
    ]
    assert still_long(paper) == ()


def test_a_sentence_that_cannot_be_parted_stays_whole_and_is_counted():
    line = "Bus or taxi fares in cash on the day, lunch at noon, and £20 as a small thank you."
    paper = easier(of(Paragraph(line)))

    assert texts(paper) == [line.replace(", ", ",\n")]
    assert still_long(paper) == (line,)


def test_a_name_before_a_colon_stands_above_a_long_sentence():
    short = "If you must use a medical word, tell me what it means the first time."

    assert texts(easier(of(Paragraph(f"Your idea: {short}")))) == [f"Your idea:\n{short}"]


def test_each_sentence_stands_on_a_row_of_its_own():
    paper = easier(
        of(Paragraph("Bring the letter. Ring us.\nWe meet at 10."), Bullets(("One. Two.", "3. Three")))
    )

    assert texts(paper) == ["Bring the letter.", "Ring us.", "We meet at 10.", "One.", "Two.", "3. Three"]


def test_a_name_in_brackets_stays_with_the_words_it_belongs_to():
    assert texts(easier(of(Bullets(("Start with the date. (Dev)",))))) == ["Start with the date.\n(Dev)"]


def test_a_fact_stands_beside_its_name_or_under_it():
    told = easier(of(Facts((("Place", "Riverside Hall"), ("Stop", "Everyone stops. You need not say why.")))))

    assert texts(told) == ["Place: Riverside Hall", "Stop:\nEveryone stops.", "You need not say why."]


def test_a_table_of_short_things_is_one_row_each():
    table = Table(("What", "Who", "By when"), (("Write the letter", "Jo", "5 May"), ("Ring Kim", "Al", "")))

    assert [plain(text) for text in texts(easier(of(table)))] == [
        "What: Write the letter Who: Jo By when: 5 May",
        "What: Ring Kim Who: Al",
    ]


def test_forms_keep_their_boxes_and_lines():
    form = of(asked("Name"), boxes("In cash"), yes_or_no("Is this fine?", "You film me"), *lines(2))

    paper = easier(form)

    assert texts(paper) == [
        f"Name:\n{LINE}",
        f"{BOX} In cash",
        "Is this fine?",
        f"You film me\n{BOX} Yes\n{BOX} No",
    ]
    assert paper.blocks[-2:] == (Paragraph(LONG_LINE),) * 2


def test_a_line_to_write_on_is_not_broken_beside_a_picture():
    paper = read(documents.to_pdf(easier(of(asked("Name"))), EASY))

    assert LINE in paper.words


def test_cards_do_not_change():
    cards = Cards((Card("Stop", (Paragraph("Everyone stops. " * 5),)),), size_mm=(90, 64))

    assert easier(of(cards)).blocks == (cards,)


def test_a_row_that_has_its_picture_keeps_it():
    ours = Picture(b"a photo", "our door")

    assert rows(easier(of(Ideas(((ours, "Come in by the bus stop."), (None, "")))))) == [
        (ours, "Come in by the bus stop."),
        (None, ""),
    ]


def test_the_groups_own_photo_goes_before_a_drawing():
    ours = Picture(b"a photo", "our hall")

    paper = easier(
        of(Paragraph("We meet in the hall. Take the bus.")),
        photo=lambda words: ours if "hall" in words else None,
    )

    assert [picture and picture.alt for picture, _text in rows(paper)] == ["our hall", "a bus"]


def test_hard_words_stand_at_the_end_the_groups_meaning_first_and_none_twice():
    own = (
        OwnWord("biopsy", "a small piece for a test", "explain"),
        OwnWord("the hub", "our room", "explain"),
    )
    source = of(
        Paragraph("The biopsy is on Monday. A biopsy and an MRI are in the hub."),
        Heading("Words in this paper"),
        Bullets(("A small piece for a test (biopsy)",)),
        Heading("Where to ask"),
        Paragraph("Ask Jo."),
    )

    paper = easier(source, own_words=own)

    listed = [text for block in hard_words_of(paper) for _picture, text in block.rows]
    assert listed[0] == "biopsy:\nA small piece for a test."
    assert "the hub:\nOur room." in listed
    assert len({text.partition(":")[0].casefold() for text in listed}) == len(listed)
    assert Heading("Words in this paper") not in paper.blocks
    assert paper.blocks[-1] == hard_words_of(paper)[-1]


def test_a_word_that_the_paper_explains_is_not_explained_again(told):
    assert "hearing loop:\nWires in a room that send sound to a deaf person's device" in texts(
        made(told, "word_list")
    )
    assert Heading("Hard words") not in made(told, "word_list").blocks
    assert Heading("Hard words") in made(told, "agenda").blocks


def test_hard_words_and_the_names_of_facts_stand_in_bold_print():
    own = (OwnWord("the hub", "our room", "explain"),)
    paper = easier(of(Facts((("Place", "Meet in The Hub."),)), Paragraph("The hub is open.")), own_words=own)

    bold = " ".join(each.text for each in look(documents.to_pdf(paper, EASY)).prints if each.is_bold)
    page = documents.to_html(paper, EASY)

    assert plain(bold) == "Our paper Place: The Hub. The hub Hard words the hub:"
    assert "<strong>Place:</strong> Meet in <strong>The Hub.</strong>" in page
    assert "<strong>The hub</strong> is open." in page


def test_a_word_with_one_plainer_word_gives_way_to_it(desk):
    desk.do("Keep", word_changes.keep, "service users", "people who come here", Treatment.SWAP, TODAY, 1)
    desk.do("Write", summary.write, 1, SummaryPart.TALKED, ("The service users utilise the ramp.",))

    assert texts(made(desk, "summary", 1)) == ["The people who come here use the ramp."]


def test_a_word_with_several_plainer_words_stays_and_the_end_tells_them_all():
    paper = easier(of(Paragraph("We commence at 10. They commence too.")))

    assert texts(paper) == [
        "We commence at 10.",
        "They commence too.",
        "commence:\nStart or begin.",
    ]


@pytest.mark.parametrize("kind", NAMES)
def test_every_easy_paper_says_first_that_it_is_a_draft(told, kind):
    paper = documents.to_text(made(told, kind))

    assert paper.count(DRAFT) == 1
    assert "Easy Read" not in paper
    assert DRAFT not in documents.to_text(made(told, kind, paper=Paper(PaperFormat.GIANT)))


def a_deal(desk):
    desk.do("Plan", plan.write, 1, {"purpose": "Make letters clear."})
    return made(desk, "deal", 1)


def checked(desk, paper, readers="Joan and Ivy", day=date(2026, 11, 21), kind="deal"):
    return desk.do("Check", readers_checks.record, 1, kind, readers, day, paper)


def test_a_check_by_named_readers_takes_the_place_of_the_draft_line(desk):
    checked(desk, a_deal(desk))

    paper = made(desk, "deal", 1)

    assert plain(paper.blocks[0].text) == "Checked by Joan and Ivy, 21 November 2026"
    assert DRAFT not in documents.to_text(paper)
    assert desk.look(check_views.state, 1, "deal", paper).is_current
    assert DRAFT in documents.to_text(made(desk, "ground_rules", 1))


def test_a_changed_paper_is_a_draft_again_and_remembers_who_read_it_before(desk):
    checked(desk, a_deal(desk))
    desk.do("Plan", plan.write, 1, {"purpose": "Make letters kind."})

    paper = made(desk, "deal", 1)

    state = desk.look(check_views.state, 1, "deal", paper)
    assert paper.blocks[0] == Paragraph(DRAFT)
    assert (state.readers, state.is_current) == ("Joan and Ivy", False)

    desk.do("Plan", plan.write, 1, {"purpose": "Make letters clear."})
    assert "Checked by" in documents.to_text(made(desk, "deal", 1))


def test_the_same_words_checked_again_have_the_new_names(desk):
    first = checked(desk, a_deal(desk))
    again = checked(desk, made(desk, "deal", 1), "Kofi", date(2026, 12, 1))

    assert first == again
    assert plain(made(desk, "deal", 1).blocks[0].text) == "Checked by Kofi, 1 December 2026"


def test_a_check_can_be_undone_and_taken_away(desk):
    paper = a_deal(desk)
    checked(desk, paper)
    desk.undo()
    assert made(desk, "deal", 1) == paper

    desk.redo()
    desk.do("Remove", readers_checks.remove, 1, "deal", made(desk, "deal", 1))
    desk.do("Remove", readers_checks.remove, 1, "deal", made(desk, "deal", 1))
    assert made(desk, "deal", 1) == paper


@pytest.mark.parametrize(
    ("readers", "day", "reason"), [(" ", TODAY, "Nobody is named"), ("Joan", None, "The day is missing")]
)
def test_a_check_without_names_or_a_day_is_refused(desk, readers, day, reason):
    with pytest.raises(PlainError, match=reason):
        checked(desk, a_deal(desk), readers, day)


def test_what_people_did_not_agree_with_stays_in_their_words(desk):
    own = "Joan will not utilise the hub."
    desk.do("Decide", outcomes.decide, 1, "We utilise it.", own)
    an_idea(desk, "Ring us")
    desk.do("Write", summary.write, 1, SummaryPart.NOT_AGREED, (own,))

    assert own in texts(made(desk, "summary", 1))


WORDS = st.text(max_size=200)
BLOCKS = st.one_of(
    st.builds(Heading, WORDS),
    st.builds(Paragraph, WORDS),
    st.builds(Bullets, st.lists(WORDS, max_size=3).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple)),
    st.builds(lambda cells: Table(("a", "b"), tuple(cells)), st.lists(st.tuples(WORDS, WORDS), max_size=3)),
    st.builds(lambda text: Ideas(((None, text),)), WORDS),
)


@given(st.lists(BLOCKS, max_size=4), st.lists(WORDS, max_size=2))
@settings(deadline=None, max_examples=60)
def test_any_text_makes_a_paper_in_easy_words(blocks, said):
    paper = easier(of(*blocks), said=said)

    documents.to_text(paper)
    documents.to_html(paper, EASY)
    assert still_long(easier(paper)) is not None


@given(st.lists(BLOCKS, min_size=1, max_size=3))
@settings(deadline=None, max_examples=20)
def test_any_text_in_easy_words_can_be_printed(blocks):
    assert findings(documents.to_pdf(easier(of(*blocks)), EASY)) == []


@given(st.text(alphabet="abc .,:;!?\n“”()–1☐_", max_size=120))
@settings(deadline=None)
def test_no_sign_of_a_text_is_lost_between_its_lines(text):
    assert "".join("".join(easy_lines(text, said=[text])).split()) == "".join(text.split())
    assert is_long(text) == (word_count(text) > 15)
