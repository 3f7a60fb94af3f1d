from coprodesk.services.documents import (
    Bullets,
    Card,
    Cards,
    Handout,
    Heading,
    Ideas,
    Picture,
    Told,
    to_text,
    told,
)
from tests.services.documents.paper_samples import summary


def test_headings_are_told_apart_from_the_rest():
    lines = told(summary())

    assert lines[0] == Told("Hospital letters we can understand", 1)
    assert Told("What we decided", 2) in lines
    assert lines[1].level == 0


def test_every_word_of_the_plain_text_is_told_once_and_in_order():
    words = " ".join(line.words for line in told(summary())).replace("At the foot of each page: ", "")

    assert words.split() == to_text(summary()).split()


def test_what_a_picture_shows_is_told_beside_its_words():
    handout = Handout(
        "Letters", (Ideas(((Picture(b"", "A large clock"), "We start at ten."), (None, "Sit."))),)
    )

    assert [line.words for line in told(handout)][1:] == ["We start at ten. (Picture: A large clock)", "Sit."]


def test_cards_are_counted():
    handout = Handout("Cards", (Cards((Card("Stop", (Bullets(("Hands up",)),)), Card()), per_page=2),))

    assert told(handout)[1:] == (Told("Card 1 of 2: Stop", 3), Told("- Hands up"), Told("Card 2 of 2", 3))


def test_the_foot_of_the_pages_comes_last():
    handout = Handout("Letters", (Heading("One"),), footer="Clear letters")

    assert told(handout)[-1] == Told("At the foot of each page: Clear letters")
