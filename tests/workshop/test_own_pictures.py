"""The group's own photos: kept with their words, found in a sentence, printed with what they show."""

import io
import sqlite3

import pikepdf
import pytest
from builders import a_desk
from PIL import Image
from sqlalchemy.exc import IntegrityError

from coprodesk.choices import PaperFormat, Part, SummaryPart
from coprodesk.errors import PlainError
from coprodesk.models import OwnPicture
from coprodesk.services.documents import Handout, Ideas, Paper, photos, to_html, to_pdf
from coprodesk.services.documents.content import pictures_in
from coprodesk.workshop import handouts, picture_words, projects
from coprodesk.workshop.changes import own_pictures as changes
from coprodesk.workshop.changes import people, summary
from coprodesk.workshop.handouts import Reader
from coprodesk.workshop.views import own_pictures as views
from tests.services.documents.paper_oracle import findings
from tests.services.documents.paper_reader import read

NOTES = Image.Exif()
NOTES[0x010F] = "Camera of Mary"


def a_photo(colour="red", size=(400, 300)):
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG")
    return photos.ready(file.getvalue())


def a_grainy_photo(seed):
    """A photo of about 280 KB that no other has."""
    dots = Image.effect_noise((900, 900), 60 + seed).convert("RGB")
    file = io.BytesIO()
    dots.save(file, "JPEG", quality=88)
    return photos.ready(file.getvalue())


def add(desk, words="hall", shows="Our hall", image=None):
    return desk.do("add a picture", changes.add, words, shows, a_photo() if image is None else image)


def kept(desk):
    return [(each.words, each.shows) for each in desk.look(views.pictures)]


def shown(desk, sentence):
    found = desk.look(views.lookup)(sentence)
    return found.alt if found else None


def test_a_picture_is_kept_with_its_words_and_what_it_shows(desk):
    photo = a_photo()
    number = add(desk, " town  hall,hall ,, Town Hall; the old\nbarn", "Our hall,\nfrom the road", photo)

    picture = desk.look(views.pictures)[0]
    assert (picture.id, picture.image) == (number, photo)
    assert kept(desk) == [("town hall, hall, the old, barn", "Our hall, from the road")]


def test_pictures_stand_from_a_to_z(desk):
    for words in ("Zoo", "Anna", "bus stop"):
        add(desk, words)

    assert [words for words, _shows in kept(desk)] == ["Anna", "bus stop", "Zoo"]


@pytest.mark.parametrize(
    ("words", "shows", "image", "refusal"),
    [
        (" , ", "Our hall", None, "has no word yet"),
        ("!", "Our hall", None, "has no word yet"),
        ("hall", " \n", None, "cannot see the picture"),
        ("hall", "Our hall", b"", "no photo yet"),
        ("hall", "x" * 301, None, "too long to be read aloud"),
    ],
)
def test_what_is_missing_is_said_in_words_and_nothing_is_kept(desk, words, shows, image, refusal):
    with pytest.raises(PlainError, match=refusal):
        add(desk, words, shows, image)

    assert kept(desk) == []


def test_a_word_has_one_picture(desk):
    add(desk, "café, bus stop")
    with pytest.raises(PlainError, match="“café” has a picture already"):
        add(desk, "shop, CAFE\u0301")

    other = add(desk, "shop")
    with pytest.raises(PlainError, match="“bus stop” has a picture already"):
        desk.do("change a picture", changes.change, other, "Bus Stop", "A stop")
    desk.do("change a picture", changes.change, other, "shop, Shops", "The shop")
    assert kept(desk) == [("café, bus stop", "Our hall"), ("shop, Shops", "The shop")]


def test_there_is_room_for_a_hundred(desk):
    def fill(session):
        for number in range(changes.MOST):
            changes.add(session, f"place {number}", "A place", photo)

    photo = a_photo()
    desk.do("add pictures", fill)

    with pytest.raises(PlainError, match="100 pictures already"):
        add(desk, "one more")


@pytest.mark.parametrize("notes", [{"comment": b"At Mill Lane"}, {"exif": NOTES}])
def test_a_photo_with_notes_of_the_camera_never_enters_the_record(desk, notes):
    taken = io.BytesIO()
    Image.new("RGB", (40, 40)).save(taken, "JPEG", **notes)

    with pytest.raises(ValueError, match=r"photos\.ready"):
        add(desk, image=taken.getvalue())
    picture = add(desk)
    with pytest.raises(ValueError, match=r"photos\.ready"):
        desk.do("change a picture", changes.change, picture, "hall", "Our hall", taken.getvalue())


def test_words_change_and_the_photo_stays_until_there_is_another(desk):
    first, second = a_photo("red"), a_photo("blue")
    number = add(desk, image=first)

    desk.do("change a picture", changes.change, number, "barn", "Our barn")
    assert desk.look(views.pictures)[0].image == first
    desk.do("change a picture", changes.change, number, "barn", "Our barn", second)
    assert desk.look(views.pictures)[0].image == second
    assert kept(desk) == [("barn", "Our barn")]


def test_each_step_can_be_undone_and_made_again(desk):
    first, second = a_photo("red"), a_photo("blue")
    number = add(desk, image=first)
    desk.do("change a picture", changes.change, number, "barn", "Our barn", second)
    desk.do("remove a picture", changes.remove, number)

    assert desk.look(views.pictures) == ()
    desk.undo()
    assert desk.look(views.pictures)[0].image == second
    desk.undo()
    assert (desk.look(views.pictures)[0].image, kept(desk)) == (first, [("hall", "Our hall")])
    desk.undo()
    assert desk.look(views.pictures) == ()
    for _time in range(3):
        desk.redo()
    assert desk.look(views.pictures) == ()
    desk.undo()
    assert (desk.look(views.pictures)[0].image, kept(desk)) == (second, [("barn", "Our barn")])


def test_many_large_photos_and_changes_of_their_words_can_all_be_undone(desk):
    grainy = [a_grainy_photo(seed) for seed in range(12)]
    numbers = [add(desk, f"place {seed}", image=photo) for seed, photo in enumerate(grainy)]
    for number in numbers:
        desk.do("change a picture", changes.change, number, f"spot {number}", "A spot")
    assert sum(map(len, grainy)) > 2_500_000

    for _number in numbers:
        desk.undo()
    assert {each.words: each.image for each in desk.look(views.pictures)} == {
        f"place {seed}": photo for seed, photo in enumerate(grainy)
    }
    for _number in numbers:
        desk.undo()
    assert desk.look(views.pictures) == ()


def test_undo_holds_a_photo_once_however_often_its_words_change(desk):
    number = add(desk, image=a_grainy_photo(1))
    for time in range(5):
        desk.do("change a picture", changes.change, number, f"spot {time}", "A spot")

    holding = [
        row for step in desk._done for row in step.rows if "image" in {**(row.before or {}), **row.after}
    ]
    assert len(holding) == 1


def test_photos_are_there_when_the_project_is_opened_again(tmp_path):
    path = tmp_path / "Letters.copro"
    projects.create(path, "Clear letters")
    desk = projects.open_desk(path, lambda _changed: None)
    photo = a_grainy_photo(3)
    add(desk, "hall", "Our hall", photo)
    desk.close()

    desk = projects.open_desk(path, lambda _changed: None)
    picture = desk.look(views.pictures)[0]
    desk.do("remove a picture", changes.remove, picture.id)
    desk.close()

    assert (picture.words, picture.shows, picture.image) == ("hall", "Our hall", photo)
    assert photo[5_000:5_100] not in path.read_bytes()
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT count(*) FROM own_picture").fetchone() == (0,)
    file.close()


@pytest.mark.parametrize(
    ("sentence", "alt"),
    [
        ("We meet in the hall.", "Our hall"),
        ("HALL!", "Our hall"),
        ("Come to the town hall.", "The town hall"),
        ("Two halls are free.", "Our hall"),
        ("The hall’s door is wide.", "Our hall"),
        ("Hallways and the shallow end", None),
        ("The hall-keeper has the key.", None),
        ("Ask the ward clerk in the hall.", "Our clerk"),
        ("The café is open.", "The café"),
        ("The cafe\u0301 is open.", "The café"),
        ("THE CAFÉS", "The café"),
        ("Geh in die STRASSE!", "Our street"),
        ("Πάμε στην ΠΛΑΤΕΊΑ.", "Our square"),
        ("Zapraszamy do Świetlicy", "Our room"),
        ("Ring O’Brien.", "Pat O’Brien"),
        ("Ring O'Brien's number.", "Pat O’Brien"),
        ("", None),
        ("!?", None),
    ],
)
def test_a_sentence_finds_the_picture_of_its_words(desk, sentence, alt):
    for words, shows in (
        ("hall", "Our hall"),
        ("town hall, the barn", "The town hall"),
        ("ward clerk", "Our clerk"),
        ("Café", "The café"),
        ("Straße", "Our street"),
        ("πλατεία", "Our square"),
        ("świetlicy", "Our room"),
        ("O'Brien", "Pat O’Brien"),
    ):
        add(desk, words, shows)

    assert shown(desk, sentence) == alt


def test_the_longest_words_count_then_the_first_in_the_sentence(desk):
    add(desk, "clinic", "The clinic")
    add(desk, "bus", "The bus")
    add(desk, "night clinic", "The clinic at night")

    assert shown(desk, "The bus goes to the night clinic.") == "The clinic at night"
    assert shown(desk, "The bus goes to the clinic.") == "The bus"
    assert shown(desk, "The night is long at the clinic.") == "The clinic"


def test_a_word_that_is_written_out_comes_before_the_plural_of_another(desk):
    add(desk, "ward", "A ward")
    add(desk, "wards", "Two wards")

    assert shown(desk, "The wards are full.") == "Two wards"


def test_somebody_s_name_needs_its_capital_letter(desk):
    desk.do("Add", people.add, 1, "Will Okafor", Part.USES)
    add(desk, "Will", "Will in his garden")
    add(desk, "May Tree Court", "Our house")

    assert shown(desk, "We will meet again.") is None
    assert shown(desk, "Ring Will.") == "Will in his garden"
    assert shown(desk, "It is in may tree court.") == "Our house"


def test_a_script_without_capitals_finds_its_names_and_words(desk):
    desk.do("Add", people.add, 1, "सीता", Part.USES)
    add(desk, "सीता", "Sita")

    assert shown(desk, "हम सीता से मिले।") == "Sita"
    assert shown(desk, "सीताराम") is None


def test_the_words_of_a_picture_are_split_at_commas_and_lines():
    assert picture_words.phrases("bus,  Bus ;town   hall\n!!") == ("bus", "town hall")


@pytest.mark.parametrize("paper", PaperFormat)
def test_an_own_picture_prints_with_what_it_shows_by_both_standards(desk, paper):
    add(desk, "hall", "Our hall & its <red> door")
    sentences = ("We meet in the hall.", "Bring a friend.")
    find = desk.look(views.lookup)

    handout = Handout("Letters", (Ideas(tuple((find(each), each) for each in sentences)),))

    data = to_pdf(handout, paper)
    assert findings(data) == []
    assert read(data).tags == ["Document", "H1", "Figure", "P", "P"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figures = [part for part in pdf.Root.StructTreeRoot.K.K if part.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["Our hall & its <red> door"]
    assert 'alt="Our hall &amp; its &lt;red&gt; door"' in to_html(handout)


def test_nothing_that_is_shown_for_people_who_mend_programs_holds_a_photo(desk):
    add(desk, image=a_photo())

    assert "\\x" not in repr(desk.look(views.pictures))
    assert "b'" not in repr(desk.look(views.pictures))


def test_no_other_project_has_the_pictures(desk):
    add(desk)
    other = a_desk()

    assert kept(other) == []
    other.close()


def test_a_fault_of_the_program_tells_neither_words_nor_photo(desk):
    def a_mistake(session):
        session.add(OwnPicture(words="Mary", shows=None, image=b"the photo"))
        session.flush()

    with pytest.raises(IntegrityError) as fault:
        desk.do("a mistake", a_mistake)

    assert "Mary" not in str(fault.value)
    assert "the photo" not in str(fault.value)


def test_an_easy_words_paper_shows_the_group_s_own_picture_before_a_drawing(desk):
    lines = ["The hospital sends a letter.", "We meet in the hall."]
    desk.do("Write", summary.write, 1, SummaryPart.DECIDED, lines)
    easy = Reader(Paper(PaperFormat.EASY))
    alts = {"a hospital", "Our hospital", "Our hall"}

    def shown_on_paper():
        handout = desk.look(handouts.made, 1, "summary", easy)
        assert findings(to_pdf(handout, easy.paper)) == []
        return {picture.alt for picture in pictures_in(handout.blocks)} & alts

    assert shown_on_paper() == {"a hospital"}
    add(desk, "hospital", "Our hospital")
    add(desk, "hall", "Our hall")
    assert shown_on_paper() == {"Our hospital", "Our hall"}
