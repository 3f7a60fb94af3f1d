"""A form to say yes or no: one choice for each use, how to stop, and a name, a mark or a spoken yes."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coprodesk.i18n import _
from coprodesk.services.documents import Bullets, Facts, Handout, Heading, Paragraph
from coprodesk.workshop.handouts.forms import LINE, asked, yes_or_no
from coprodesk.workshop.handouts.heads import footer, from_to, reach, where_and_when
from coprodesk.workshop.views import plan


def handout(session: Session, workshop_id: int) -> Handout:
    """The form for one person at one session; what the plan does not say yet is a line to write on."""
    planned = plan.view(session, workshop_id)
    about = tuple(Paragraph(words) for words in (from_to(planned), planned.purpose) if words)
    return Handout(
        title=_("You choose: yes or no"),
        blocks=(
            Paragraph(planned.title),
            *where_and_when(session, workshop_id),
            *about,
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
            Facts(
                (
                    (_("Who keeps it"), planned.keeps_notes or LINE),
                    (_("Who sees it"), planned.sees_notes or LINE),
                    (_("Until when"), planned.notes_until or LINE),
                )
            ),
            Heading(_("If we worry about harm")),
            Paragraph(_("If we fear that somebody gets hurt, we have to tell someone who can help.")),
            Paragraph(_("We tell you first, if we can.")),
            Heading(_("How to stop")),
            Paragraph(_("Say stop at any time, today or later. You need not say why.")),
            Paragraph(_("Your care stays the same if you stop.")),
            Paragraph(
                _("Tell us, and we take your words out. You can ask for that as long as we keep them.")
            ),
            Paragraph(_("Papers that are out already stay out.")),
            Heading(_("Your name or your mark")),
            asked(_("Name"), _("Signature or mark"), _("Date")),
            Heading(_("Or: you say it aloud")),
            Paragraph(_("A second person hears your yes or no to each thing, and signs here.")),
            asked(_("Who heard it"), _("Signature"), _("Date")),
            *reach(session, workshop_id),
        ),
        footer=footer(session),
    )
