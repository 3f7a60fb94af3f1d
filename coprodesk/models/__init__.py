"""What is stored, and its rules."""

from coprodesk.models.base import Base
from coprodesk.models.group_words import GroupWord, WordMeaning, WordQuestion
from coprodesk.models.ideas import Idea, IdeaGroup, IdeaWording
from coprodesk.models.outcomes import Decision, Promise, SummaryLine
from coprodesk.models.papers import OwnPicture, ReadersCheck
from coprodesk.models.people import Attendance, Person
from coprodesk.models.project import Draft, Project
from coprodesk.models.votes import Ballot, BallotMark, CountedSlip, VoteOption, VoteRound, Worry
from coprodesk.models.workshop import AgendaItem, Workshop

__all__ = [
    "AgendaItem", "Attendance", "Ballot", "BallotMark", "Base", "CountedSlip", "Decision", "Draft",
    "GroupWord", "Idea", "IdeaGroup", "IdeaWording", "OwnPicture", "Person", "Project", "Promise",
    "ReadersCheck", "SummaryLine", "VoteOption", "VoteRound", "WordMeaning", "WordQuestion", "Workshop",
    "Worry",
]  # fmt: skip
