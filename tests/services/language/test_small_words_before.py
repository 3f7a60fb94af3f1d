"""The small words before a term agree with what takes its place."""

import pytest

from coprodesk.services.language.placing import placed
from coprodesk.services.language.words import words


def said(text: str, term: str, part: str, plainer: str) -> str:
    """The text with a term replaced."""
    found = words(text)
    place = next(number for number, word in enumerate(found) if word.text == term)
    start, (choice, *_) = placed(text, found, place, part, [plainer])
    return text[:start] + choice + text[found[place].end :]


@pytest.mark.parametrize(
    ("text", "term", "part", "plainer", "becomes"),
    [
        ("It is a pathway.", "pathway", "noun", "order", "It is an order."),
        ("An assessment.", "assessment", "noun", "check", "A check."),
        ("It is a tutorial.", "tutorial", "noun", "advice", "It is advice."),
        ("It is a workforce.", "workforce", "noun", "people who work", "It is people who work."),
        ("It is an outcome.", "outcome", "noun", "what changes for you", "It is what changes for you."),
        ("It is an initiative.", "initiative", "noun", "plan of ours", "It is a plan of ours."),
        ("An ample meal.", "ample", "adj", "more than enough", "More than enough meal."),
        ("A more arduous climb.", "arduous", "adj", "hard", "A harder climb."),
        ("The most arduous climb.", "arduous", "adj", "easy", "The easiest climb."),
        ("A more accessible path.", "accessible", "adj", "easier", "An easier path."),
        ("A more eminent man.", "eminent", "adj", "important", "A more important man."),
        ("A very destitute man.", "destitute", "adj", "very poor", "A very poor man."),
        ("More arduous work.", "arduous", "adj", "hard", "Harder work."),
        ("a, ample meal", "ample", "adj", "big", "a, big meal"),
    ],
)
def test_what_stands_before_agrees(text, term, part, plainer, becomes):
    assert said(text, term, part, plainer) == becomes
