"""Words on paper: the list of the day, and the words of a summary, as each person wants them."""

import pytest
from builders import TODAY, an_idea

from coprodesk.choices import PaperFormat, SummaryPart, Treatment, WordWish
from coprodesk.errors import PlainError
from coprodesk.services import documents
from coprodesk.workshop import handouts
from coprodesk.workshop.changes import plan, summary
from coprodesk.workshop.changes import words as changes
from coprodesk.workshop.handouts import summary as summary_paper
from coprodesk.workshop.handouts import word_list
from coprodesk.workshop.views import words_today
from tests.services.documents.paper_reader import read


def teach(desk, term, meaning, treatment=Treatment.EXPLAIN):
    desk.do("Keep", changes.keep, term, meaning, treatment, TODAY, 1)


def a_summary(desk, *lines):
    desk.do("Write", summary.write, 1, SummaryPart.TALKED, lines)


def on_paper(desk, kind, wish, paper=PaperFormat.STANDARD):
    return read(documents.to_pdf(desk.look(kind, 1, wish), paper))


def terms(desk):
    return [(word.term, word.is_ours, word.is_medical, word.count) for word in desk.look(words_today.view, 1)]


def test_the_words_of_the_day_are_the_ones_that_really_occur(desk):
    teach(desk, "outcome", "what changes for you")
    teach(desk, "red box", "the box at the top", Treatment.OURS)
    teach(desk, "night clinic", "open until ten")
    an_idea(desk, "Outcomes first, then the biopsy")
    an_idea(desk, "Say the outcome in the red box")
    desk.do("Plan", plan.write, 1, {"purpose": "Better outcomes."})

    assert terms(desk) == [
        ("biopsy", False, True, 1),
        ("outcome", True, False, 3),
        ("red box", True, False, 1),
    ]


def test_a_word_without_a_meaning_is_on_no_list(desk):
    teach(desk, "hub", "", Treatment.OURS)
    an_idea(desk, "Meet at the hub")

    assert terms(desk) == []
    with pytest.raises(PlainError, match="needs a meaning"):
        desk.look(word_list.handout, 1)


def test_paper_does_not_guess_what_an_abbreviation_means(desk):
    an_idea(desk, "Ask the DPO")
    with pytest.raises(PlainError, match="needs a meaning"):
        desk.look(word_list.handout, 1)

    teach(desk, "DPO", "disabled people's organisation")

    assert "Disabled people's organisation (DPO)" in documents.to_text(desk.look(word_list.handout, 1))


def test_the_word_list_is_a_kind_of_handout(desk):
    teach(desk, "outcome", "what changes for you")
    an_idea(desk, "A good outcome")

    assert desk.look(handouts.made, 1, "word_list") == desk.look(word_list.handout, 1)


@pytest.mark.parametrize("paper", PaperFormat)
def test_everyday_words_come_first_with_the_term_behind(desk, paper):
    teach(desk, "outcome", "what changes for you")
    an_idea(desk, "Outcomes before the biopsy")

    paper = on_paper(desk, word_list.handout, WordWish.EVERYDAY, paper)

    assert paper.texts("H1") == ["Words used today"]
    assert "What changes for you (outcome)" in paper.texts("LBody")
    assert any(text.endswith("(biopsy)") for text in paper.texts("LBody"))


def test_medical_words_stand_unexplained_for_those_who_know_them(desk):
    teach(desk, "outcome", "what changes for you")
    an_idea(desk, "Outcomes before the biopsy")

    paper = on_paper(desk, word_list.handout, WordWish.MEDICAL)

    assert "What changes for you (outcome)" in paper.texts("LBody")
    assert "biopsy" not in " ".join(paper.words)


def test_only_medical_words_are_told_to_those_who_keep_them(desk):
    an_idea(desk, "After the biopsy")

    assert "Only medical words were used today." in on_paper(desk, word_list.handout, WordWish.MEDICAL).texts(
        "P"
    )


def test_both_stand_side_by_side(desk):
    teach(desk, "outcome", "what changes for you")
    an_idea(desk, "Outcomes first")

    paper = on_paper(desk, word_list.handout, WordWish.BOTH)

    assert paper.texts("Lbl") == ["outcome"]
    assert paper.texts("LBody") == ["What changes for you"]


def test_a_summary_ends_with_the_words_that_it_uses(desk):
    teach(desk, "outcome", "what changes for you")
    teach(desk, "pathway", "the steps of your care", Treatment.SWAP)
    teach(desk, "red box", "the box at the top", Treatment.OURS)
    a_summary(desk, "Outcomes matter most on the pathway.", "Keep the red box.")

    paper = on_paper(desk, summary_paper.handout, WordWish.EVERYDAY)

    assert paper.texts("H2")[-1] == "Words in this paper"
    assert paper.texts("LBody")[-1] == "What changes for you (outcome)"
    assert "steps of your care" not in " ".join(paper.words)


def test_a_summary_without_such_words_has_no_list(desk):
    teach(desk, "outcome", "what changes for you")
    a_summary(desk, "We talked.", "An outcome (what changes for you) matters.")

    assert "Words in this paper" not in on_paper(desk, summary_paper.handout, WordWish.EVERYDAY).texts("H2")


def test_the_words_of_a_summary_count_in_what_fits(desk):
    lines = [f"We talked about point {number}." for number in range(36)]
    a_summary(desk, *lines)
    without = documents.overflow_lines(desk.look(summary_paper.handout, 1))
    for number in range(6):
        teach(desk, f"term{number}", "what it means to all of us here")
    a_summary(desk, *lines[:-6], *(f"We talked about term{number} there." for number in range(6)))

    assert documents.overflow_lines(desk.look(summary_paper.handout, 1)) >= without + 6
