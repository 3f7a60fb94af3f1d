"""The words of the Help page, topic by topic."""

from __future__ import annotations

from coprodesk import paths
from coprodesk.i18n import _, mark

_FIRST_MINUTES = (
    mark("1. On Home, choose “Try the sample”. It is a whole session that you can change."),
    mark("2. Walk through the steps at the side: Plan, People, Arrive, Ideas and so on."),
    mark("3. Go back to Home and choose “Start a new project”. Give it a short name."),
    mark("4. On Plan, say what the session is for and what can change. Then write the agenda."),
    mark("5. On Summary, look at the page and print it. Everyone takes one home."),
    mark("Try anything. CoproDesk saves as you go, and Undo takes a step back. Only votes stay."),
)

KEYS = (
    ("Tab", mark("go to the next thing")),
    ("Shift + Tab", mark("go back to the thing before")),
    ("Space", mark("press the button you are on")),
    (mark("Arrow keys"), mark("move in a list or between answers")),
    ("F1", mark("Help")),
    ("F4", mark("ask what a word means, without a name")),
    ("F5", mark("Listen: have the page read aloud")),
    ("Esc", mark("Stop reading aloud")),
    ("F6", mark("go to the words to look at, from a text box")),
    ("F7", mark("use the plainer word")),
    ("F8", mark("keep the word, it is ours")),
    ("F9", mark("show or hide the wall")),
    ("F12", mark("hide the screen; any key brings it back")),
    (mark("Ctrl + Enter"), mark("add the idea")),
    ("Ctrl + P", mark("Paper: see it, print it, save it")),
    ("Ctrl + Z", mark("undo")),
    ("Ctrl + Shift + Z", mark("do it again")),
    (mark("Ctrl + plus"), mark("larger letters")),
    (mark("Ctrl + minus"), mark("smaller letters")),
    ("Ctrl + 0", mark("letters as they were at first")),
    ("Alt + Home", mark("Home")),
)
"""Every key of the window, and what it does."""

_WHEN = (
    mark("No sound: switch the loudspeaker or headphones on and turn them up. Then press Listen again."),
    mark("No printer: switch it on and check the cable. You can also save the paper on a stick."),
    mark("The projector shows nothing: plug the cable in again. The wall comes back by itself."),
    mark("Private things are on the screen: press F12. Nobody sees them until you come back."),
    mark("Power cut: start CoproDesk again and open the project. Your words are still there."),
    mark("A file will not open: see if it is open in another window. Then try a copy of it."),
    mark("You pressed something by mistake: choose Undo at the top. It says what it takes back."),
    mark("The letters are too small: press A at the top, or open Comfort."),
)

_PAPER = (
    mark("Paper, at the side, lists all that CoproDesk can print."),
    mark("Choose one. You see its pages, and beside them its words as plain text."),
    mark("Choose how large it is, in which colours, and whether in easy words with pictures."),
    mark("Print cards at 100%, so that they keep their size. Cut along the marks at the corners."),
    mark("A booklet needs both sides of the paper, turned over the short edge. Fold it once."),
    mark("A saved PDF has a web page beside it. A phone, or a voice, can read both."),
    mark("On People, say which paper each person reads. Then one button prints for everyone."),
)

_DATA = (
    mark("Each project is one file. It holds everything that the group said, and nothing leaves this PC."),
    mark("New projects go in this folder:\n{projects}"),
    mark("Letter size, colours and voice are in this file. It holds no names:\n{settings}"),
    mark("This file notes what the program did, but not what people said:\n{log}"),
    mark("To take a project away, save a copy on a USB stick. Then delete the file here."),
)

_REMOVE = (
    mark("1. Copy the projects that you want to keep on a USB stick. Home has a button for it."),
    mark("2. Close CoproDesk."),
    mark("3. Delete the folder of the program. It holds all that set-up brought in."),
    mark("4. Delete the files named under “Where your words are”."),
)

_BEHIND = (
    mark("This is CoproDesk {version}. It is free: you may use it, change it and pass it on."),
    mark("Its licence is the GNU General Public License, version 3 or later. It comes with no promise."),
    mark("Letters: Atkinson Hyperlegible Next, and DejaVu Sans for rare signs. Voice: eSpeak NG."),
    mark("The file NOTICE in the folder of the program names all who made these parts."),
)


_BEFORE_MARKS = (
    mark("CoproDesk looks at what you type. A line below words says that some people may find them hard."),
    mark("It never changes a word by itself. Each line has its own shape, so you need no colours."),
)

_AFTER_MARKS = (
    mark("Below the box is a list of these words, in the order of your text. F6 leads there."),
    mark("F7 puts the plainer word in. Undo takes it back in one step."),
    mark("F8 keeps the word: it is yours, and no line comes back below it."),
    mark("Where you type what a person said, no key changes a word. The lines only help you to read."),
    mark("Too many lines, or too few? Choose on Comfort how much CoproDesk points at."),
)


def marks() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said before and after the legend of the lines below words."""
    return tuple(_(line) for line in _BEFORE_MARKS), tuple(_(line) for line in _AFTER_MARKS)


def topics(version: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each topic: its heading and its lines, in the order in which they are read."""
    places = {
        "projects": paths.projects_folder(),
        "settings": paths.settings_file(),
        "log": paths.log_file(),
        "version": version,
    }
    keys = tuple(f"{_(key)}: {_(does)}" for key, does in KEYS)
    return (
        (_("Your first five minutes"), tuple(_(line) for line in _FIRST_MINUTES)),
        (_("The keys"), keys),
        (_("Print and save paper"), tuple(_(line) for line in _PAPER)),
        (_("What to do when it stops"), tuple(_(line) for line in _WHEN)),
        (_("Where your words are"), tuple(_(line).format(**places) for line in _DATA)),
        (_("Take CoproDesk off this PC"), tuple(_(line) for line in _REMOVE)),
        (_("Who is behind it"), tuple(_(line).format(**places) for line in _BEHIND)),
    )
