"""Which languages paper can show, which it cannot, and that it says so beforehand."""

import io

import pikepdf
import pytest

from coprodesk.choices import PaperFormat
from coprodesk.services.documents import (
    Card,
    Cards,
    Facts,
    Heading,
    Ideas,
    Paragraph,
    Picture,
    Table,
    in_words,
    missing_characters,
    to_html,
    to_pdf,
)
from coprodesk.services.documents import fonts as printed_fonts
from coprodesk.services.documents.fonts import can_print, set_in_type
from tests.services.documents.paper_oracle import faults_of
from tests.services.documents.paper_reader import read
from tests.services.documents.paper_samples import of

PRINTED = {
    "Welsh": "Dŵr, tŷ a Ŵyna: bore da, sut ydych chi? Ŷnys, ẁ ẃ ẅ ỳ ÿ",
    "Polish": "Zażółć gęślą jaźń. ŹDŹBŁO Ćma Świt",
    "Greek": "Καλημέρα σας, ευχαριστώ πολύ. Ἀθῆναι ᾧ",
    "Russian": "Съешь ещё этих мягких французских булок",
    "Ukrainian": "Їжак і ґанок, є щастя",
    "Vietnamese": "Nguyễn Thị Hằng được mời",
    "Turkish": "Şişli’de ığdır, İstanbul, güneş",
    "Romanian": "Iași și Țara, înțeles",
    "Irish": "Éire, féidir, ḃ ċ ḋ",
    "Yoruba": "Ẹ̀kọ́ àti Ọ̀ṣun, ẹ̀kọ́",
    "Māori": "Māori, kōrero, pūkenga",
    "Armenian": "Բարեւ ձեզ",
    "Georgian": "გამარჯობა",
    "signs": "½ £ € ✓ ☐ → “so” – 5 °C №",
}
SHAPED = {
    "Arabic": "مرحبا",
    "Arabic with marks": "مُحَمَّد",
    "Persian": "می‌خواهم",
    "Urdu": "شکریہ",
    "Hebrew": "שלום",
    "Hebrew with points": "שָׁלוֹם",
    "Hindi": "नमस्ते",
    "Bengali": "ধন্যবাদ",
    "Punjabi": "ਸਤਿ",
    "Gujarati": "નમસ્તે",
    "Tamil": "வணக்கம்",
    "Telugu": "నమస్కారం",
    "Kannada": "ನಮಸ್ಕಾರ",
    "Malayalam": "നമസ്കാരം",
    "Sinhala": "ස්තූතියි",
    "Thai": "สวัสดี",
    "Lao": "ສະບາຍດີ",
    "Tibetan": "བཀྲ",
    "Burmese": "မင်္ဂလာပါ",
    "Khmer": "សួស្តី",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ",
    "Dhivehi": "މަރުހަބާ",
    "Syriac": "ܫܠܡܐ",
    "NKo": "ߒߞߏ",
}


@pytest.mark.parametrize("paper", [PaperFormat.STANDARD, PaperFormat.GIANT])
@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED)
def test_letters_are_printed_as_they_were_typed(text, paper):
    handout = of(Heading(text), Paragraph(text), Facts(((text, text),)), title=text)

    assert missing_characters(handout) == ()
    assert faults_of(handout, paper) == []
    assert read(to_pdf(handout, paper)).texts("P") == [text]


@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED)
def test_each_letter_has_a_shape_in_the_font_that_the_file_holds(text):
    for is_bold in (False, True):
        runs = [run for word in text.split() for run in set_in_type(word, is_bold=is_bold)]
        assert "".join(run.text for run in runs) == text.replace(" ", "")
        for run in runs:
            face = printed_fonts._load(run.font)
            assert all(face.has(sign) for sign in run.text)


def test_only_what_the_first_font_lacks_is_set_in_the_second():
    assert [run.font for run in set_in_type("Ŵyna", is_bold=False)] == ["AtkinsonHyperlegibleNext_400Regular"]
    assert [run.font for run in set_in_type("żółw", is_bold=True)] == ["AtkinsonHyperlegibleNext_700Bold"]
    assert [run.font for run in set_in_type("Ωμέγα", is_bold=False)] == ["DejaVuSans"]


def test_an_accent_of_its_own_stands_higher_over_a_capital():
    small, capital = (set_in_type(word, is_bold=False) for word in ("ẹ̀kọ́", "Ẹ̀kọ́"))

    assert [run.rise for run in small] == [0.0]
    assert [(run.text, run.rise > 0) for run in capital] == [("Ẹ", False), ("̀", True), ("kọ́", False)]
    assert sum(run.width for run in capital) == pytest.approx(
        sum(run.width for run in set_in_type("Ẹkọ", is_bold=False)), abs=0.2
    )


@pytest.mark.parametrize("word", SHAPED.values(), ids=SHAPED)
def test_a_word_that_needs_shaping_is_told_beforehand_and_printed_in_words(word):
    handout = of(Paragraph(f"We say {word} here."))

    (told,) = missing_characters(handout)
    assert told == word.replace("\u200c", "")
    assert in_words(told).startswith("(word in ")
    assert read(to_pdf(handout)).texts("P") == [f"We say {in_words(told)} here."]
    assert word in to_html(handout)


@pytest.mark.parametrize("word", SHAPED.values(), ids=SHAPED)
def test_no_font_makes_a_word_that_needs_shaping_print(word, monkeypatch):
    monkeypatch.setattr(printed_fonts.Face, "has", lambda _face, _sign: True)

    assert not any(map(can_print, word.replace("\u200c", "").replace(" ", "")))


@pytest.mark.parametrize("sign", "日かカ한")
def test_letters_that_need_no_shaping_would_print_if_a_font_had_them(sign, monkeypatch):
    assert not can_print(sign)
    monkeypatch.setattr(printed_fonts.Face, "has", lambda _face, _sign: True)
    assert can_print(sign)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("👍🏽", "(thumbs up sign)"),
        ("👨‍👩‍👧", "(man)(woman)(girl)"),
        ("❤️", "❤"),
        ("1️⃣", "1"),
        ("🇬🇧🇮🇪", "(flag GB)(flag IE)"),
        ("日本語", "(word in Chinese or Japanese letters)"),
        ("한국어", "(word in Korean letters)"),
        ("ᚠ𐌰", "(word in Runic letters)(word in Gothic letters)"),
        ("e\u0301\u0323", "ẹ́"),
        ("\u20ac\u00a35", "€£5"),
        ("\u200fabc\u200e", "abc"),
    ],
)
def test_each_sign_is_printed_or_said(typed, printed):
    assert read(to_pdf(of(Paragraph(typed)))).texts("P") == [printed]


def test_what_cannot_be_shown_is_told_wherever_it_stands():
    words = list(SHAPED.values())[:8]
    handout = of(
        Heading(words[0]),
        Table((words[1], "b"), ((words[2], "c"),)),
        Ideas(((Picture("1F3E5"), words[3]),)),
        Cards((Card(words[4], (Paragraph(words[5]), Ideas(((None, words[6]),)))),), per_page=1),
        title=words[7],
    )

    assert set(missing_characters(handout)) == {word.replace("\u200c", "") for word in words}


def test_what_a_picture_shows_is_read_aloud_in_any_language():
    with pikepdf.open(io.BytesIO(to_pdf(of(Picture("1F3E5", "مستشفى 日本 🏥"))))) as pdf:
        (figure,) = [part for part in pdf.Root.StructTreeRoot.K.K if part.S == "/Figure"]

        assert str(figure.Alt) == "مستشفى 日本 🏥"
