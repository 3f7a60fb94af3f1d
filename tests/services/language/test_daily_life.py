"""Sentences of kitchens, schools, games and waiting rooms, where words of offices mean what they say."""

import pytest

from coprodesk.services.language import Kind, check

OFFICE = (Kind.SWAP, Kind.EXPLAIN, Kind.ASK, Kind.US_AND_THEM, Kind.NEGATIVE)
DAILY = """
    My mother wears her old school uniform jumper when she paints the fence.
    The pilot waved to us from the plane.
    Peel the onion and slice it, then slice and dice the carrots.
    Mix together the flour and sugar, and heat up the soup.
    From sunrise to sunset she worked in the field.
    The shop closed down last year.
    There are two beds in the cabin, and they live in house number nine.
    Please save that piece of cake for Dad.
    People like that sort of music.
    I made good progress this week with my reading.
    The nurse took quick action that saved his life.
    The baby monitor is on the shelf beside the picnic hamper.
    Please update your details, and leave this space blank.
    Write your name and address on it, and tell us if your address changes.
    Put pressure on the wound with a clean cloth.
    Exercise your right arm three times a day.
    The goalkeeper dropped the ball, and he crossed the line first in the race.
    We took part in the event, and it is in the nature of cats to hunt.
    Mary's own problems were small.
    My favourite subject to study is maths.
    The new vicar is partial to cake, and she is partially sighted.
    The straw was set alight, and he has been dwelling on the past.
    He turned the corner and saw the shop.
    Give it to a good cause, and provide for your family.
    The dominant hand is the right one.
    It is for external use only.
    After the procedure at the hospital you may feel sore.
    They will induce labour on Monday.
    They called it attempted murder, which is a crime.
    There is evidence that walking helps.
    He explained in detail how it works, with attention to detail.
    We had a short break by the sea.
    They painted her front door green.
    Keep your hand off the stove, and put it back in your pocket.
    They are identical twins, and they play leapfrog.
    The council has an outstanding school.
    Milk substitutes are sold here.
""".strip().splitlines()
IN_OFFICES = {
    "We need a uniform approach.": ("a uniform", "the same"),
    "The reform will bed in by June.": ("bed in", "settle in"),
    "Please detail all the costs.": ("detail", "list"),
    "You must evidence your income.": ("evidence", "show"),
    "We will monitor the scheme.": ("monitor", "check"),
    "They have had an update on the lift.": ("an update", "a report"),
    "The board expressed concern about the delay.": ("expressed concern about", "worried about"),
    "The team gave feedback on the plan.": ("gave feedback on", "commented on"),
    "The rules will adversely affect tenants.": ("adversely affect", "harm"),
    "Officers were requested to liaise with schools.": ("liaise with", "talk with"),
    "Two commissioners came.": ("commissioners", "people planning and paying for services"),
    "We heard from all residents' representatives.": ("representatives", "people speaking for others"),
    "Failure to comply with the rules is rare.": ("Failure to comply with", "Not keeping to"),
    "Members discussed the viability of the plan.": ("the viability", "the future"),
    "We doubt the viability.": ("the viability", "whether it can work"),
    "The aforementioned forms are lost.": ("The aforementioned", "These"),
    "He is eligible for support.": ("eligible for", "able to get"),
}


@pytest.mark.parametrize("sentence", [line.strip() for line in DAILY])
def test_daily_life_is_left_alone(sentence):
    assert [found.text for found in check(sentence) if found.kind in OFFICE] == []


@pytest.mark.parametrize("sentence", IN_OFFICES)
def test_office_words_are_swapped_for_what_fits(sentence):
    swapped = {found.text: found.suggestions[0] for found in check(sentence) if found.kind is Kind.SWAP}
    word, plainer = IN_OFFICES[sentence]

    assert swapped.get(word) == plainer
