"""The command line as a person or a tool uses it: words in, answer out, exit codes, nothing slow on the way."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot import __version__
from bot.clients import cli
from tests.commands.invented import build

ROOT = Path(__file__).parents[2]
# Each costs a tenth of a second or more, or belongs to another surface.
HEAVY = (
    "discord",
    "rich",
    "prompt_toolkit",
    "sqlite_utils",
    "nupunkt",
    "ahocorasick",
    "rapidfuzz",
    "dotenv",
    "asyncio",
)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("cli") / "coverage.db")


def _bot(*arguments: str, stdin: str = "", code: str = "") -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "bot"]
    return subprocess.run(
        [sys.executable, *start, *arguments], cwd=ROOT, input=stdin, capture_output=True, encoding="utf-8", check=False
    )


def _ask(capsys: pytest.CaptureFixture[str], arguments: Sequence[str]) -> tuple[int, str, str]:
    code = cli.main(arguments)
    written = capsys.readouterr()
    return code, written.out, written.err


def test_json_stands_alone_on_stdout(database: Path) -> None:
    run = _bot("who-signed", "2018", "--json", "--database", str(database))
    assert (run.returncode, run.stderr) == (0, "")
    answer = json.loads(run.stdout)
    assert answer["command"] == "who-signed"
    assert answer["arguments"] == {"year": 2018}
    assert answer["findings"][1]["data"]["unnamed"] == 8


def test_an_answer_imports_nothing_that_it_does_not_need(database: Path) -> None:
    code = (
        "import sys; from bot.clients.cli import main; code = main(sys.argv[1:]);"
        f"sys.stderr.write(' '.join(name for name in {HEAVY!r} if name in sys.modules)); sys.exit(code)"
    )
    for question in (["who-signed", "2018"], ["quote", "ola", "--json"], ["search", "ocean"]):
        run = _bot(*question, "--database", str(database), code=code)
        assert (run.returncode, run.stderr) == (0, "")


def test_without_a_terminal_there_is_no_colour(database: Path) -> None:
    run = _bot("quote", "marta", "--database", str(database))
    assert "\x1b" not in run.stdout
    assert "“We ask Norway to stop before the damage is done,”" in run.stdout


def test_a_reader_who_has_enough_is_no_error(database: Path) -> None:
    shell = f"{sys.executable} -m bot search letter --database {database} | head -1; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", shell], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.stderr == ""
    assert run.stdout.splitlines()[1:] == ["0"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["quote", "marta", "ruiz"], "Quotations of Marta Ruiz"),
        (["quote marta ruiz"], "Quotations of Marta Ruiz"),
        (["!who-signed 2018"], "Joint statements of 2018"),
        (["who", "signed", "2018"], "Joint statements of 2018"),
        (["who-signed", "--year=2018", "--country", "fiji"], "Joint statements of 2018: Fiji"),
        (["search", "ocean", "--source", "031"], "only 031"),
        (["search", "--", "--json", "ocean"], "“--json ocean”"),
        (["search", "-x", "ocean"], "“-x ocean”"),
        (["who-signed", "1999"], "Years with statements: 2017, 2018."),
        (["quote", "gandalf"], "Nobody called “gandalf”"),
        (["help"], "What can be asked"),
    ],
)
def test_words_and_options_are_answered(
    capsys: pytest.CaptureFixture[str], database: Path, arguments: list[str], says: str
) -> None:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    code, out, err = _ask(capsys, [*arguments[:at], "--database", str(database), *arguments[at:]])
    assert (code, err) == (0, "")
    assert says in out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Usage: python -m bot COMMAND"),
        (["qoute", "marta"], "Did you mean quote marta?"),
        (["lod", "seeds"], "Did you mean load seeds?"),
        (["weather"], "There is no command “weather”."),
        (["weather"], "| help | load | inspect |"),
        (["quote", "marta", "--jsn"], "Did you mean --json?"),
        (["quote", "--about"], "--about needs a value after it."),
        (["search", "x" * 301], "at most 300"),
        (["who-signed", "2017", "2018"], "One year at a time"),
        (["who-signed", "noway"], "Did you mean Norway?"),
        (["who-signed", "--since", "yesterday"], "is not a date"),
        (["who-signed", "--year=2017", "--year=2018"], "--year can be given once."),
        (["quote", "marta", "--json=yes"], "--json takes no value."),
        (["quote", "marta", "--source="], "--source needs a value after it."),
        (["load", ""], "a path is empty"),
        (["load", "--purge"], "Unrecognized arguments: --purge."),
        (["inspect"], "The following arguments are required: FILE."),
        (["inspect", "x.txt", "--published", "2021-02-30"], "is not a day"),
    ],
)
def test_wrong_usage_is_told_on_stderr_with_exit_code_2(
    capsys: pytest.CaptureFixture[str], database: Path, arguments: list[str], says: str
) -> None:
    asks = arguments[:1] and arguments[0] in ("quote", "search", "who-signed")
    code, out, err = _ask(capsys, [*arguments[:1], *([f"--database={database}"] if asks else []), *arguments[1:]])
    assert (code, out) == (2, "")
    assert says in err
    assert "Traceback" not in err


def test_what_would_be_right_stands_on_lines_of_its_own(capsys: pytest.CaptureFixture[str], database: Path) -> None:
    _, _, err = _ask(capsys, ["who-signed", "0", "--database", str(database)])
    told, usage, example = err.splitlines()
    assert told == "“0” is neither a year of four digits nor a country."
    assert (usage[:7], example[:9]) == ("Usage: ", "Example: ")


def test_what_was_typed_is_repeated_without_commands_to_the_terminal(
    capsys: pytest.CaptureFixture[str], database: Path
) -> None:
    _, _, err = _ask(capsys, ["who-signed", "tur\u202ekey\x1b[31m", "--database", str(database)])
    assert "tur" in err
    assert not {"\u202e", "\x1b"}.intersection(err)


def test_without_a_database_the_command_that_makes_one_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, err = _ask(capsys, ["who-signed", "2018", "--database", str(tmp_path / "none.db")])
    assert (code, out) == (1, "")
    assert "python -m bot load" in err
    assert _ask(capsys, ["help", "--database", str(tmp_path / "none.db")])[0] == 0


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ask(capsys, ["--version"]) == (0, f"Verbatim {__version__}\n", "")


def test_each_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _ask(capsys, ["quote", "--help"])
    assert code == 0
    assert "quote SPEAKER [about WORDS]" in out
    assert "--about" in out
    assert _ask(capsys, ["--help"])[0] == 0
    code, told, _ = _ask(capsys, ["load", "--help"])
    assert code == 0
    assert _ask(capsys, ["help", "load"]) == (0, told, "")


def test_a_stray_byte_of_an_argument_is_a_word(capsys: pytest.CaptureFixture[str], database: Path) -> None:
    assert _ask(capsys, ["search", "\udcff", "--database", str(database)])[0] == 0
    code, out, _ = _ask(capsys, ["search", "\udcff", "--json", "--database", str(database)])
    assert code == 0
    assert json.loads(out)["found"] is False


# --- load and inspect -------------------------------------------------------------------------------


def test_load_says_what_became_of_each_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder, database = tmp_path / "articles", tmp_path / "coverage.db"
    folder.mkdir()
    (folder / "041_tuna.txt").write_text("Tuna prices rose in Kenya.\nTraders were pleased.\n", encoding="utf-8")
    (folder / "042_empty.txt").write_text("", encoding="utf-8")
    code, out, err = _ask(capsys, ["load", str(folder), "--database", str(database)])
    assert code == 1
    assert "new: 041_tuna" in out
    assert "1 new, 0 changed, 0 unchanged, 0 removed, 1 rejected." in out
    assert "042_empty" in err
    (folder / "042_empty.txt").unlink()
    code, out, _ = _ask(capsys, ["load", str(folder), "--database", str(database)])
    assert (code, "unchanged: 041_tuna" in out) == (0, True)
    assert _ask(capsys, ["search", "tuna", "--database", str(database)])[1].count("Tuna prices rose") == 1


def test_inspect_shows_the_facts_of_one_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "043_rain.txt"
    text = "“It will rain,” Ida Aalto of Finland said on Monday."
    file.write_text(text, encoding="utf-8")
    code, out, err = _ask(capsys, ["inspect", str(file), "--published", "2018-03-07", "--json"])
    assert (code, err) == (0, "")
    facts = json.loads(out)
    assert (facts["article"], facts["published"], facts["published_basis"]) == ("043_rain", "2018-03-07", "catalogue")
    assert [text[quote["start"] : quote["end"]] for quote in facts["quotes"]] == ["It will rain,"]
    assert {"start": text.index("Finland"), "end": text.index(" said"), "code": "FIN"} in facts["countries"]
    code, out, _ = _ask(capsys, ["inspect", str(file)])
    assert code == 0
    assert "Quotations (1)" in out


def test_inspect_names_a_file_that_cannot_be_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = _ask(capsys, ["inspect", str(tmp_path / "none.txt")])
    assert (code, out) == (1, "")
    assert "none.txt" in err
    assert "does not exist" in err
    os.mkfifo(tmp_path / "pipe.txt")  # nobody will ever write into it
    code, out, err = _ask(capsys, ["inspect", str(tmp_path / "pipe.txt")])
    assert (code, out, err) == (1, "", "pipe: is not a regular file\n")


def test_inspect_calls_an_article_as_load_does(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "046_SNOW.TXT").write_text("Snow fell on Tuesday.", encoding="utf-8")
    (tmp_path / "catalog.toml").write_text("[046_SNOW]\npublished = 2018-03-07\n", encoding="utf-8")
    facts = json.loads(_ask(capsys, ["inspect", str(tmp_path / "046_SNOW.TXT"), "--json"])[1])
    assert (facts["article"], facts["published"]) == ("046_SNOW", "2018-03-07")


def test_inspect_takes_what_a_catalogue_beside_the_file_says(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "044_fog.txt").write_text("Fog is expected, the ministry said on Tuesday.", encoding="utf-8")
    (tmp_path / "catalog.toml").write_text(
        '[044_fog]\noutlet = "Harbour Post"\npublished = 2018-03-07\n[045_other]\npublished = 3\n', encoding="utf-8"
    )
    code, out, err = _ask(capsys, ["inspect", str(tmp_path / "044_fog.txt"), "--json"])
    assert code == 0
    assert "045_other" in err  # another entry that is wrong does not stand in the way
    facts = json.loads(out)
    assert facts["published"] == "2018-03-07"
    assert [date["value"] for date in facts["dates"]] == ["2018-03-06"]


def test_verify_says_whether_everything_is_what_was_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    database = build(tmp_path / "coverage.db")
    code, out, err = _ask(capsys, ["verify", "--database", str(database)])
    assert (code, err) == (0, "")
    assert "everything is what was written" in out
    with sqlite3.connect(database) as connection:
        connection.execute("update quote set start = start + 1")
    connection.close()
    code, out, err = _ask(capsys, ["verify", "--database", str(database)])
    assert code == 1
    assert "damaged: " in err
    assert "python -m bot verify --repair" in err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_no_error(database: Path, closed: str) -> None:
    ran = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -m bot who-signed 2021 --database "{database}" {closed}'],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr
