"""What stands on each kind of handout, made from the sample."""

import pytest

from coprodesk.choices import PaperFormat
from coprodesk.services import documents
from coprodesk.workshop.handouts import KINDS
from coprodesk.workshop.handouts.forms import BOX, LINE, LONG_LINE
from tests.workshop.sample_papers import DAY, MAUREEN, made, on_paper, text


@pytest.mark.parametrize(
    "name",
    [
        *("invitation", "agenda", "deal", "consent", "ideas_board", "paper_kit", "feedback", "later"),
        *("receipt", "promises", "you_said", "letter"),
    ],
)
def test_a_paper_says_whom_to_ask_by_which_number(told, name):
    paper = text(on_paper(told, name))

    assert "Ask Grace at the desk Phone 01632 960 118" in paper
    assert ("We meet again Saturday 16 January 2027" in paper) == (name not in ("invitation", "receipt"))


@pytest.mark.parametrize("paper", PaperFormat)
def test_a_line_to_write_on_stays_in_one_piece(paper):
    width_of = documents.Handout("Form", (documents.Paragraph(LONG_LINE), documents.Facts((("Name", LINE),))))
    one_line = documents.Handout("Form", (documents.Paragraph("x"), documents.Facts((("Name", "x"),))))

    lines = documents.overflow_lines(width_of, paper), documents.page_count(width_of, paper)
    assert lines == (documents.overflow_lines(one_line, paper), documents.page_count(one_line, paper))


def test_you_said_we_did_tells_what_was_not_done_and_why(told):
    paper = on_paper(told, "you_said")

    assert paper.texts("H3") == ["We asked", "You said", "We did", "Not done, and why"]
    assert "The clinic that is open from 6 to 10 in the evening (night clinic)" in paper.texts("LBody")
    assert "Bring ten real letters with the names blacked out. Tomasz and Ivy did it." in paper.texts("LBody")
    assert "Find out who writes the letters for the night clinic" in paper.texts("Lbl")
    assert "Late. The person who knows has been ill. Martin asks again on Monday." in paper.texts("LBody")


def test_the_agenda_tells_times_in_words_and_breaks_like_work(told):
    paper = on_paper(told, "agenda")

    rows = dict(zip(paper.texts("Lbl"), paper.texts("LBody"), strict=True))
    assert rows["Half past 9"] == "Arrive, tea, find your place, 15 minutes"
    assert rows["25 past 10"] == "Break: Stretch, 10 minutes"
    assert rows["5 past 11"] == "Break, 20 minutes"
    assert rows["Stop"] == "Everyone stops. You say why, if you want to."
    assert "Half past 9 in the morning until 5 to 1 in the afternoon. There are 3 breaks." in paper.texts("P")
    assert "Grace leads the session." in paper.texts("P")


def test_the_deal_has_eight_lines(told):
    paper = on_paper(told, "deal")

    lines = dict(zip(paper.texts("Lbl")[:8], paper.texts("LBody"), strict=False))
    assert list(lines) == [
        *("What it is for", "Your time", "Money", "What you get back"),
        *("What can change", "What cannot change", "Who decides", "When you will hear"),
    ]
    assert lines["Your time"].endswith("in the afternoon. There are 3 breaks.")
    assert lines["When you will hear"] == "By Saturday 19 December 2026, from Grace"
    assert LINE not in text(paper)


def test_the_ground_rules_are_those_of_the_group(told):
    rules = on_paper(told, "ground_rules").texts("LBody")

    assert len(rules) == 10
    assert "Nobody has to tell their story. You can pass." in rules


def test_the_invitation_tells_the_way_and_what_the_place_lacks(told):
    paper = on_paper(told, "invitation")

    assert "Bus 12 and bus 40 stop outside. The stop is called Riverside." in paper.texts("LBody")
    assert "There is one toilet that a wheelchair fits in. It has no hoist." in paper.texts("LBody")
    assert "You can say no. Nothing changes for you if you do." in paper.texts("P")


def test_the_consent_form_asks_each_thing_by_itself(told):
    paper = on_paper(told, "consent")

    cells = paper.texts("TD")
    assert [cells[place : place + 3] for place in range(0, len(cells), 3)] == [
        [use, BOX, BOX]
        for use in (
            *("I take part today", "You write down what I say", "You print my words, without my name"),
            *("You take photos of me", "You film me", "You record my voice"),
            "You get in touch with me again",
        )
    ]
    assert "Signature or mark" in paper.texts("Lbl")
    assert "Who heard it" in paper.texts("Lbl")
    assert "Say stop at any time, today or later. You need not say why." in paper.texts("P")


def test_in_giant_print_a_form_keeps_its_boxes(told):
    boxes = [name for name in ("consent", "feedback", "later", "receipt") for _paper in PaperFormat]
    counts = [
        text(on_paper(told, name, paper=paper)).count(BOX) for name in set(boxes) for paper in PaperFormat
    ]

    assert [len(set(counts[place : place + 4])) for place in range(0, 16, 4)] == [1, 1, 1, 1]
    assert min(counts) == 3


def test_a_letter_tells_one_person_what_became_of_their_ideas(told):
    paper = text(on_paper(told, "letter"))

    assert "Dear Ivy," in paper
    assert (
        "You said Say what the test is for before you say its name. Where it is In “Words we know”" in paper
    )
    assert "with 5 other ideas What the group got 8 dots" in paper
    assert "Not everyone agrees: One person still wants big print for everyone" in paper
    assert "Priya: Find five readers, and money, by 5 December. Dev helps. Looking into it." in paper
    assert "Nobody minds big print" not in paper


def test_no_date_in_a_letter_is_torn_between_two_lines(told):
    letter = documents.to_text(made(told, "letter"))

    assert "by 5\u00a0December. Dev helps." in letter
    assert "on Saturday 21\u00a0November\u00a02026." in letter


def test_the_group_with_most_dots_is_told_so_and_a_joined_idea_with_which(told):
    paper = text(on_paper(told, "letter", person=5))

    assert "It stands with Start with the one thing I need to do." in paper
    assert "What the group got 12 dots: the most of all" in paper


def test_letters_go_to_those_who_want_to_be_told(told):
    readers = [person.name for person in told.look(KINDS["letter"].readers, DAY)]

    assert len(readers) == 12
    assert "Huw" not in readers


def test_who_gave_no_idea_by_name_gets_a_letter_too(told):
    paper = text(on_paper(told, "letter", person=7))

    assert "Dear Guest 12," in paper
    assert "The group gave 34 ideas. None has your name on it." in paper


def test_a_certificate_says_what_the_person_gave(told):
    paper = on_paper(told, "certificate", MAUREEN)

    assert paper.texts("H1") == ["Thank you, Maureen"]
    assert "Your time: 3 hours 25 minutes" in paper.texts("LBody")
    assert "Your idea: Write pills, not medication." in paper.texts("LBody")
    assert "Your help: Ask which print people need" in paper.texts("LBody")


def test_the_poster_names_who_does_what_by_when(told):
    poster = on_paper(told, "promises")

    second = "Find five readers, and money Who Priya, with Dev By when 5 December 2026 How it is Looking"
    assert second in text(poster)
    assert poster.texts("H2")[:2] == ["Redraw the clinic letter", "Find five readers, and money"]


def test_the_board_on_paper_has_every_idea(told):
    paper = text(on_paper(told, "ideas_board"))

    assert "There are 34 ideas." in paper
    assert "With it: Put what I have to do at the top, in bold. (Carys)" in paper
    assert "Send a singing telegram. Then at least I would listen. (RED 7)" in paper


def test_the_kit_holds_the_whole_session(told):
    paper = on_paper(told, "paper_kit")

    assert paper.texts("H2") == [
        *("What we do", "Our deal", "How we treat each other", "Ideas so far", "More ideas", "The vote"),
        *("Promises", "Where to ask"),
    ]
    assert "Which of these should we work on first?" in paper.texts("P")
    assert "Words we know" in paper.texts("Lbl")
    assert paper.texts("P").count(LONG_LINE) == 12
