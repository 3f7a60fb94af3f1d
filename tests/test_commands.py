import io
import json
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from coprodesk import __version__, commands, display, settings
from coprodesk.settings import Settings
from coprodesk.workshop import projects
from coprodesk.workshop.handouts import KINDS, Share


def called(capsys, *arguments):
    """One call of the command: its exit code, what it printed and what it said on standard error."""
    code = commands.main([str(argument) for argument in arguments])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_the_sample_becomes_a_file_once(capsys, tmp_path):
    assert called(capsys, "sample", tmp_path / "Letters")[0] == 0
    assert (tmp_path / "Letters.copro").is_file()

    code, _out, err = called(capsys, "sample", tmp_path / "Letters")

    assert code == 1
    assert err == "There is a file called Letters.copro already. Choose another name, or open that file.\n"


@pytest.mark.parametrize("size", ["standard", "large", "giant", "easy"])
def test_handouts_are_made_in_each_format(capsys, tmp_path, size):
    called(capsys, "sample", tmp_path / "s.copro")

    code, out, _err = called(capsys, "handouts", tmp_path / "s.copro", "--out", tmp_path, "--format", size)

    assert code == 0
    assert out.split() == [str(tmp_path / f"summary-{size}.pdf"), str(tmp_path / f"summary-{size}.html")]
    assert (tmp_path / f"summary-{size}.pdf").read_bytes().startswith(b"%PDF")


def test_an_unknown_handout_is_refused_with_those_there_are(capsys, tmp_path):
    called(capsys, "sample", tmp_path / "s.copro")

    code, _out, err = called(capsys, "handouts", tmp_path / "s.copro", "--out", tmp_path, "--kind", "poster")

    assert code == 1
    assert err.startswith("There is no handout called poster. Choose one of these: invitation, agenda, ")
    assert err.endswith("you_said, letter, certificate.\n")


def test_all_kinds_are_made_at_once_and_each_person_gets_their_own_format(capsys, tmp_path):
    called(capsys, "sample", tmp_path / "s.copro")

    code, out, err = called(
        capsys, "handouts", tmp_path / "s.copro", "--out", tmp_path / "p", "--kind", "all"
    )

    made = {path.name for path in (tmp_path / "p").iterdir()}
    assert (code, err) == (0, "")
    assert set(out.split()) == {str(tmp_path / "p" / name) for name in made}
    assert {f"{name}-standard.pdf" for name, kind in KINDS.items() if kind.share is not Share.OWN} <= made
    assert {"letter-3-maureen-giant-yellow.pdf", "certificate-2-kofi-easy.pdf"} <= made
    assert {name for name in made if "-ivy-" in name and name.startswith("letter")} == {
        "letter-1-ivy-standard.pdf",
        "letter-1-ivy-standard.html",
        "letter-1-ivy-standard.txt",
    }
    assert len({name.split("-")[1] for name in made if name.startswith("letter")}) == 12


def test_a_format_on_the_command_line_holds_for_personal_papers_too(capsys, tmp_path):
    called(capsys, "sample", tmp_path / "s.copro")

    call = (
        "handouts",
        tmp_path / "s.copro",
        "--out",
        tmp_path / "p",
        "--kind",
        "letter",
        "--format",
        "large",
    )
    _code, out, _err = called(capsys, *call)

    assert len(out.splitlines()) == 25
    assert all("-large" in line for line in out.splitlines())


def test_one_person_gets_a_paper_to_listen_to_and_one_to_read(capsys, tmp_path):
    called(capsys, "sample", tmp_path / "s.copro")

    code, out, err = called(
        capsys,
        *("handouts", tmp_path / "s.copro", "--out", tmp_path, "--kind", "letter"),
        *("--person", "ivy", "--as", "sound, text", "--tint", "cream", "--booklet"),
    )

    assert (code, err) == (0, "")
    assert [line.rpartition("-ivy-")[2] for line in out.splitlines()] == ["standard.wav", "standard.txt"]
    with wave.open(str(tmp_path / "letter-1-ivy-standard.wav")) as sound:
        assert sound.getnframes() > 30 * sound.getframerate()


def test_the_voice_and_its_speed_are_those_of_the_settings(capsys, tmp_path, monkeypatch):
    called(capsys, "sample", tmp_path / "s.copro")
    sizes = []
    for rate in (100, 300):
        monkeypatch.setattr(settings, "load", lambda rate=rate: Settings(rate=rate, voice="gmw/en+f3"))
        called(
            capsys, "handouts", tmp_path / "s.copro", "--out", tmp_path, "--kind", "later", "--as", "sound"
        )
        sizes.append((tmp_path / "later-standard.wav").stat().st_size)

    assert sizes[0] > 2 * sizes[1]


def test_all_papers_of_one_person_leave_out_those_of_the_room(capsys, tmp_path):
    called(capsys, "sample", tmp_path / "s.copro")

    code, out, err = called(
        capsys,
        *("handouts", tmp_path / "s.copro", "--out", tmp_path, "--kind", "all"),
        *("--person", "Maureen", "--as", "text"),
    )

    assert (code, err) == (0, "")
    made = [Path(line).name for line in out.splitlines()]
    assert {"agenda-3-maureen-giant.txt", "letter-3-maureen-giant.txt", "feedback-giant.txt"} <= {*made}
    assert all(name.endswith("-giant.txt") for name in made)
    assert not any("paper_kit" in line for line in out.splitlines())


def test_a_name_that_nobody_has_is_told_in_one_sentence(capsys, tmp_path):
    called(capsys, "sample", tmp_path / "s.copro")

    code, _out, err = called(
        capsys, "handouts", tmp_path / "s.copro", "--out", tmp_path / "p", "--person", "Zed"
    )

    assert (code, err) == (1, "Nobody is called Zed here. Look at People for the names.\n")
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("words", ["mp3", "", "pdf,,html", "PDF"])
def test_an_unknown_file_is_misuse_and_the_answer_names_those_there_are(capsys, tmp_path, words):
    with pytest.raises(SystemExit) as ended:
        commands.main(["handouts", "s.copro", "--out", str(tmp_path), "--as", words])

    assert ended.value.code == 2
    assert "choose from pdf, html, text and sound" in capsys.readouterr().err


def test_a_kind_that_the_record_has_nothing_for_stops_no_other(capsys, tmp_path):
    projects.create(tmp_path / "new.copro", "Clear letters")

    code, out, err = called(
        capsys, "handouts", tmp_path / "new.copro", "--out", tmp_path / "p", "--kind", "all"
    )

    assert code == 0
    assert str(tmp_path / "p" / "consent-standard.pdf") in out
    assert "agenda: Nothing is on the agenda yet." in err
    assert "letter: Nobody gets this paper yet." in err
    assert "Traceback" not in err


def test_handouts_of_something_else_are_refused_in_one_sentence(capsys, tmp_path):
    (tmp_path / "x.copro").write_text("no project")

    code, _out, err = called(capsys, "handouts", tmp_path / "x.copro", "--out", tmp_path)

    assert code == 1
    assert "not a CoproDesk project" in err
    assert "Traceback" not in err


def test_a_text_is_checked_for_people(capsys, tmp_path):
    (tmp_path / "t.txt").write_text("We leverage our pathway. You may need an MRI.")

    code, out, _err = called(capsys, "check", tmp_path / "t.txt")

    assert code == 0
    assert out.startswith("Line 1: leverage: ")
    assert "You could say: use" in out


def test_each_finding_is_told_with_its_line(capsys, tmp_path):
    (tmp_path / "t.txt").write_text("We met.\n\nThe stakeholders came.\nThe bus was late.\nThey leverage it.")

    _code, out, _err = called(capsys, "check", tmp_path / "t.txt")

    assert [line.split(":")[:2] for line in out.splitlines() if line.startswith("Line")] == [
        ["Line 3", " stakeholders"],
        ["Line 5", " leverage"],
    ]


def test_a_check_ends_with_who_could_follow_the_text(capsys, tmp_path):
    (tmp_path / "t.txt").write_text("The bus was late. " + " ".join(["We had tea"] * 10) + ".")

    _code, out, _err = called(capsys, "check", tmp_path / "t.txt")

    assert out.splitlines()[-1].endswith("would follow this; one sentence is long.")


def test_the_level_says_who_should_be_able_to_read_it(capsys, tmp_path):
    (tmp_path / "t.txt").write_text(" ".join(["tea"] * 17) + ".")

    usual = called(capsys, "check", tmp_path / "t.txt", "--json")
    easy = called(capsys, "check", tmp_path / "t.txt", "--json", "--level", "easy")

    assert json.loads(usual[1]) == []
    assert [found["kind"] for found in json.loads(easy[1])] == ["long_sentence"]


def test_an_unknown_level_is_misuse(capsys, tmp_path):
    with pytest.raises(SystemExit) as ended:
        commands.main(["check", "-", "--level", "hardest"])

    assert ended.value.code == 2


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_offsets_count_the_letters_of_a_file_as_they_stand(capsys, tmp_path, start):
    text = f"{start}We met 😀.\r\nStakeholders came.\r\n"
    (tmp_path / "t.txt").write_bytes(text.encode())

    _code, out, _err = called(capsys, "check", tmp_path / "t.txt", "--json")

    (found,) = json.loads(out)
    assert text[found["start"] : found["end"]] == found["text"] == "Stakeholders"


def test_a_text_is_checked_for_programs_with_offsets(capsys, monkeypatch):
    text = "🙂 We leverage it."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    code, out, _err = called(capsys, "check", "-", "--json")

    (found,) = json.loads(out)
    assert code == 0
    assert list(found) == ["start", "end", "text", "kind", "suggestions", "why"]
    assert text[found["start"] : found["end"]] == found["text"] == "leverage"
    assert found["kind"] == "swap"


def test_a_file_that_is_no_text_is_told(capsys, tmp_path):
    (tmp_path / "t.doc").write_bytes(b"\xff\xfe\x00\x81")

    code, _out, err = called(capsys, "check", tmp_path / "t.doc")

    assert (code, err) == (1, f"{tmp_path / 't.doc'} is not a text file. Save it as plain text first.\n")


def test_a_wrong_call_ends_with_two(capsys):
    with pytest.raises(SystemExit) as ended:
        commands.main(["dance"])

    assert ended.value.code == 2


@pytest.mark.parametrize(
    "command", [(), ("tour",), ("sample",), ("handouts",), ("check",), ("doctor",), ("open",)]
)
def test_every_command_explains_itself(capsys, command):
    with pytest.raises(SystemExit) as ended:
        commands.main([*command, "--help"])

    assert ended.value.code == 0
    assert "coprodesk" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit):
        commands.main(["--version"])

    assert capsys.readouterr().out == f"CoproDesk {__version__}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS always have a screen")
def test_without_a_screen_a_sentence_comes_and_not_an_abort():
    import os

    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    for display_name in ({}, {"DISPLAY": ":987"}):
        run = subprocess.run(
            [sys.executable, "-m", "coprodesk"],
            env=bare | display_name,
            capture_output=True,
            text=True,
            check=False,
        )

        assert run.returncode == 2
        assert "There is no screen here" in run.stderr
        assert "coprodesk tour DIR" in run.stderr


def test_the_offscreen_platform_counts_as_a_screen():
    assert display.what_is_missing() == ""


def test_the_doctor_looks_at_everything_and_says_so_in_sentences(capsys, qapp):
    code, out, _err = called(capsys, "doctor")

    assert code in (0, 1)
    for word in ("Python", "voice", "sound", "rinter", "projects", "Settings"):
        assert word.lower() in out.lower()


def test_the_tour_does_the_main_job_without_a_screen(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "coprodesk", "tour", str(tmp_path / "tour")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    made = {path.relative_to(tmp_path / "tour").as_posix() for path in (tmp_path / "tour").rglob("*.*")}
    assert {"sample.copro", "spoken.wav", "summary-standard.pdf", "summary-standard.html"} <= made
    assert {f"pages/paper-100/{page}.png" for page in ("home", "ideas", "decide", "summary")} <= made
    assert "pathway" in run.stdout
