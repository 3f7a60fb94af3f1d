"""Every paper as every file: for the printer, for a computer, as plain text, and to listen to."""

import errno
import wave
from html.parser import HTMLParser

import pytest

from coprodesk import disk, settings
from coprodesk.choices import Carrier, PaperFormat, Part, SummaryPart, Tint
from coprodesk.errors import PlainError
from coprodesk.services.documents import Handout, Heading, Paper, Paragraph, to_html, to_pdf, to_text
from coprodesk.services.speech import recording
from coprodesk.settings import Settings
from coprodesk.workshop import handouts, paper, papers, projects, sample
from coprodesk.workshop.changes import people, plan, summary
from coprodesk.workshop.handouts import KINDS, Reader, Share
from coprodesk.workshop.paper import FileKind
from coprodesk.workshop.papers import Wish

DAY = 2
IVY, MAUREEN = 1, 3
HANDOUT = Handout("Clear letters", (Paragraph("We met."), Heading("Next"), Paragraph("Tea.")))


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "Sample.copro"
    sample.create(path)
    desk = projects.open_desk(path, lambda _changed: None)
    yield desk
    desk.close()


class Outline(HTMLParser):
    """A web page as who stands in whom, with what is given to each tag."""

    def __init__(self, page):
        super().__init__()
        self.open, self.children, self.given = ["page"], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.children.append((self.open[-1], tag))
        self.given.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def inside(self, parent):
        return {tag for holder, tag in self.children if holder == parent}

    def all_given(self, tag):
        return [given for name, given in self.given if name == tag]


def seconds_of(path):
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def names(paths):
    return [path.name for path in paths]


def test_a_handout_is_the_same_file_whichever_way_it_is_asked_for(tmp_path):
    cream = Paper(PaperFormat.LARGE, Tint.CREAM)
    for kind, content in (
        (FileKind.PDF, to_pdf(HANDOUT, cream)),
        (FileKind.HTML, to_html(HANDOUT, cream).encode()),
        (FileKind.TEXT, to_text(HANDOUT).encode()),
    ):
        paper.save(HANDOUT, cream, kind, tmp_path / "file")

        assert paper.contents(HANDOUT, cream, kind) == content == (tmp_path / "file").read_bytes()


def test_a_booklet_is_another_pdf():
    folded = paper.contents(HANDOUT, Paper(), FileKind.PDF, booklet=True)

    assert folded.startswith(b"%PDF")
    assert folded != to_pdf(HANDOUT)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_can_be_listened_to(told, tmp_path, name):
    handout = told.look(handouts.made, DAY, name, Reader(person_id=IVY))

    paper.save(handout, Paper(), FileKind.SOUND, tmp_path / "a.wav", rate=300)

    count = len(to_text(handout).replace("_", "").split())
    assert seconds_of(tmp_path / "a.wav") > count * 60 / 450
    assert handout.title.encode() in (tmp_path / "a.wav").read_bytes()[:400]


@pytest.mark.parametrize("size", PaperFormat)
@pytest.mark.parametrize("name", KINDS)
def test_every_web_page_is_whole_and_needs_nothing_else(told, name, size):
    reader = Reader(Paper(size, Tint.CREAM), person_id=IVY)
    page = paper.contents(told.look(handouts.made, DAY, name, reader), reader.paper, FileKind.HTML).decode()

    outline = Outline(page)
    tags = [tag for _parent, tag in outline.children]
    assert outline.open == ["page"]
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert outline.all_given("html") == [{"lang": "en-GB"}]
    assert outline.inside("ul") <= {"li"}
    assert outline.inside("dl") <= {"dt", "dd"}
    assert outline.inside("tr") <= {"th", "td"}
    assert all(given == {"scope": "col"} for given in outline.all_given("th"))
    assert all(given["alt"] and given["src"].startswith("data:") for given in outline.all_given("img"))
    assert not {"script", "link", "a", "i", "u"} & set(tags)
    assert not any("href" in given or "onclick" in given for _tag, given in outline.given)
    assert "background: #FFF6DF" in page
    assert tags.count("table") == 0 or size in (PaperFormat.STANDARD, PaperFormat.LARGE)


@pytest.mark.parametrize("name", KINDS)
def test_every_plain_text_has_the_words_of_the_web_page(told, name):
    handout = told.look(handouts.made, DAY, name, Reader(person_id=IVY))

    text = paper.contents(handout, Paper(), FileKind.TEXT).decode()

    assert text.startswith(handout.title)
    assert set(handout.title.split()) <= set(text.split())
    assert not any(line != line.rstrip() for line in text.split("\n"))
    assert "\n\n\n" not in text


def test_sound_takes_the_voice_and_tells_how_far_it_is(tmp_path):
    told = []

    paper.save(
        HANDOUT, Paper(), FileKind.SOUND, tmp_path / "slow", rate=80, progress=lambda *n: told.append(n)
    )
    paper.save(HANDOUT, Paper(), FileKind.SOUND, tmp_path / "fast", rate=300, voice="gmw/en+f3")

    assert told[-1] == (4, 4)
    assert seconds_of(tmp_path / "slow") > 2 * seconds_of(tmp_path / "fast")


def test_sound_is_spoken_as_chosen_on_this_pc(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "load", lambda: Settings(voice="gmw/en+f3", rate=100))
    paper.save(HANDOUT, Paper(), FileKind.SOUND, tmp_path / "chosen")
    paper.save(HANDOUT, Paper(), FileKind.SOUND, tmp_path / "told", voice="gmw/en+f3", rate=100)
    paper.save(HANDOUT, Paper(), FileKind.SOUND, tmp_path / "usual", voice="", rate=160)

    chosen, told, usual = ((tmp_path / name).read_bytes() for name in ("chosen", "told", "usual"))
    assert chosen == told
    assert len(chosen) > len(usual)


def test_a_stop_leaves_no_sound(tmp_path):
    paper.save(HANDOUT, Paper(), FileKind.SOUND, tmp_path / "a.wav", is_cancelled=lambda: True)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", FileKind)
def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch, kind):
    def refuse(_number):
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(disk.os, "fsync", refuse)
    (tmp_path / "file").write_text("before")

    with pytest.raises(PlainError, match="The disk is full"):
        paper.save(HANDOUT, Paper(), kind, tmp_path / "file")

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("file", "before")]


def test_a_paper_for_anybody_is_one_standard_sheet(told, tmp_path):
    made = papers.write_files(told, "agenda", Wish(), tmp_path)

    assert names(made) == ["agenda-standard.pdf", "agenda-standard.html"]
    assert sorted(names(tmp_path.iterdir())) == sorted(names(made))


def four_people(desk):
    for name, size, tint, carrier in (
        ("Ann", PaperFormat.STANDARD, Tint.WHITE, Carrier.PAPER),
        ("Ben", PaperFormat.GIANT, Tint.YELLOW, Carrier.PAPER),
        ("Cat", PaperFormat.EASY, Tint.WHITE, Carrier.FILE),
        ("Dan", PaperFormat.STANDARD, Tint.CREAM, Carrier.SOUND),
    ):
        desk.do("Add", people.add, 1, name, Part.USES, paper=size, tint=tint, carrier=carrier)


def test_for_everyone_each_gets_their_own_print_and_colours(desk, tmp_path):
    four_people(desk)

    made = papers.write_files(desk, "deal", Wish(person="all"), tmp_path)

    assert names(made) == [
        *("deal-1-ann-standard.pdf", "deal-1-ann-standard.html"),
        *("deal-2-ben-giant-yellow.pdf", "deal-2-ben-giant-yellow.html"),
        *("deal-3-cat-easy.pdf", "deal-3-cat-easy.html", "deal-3-cat-easy.txt"),
        "deal-4-dan-standard.wav",
    ]
    assert "background: #FFEB57" in made[3].read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["feedback", "later", "consent"])
def test_a_form_that_comes_back_is_named_after_nobody_and_is_there_in_each_print(desk, tmp_path, kind):
    four_people(desk)
    desk.do("Add", people.add, 1, "Eve", Part.USES, carrier=Carrier.FILE)

    made = papers.write_files(desk, kind, Wish(person="all"), tmp_path)

    assert names(made) == [
        *(f"{kind}-standard.pdf", f"{kind}-standard.html"),
        *(f"{kind}-giant-yellow.pdf", f"{kind}-giant-yellow.html"),
        *(f"{kind}-easy.pdf", f"{kind}-easy.html", f"{kind}-easy.txt"),
        f"{kind}-standard.wav",
        f"{kind}-standard.txt",
    ]
    assert sorted(names(tmp_path.iterdir())) == sorted(names(made))


def test_what_differs_by_the_words_of_a_person_is_named_after_them():
    assert all(kind.bears_names for kind in KINDS.values() if kind.has_words_wish)


def test_one_person_gets_only_theirs_whatever_the_case_of_the_name(told, tmp_path):
    made = papers.write_files(told, "letter", Wish(person="MAUREEN", files=[FileKind.TEXT]), tmp_path)

    assert names(made) == ["letter-3-maureen-giant.txt"]
    assert "Dear Maureen," in made[0].read_text(encoding="utf-8")


def test_what_is_said_on_the_command_line_comes_before_what_people_asked_for(told, tmp_path):
    wish = Wish(person="Maureen", format=PaperFormat.LARGE, tint=Tint.CREAM, files=(FileKind.HTML,))

    (made,) = papers.write_files(told, "letter", wish, tmp_path)

    page = made.read_text(encoding="utf-8")
    assert made.name == "letter-3-maureen-large-cream.html"
    assert "font-size: 18pt" in page
    assert "background: #FFF6DF" in page


@pytest.mark.parametrize("person", ["", "all", "Ivy"])
def test_the_room_gets_one_paper_of_the_room(told, tmp_path, person):
    made = papers.write_files(told, "paper_kit", Wish(person=person), tmp_path)

    assert names(made) == ["paper_kit-standard.pdf", "paper_kit-standard.html"]


def test_papers_of_the_room_are_not_in_one_persons_pile():
    room = {name for name, kind in KINDS.items() if kind.share is Share.ROOM}

    assert {name for name in KINDS if not papers.gets(name, Wish(person="Ivy"))} == room
    assert all(papers.gets(name, Wish(person=person)) for name in room for person in ("", "all"))


@pytest.mark.parametrize(
    ("person", "refusal"), [("Zed", "Nobody is called Zed"), ("Huw", "Huw does not get this paper")]
)
def test_who_gets_no_paper_is_told_apart(told, tmp_path, person, refusal):
    with pytest.raises(PlainError, match=refusal):
        papers.write_files(told, "letter", Wish(person=person), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_booklet_is_named_so_and_has_its_web_page(told, tmp_path):
    made = papers.write_files(told, "agenda", Wish(booklet=True, tint=Tint.CREAM), tmp_path)

    assert names(made) == ["agenda-standard-cream-booklet.pdf", "agenda-standard-cream.html"]


def test_where_one_file_fails_none_is_left(told, tmp_path, monkeypatch):
    monkeypatch.setattr(recording, "MOST_BYTES", 1_000)
    (tmp_path / "agenda-standard.pdf").write_text("before")

    with pytest.raises(PlainError, match="too long for one sound file"):
        papers.write_files(told, "agenda", Wish(files=(FileKind.PDF, FileKind.SOUND)), tmp_path)

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [
        ("agenda-standard.pdf", "before")
    ]


def test_what_is_to_be_known_before_print_is_told_once(desk, tmp_path):
    desk.do("Plan", plan.rename, 1, "Our day 日本")
    desk.do("Write", summary.write, 1, SummaryPart.DECIDED, [f"Decision {number}" for number in range(60)])
    told = []

    papers.write_files(desk, "summary", Wish(), tmp_path, told.append)

    assert told[0].endswith("lines too long for one side. What can wait?")
    assert told[1:] == [
        "Paper cannot show some signs. It prints words instead: 日本 (word in Chinese or Japanese letters)."
    ]
    told.clear()
    papers.write_files(desk, "summary", Wish(files=(FileKind.HTML,)), tmp_path, told.append)
    assert told == []


def test_a_folder_that_cannot_be_written_is_told(told, tmp_path):
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(PlainError, match="Nothing can be saved in"):
        papers.write_files(told, "agenda", Wish(), tmp_path / "file")
