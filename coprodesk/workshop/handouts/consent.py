"""A form to say yes or no: one choice for each use, how to stop, and a name, a mark or a spoken yes."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Block, Bullets, Handout, Heading, Paragraph
from coprodesk.workshop.handouts.forms import asked, yes_or_no
from coprodesk.workshop.handouts.heads import footer, reach, where_and_when
from coprodesk.workshop.views import plan


def handout(session: Session, workshop_id: int) -> Handout:
    """The form for one person at one session."""
    planned = plan.view(session, workshop_id)
    why: tuple[Block, ...] = (Paragraph(planned.purpose),) if planned.purpose else ()
    return Handout(
        title=_("You choose: yes or no"),
        blocks=(
            Paragraph(planned.title),
            *where_and_when(session, workshop_id),
            *why,
            Bullets(
                (
                    _("Take your time. Somebody can read this to you."),
                    _("You can say yes to one thing and no to another."),
                    _("Your care stays the same if you say no."),
                    _("We ask again at each session."),
                )
            ),
            Heading(_("What is fine for you?")),
            yes_or_no(
                _("Is this fine?"),
                _("I take part today"),
                _("You write down what I say"),
                _("You print my words, without my name"),
                _("You take photos of me"),
                _("You film me"),
                _("You record my voice"),
                _("You get in touch with me again"),
            ),
            Heading(_("What we do with it")),
            asked(_("Who keeps it"), _("Who sees it"), _("Until when")),
            Paragraph(_("If we fear that somebody gets hurt, we have to tell someone. We tell you first.")),
            Heading(_("How to stop")),
            Paragraph(_("Say stop at any time, today or later. You need not say why.")),
            Paragraph(_("Tell us, and we take your words out. Papers that are out already stay out.")),
            Heading(_("Your name or your mark")),
            asked(_("Name"), _("Signature or mark"), _("Date")),
            Heading(_("Or: you say it aloud")),
            Paragraph(_("A second person hears your yes or no, and signs here.")),
            asked(_("Who heard it"), _("Signature"), _("Date")),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )
