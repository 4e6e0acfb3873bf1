"""Files of hints and speakers that are not as they should be: one line with file, line, key and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcript_tool import Hints, PageHints, SettingsError, parse, read_hints, read_speakers

BAD_HINTS = {
    'labels = ["Ann"]\n': "h.toml:1: 'labels' stands above all sections",
    '\n[a.b]\nlabels = ["Ann"]\n': 'h.toml:2: put the names of pages in quotes: ["a.b"]',
    '["a"]\ntitle = "x"\n["b"]\n\nlabel = ["Ann"]\n': "h.toml:5: there is no key 'label'; there are labels, not_labels",
    '["a"]\nform = "colon"\n["b"]\nform = "scrawl"\n': "h.toml:4: there is no form 'scrawl'; it is 'inline'",
    '["a"]\nlabels = "Ann"\n': "h.toml:2: labels is a list, such as",
    '["a"]\nnot_labels = [true]\n': "h.toml:2: not_labels holds labels in quotes and numbers of lines from 1, not True",
    '["a"]\nlabels = [0]\n': "h.toml:2: labels holds labels in quotes and numbers of lines from 1, not 0",
    '["a"]\nlabels = [" : "]\n': "h.toml:2: labels holds labels in quotes",
    '["a"]\nspeech = 1.5\n': "h.toml:2: speech is a text in quotes, or the number of a line, not 1.5",
    '["a"]\ntitle = ""\n': "h.toml:2: title is a text in quotes, not ''",
    '["a"]\npublished = "2021-02-30"\n': "h.toml:2: published is a day, such as 2021-09-14, not '2021-02-30'",
    '["a"]\nevent_date = 2021\n': "h.toml:2: event_date is a day, such as 2021-09-14, not 2021",
    '["a"\n': "h.toml:1: ",
    '["a"]\n["a"]\n': "h.toml:2: ",
    '["a"]\nlabels = [\n': "h.toml:3: ",
}
BAD_SPEAKERS = {
    '[[speaker]]\nname = "Ann"\n': "s.toml:1: there is no table 'speaker'; each speaker is a table [[speakers]]",
    '[speakers]\nname = "Ann"\n': "s.toml:1: each speaker is a table of its own, headed [[speakers]]",
    '[[speakers]]\nname = "A"\n[[speakers]]\nname = "B"\nnick = "C"\n': "s.toml:5: there is no key 'nick'; there are",
    "[[speakers]]\naliases = []\n": "s.toml:1: a speaker has no name; give it one",
    '[[speakers]]\nname = "A"\naliases = "B"\n': "s.toml:3: aliases is a list of texts",
    '[[speakers]]\nname = "A"\naliases = [" "]\n': "s.toml:3: an alias is empty",
    '[[speakers]]\nname = "A"\nrole = ""\n': "s.toml:3: role is empty; give it a text, or leave it out",
    '[[speakers]]\nname = "A"\n\nkind = "cat"\n': "s.toml:4: there is no kind 'cat'; there are person,",
    "[[speakers]]\nname = 7\n": "s.toml:2: name is a text in quotes, not 7",
    '[[speakers]]\nname = "A"\naliases = ["X"]\n[[speakers]]\nname = "B"\n[[speakers]]\nname = "C"\naliases = ["x"]\n'
    '[[speakers]]\nname = "D"\n': "s.toml:6: 'x' names two speakers, 'A' and 'C'; let it name one of them",
}
BAD_CSV = {
    "name,nick\nAnn,A\n": "s.csv:1: there is no column 'nick'; there are name, aliases, id, role, affiliation, kind",
    "name;id\nAnn;1\n": "s.csv:1: there is no column 'name;id'; there are name",
    "id,role\n1,2\n": "s.csv:1: there is no column 'name', which each speaker has to have",
    "name,name\nA,B\n": "s.csv:1: column 'name' is there twice; leave one out",
    "name,id\nA,1\n\n,2\n": "s.csv:4: a speaker has no name; give it one",
    "name,id\nRoe, Ann,1\n": "s.csv:2: the row has 3 cells, the head has 2; put quotes around commas",
    "name,kind\nAnn,cat\n": "s.csv:2: there is no kind 'cat'; there are person, outlet, role, unknown",
    "name,id\nA,1\nB,2\nC,1\n": "s.csv:4: id '1' is that of two speakers, 'A' and 'C'",
    'name,id\n"A" x,1\n': "s.csv:2: ",
}


@pytest.mark.parametrize(("text", "said"), BAD_HINTS.items())
def test_bad_hints(text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("h.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as error:
        read_hints("h.toml")
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("text", "said"), [*BAD_SPEAKERS.items(), *BAD_CSV.items()])
def test_bad_speakers(text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = said.partition(":")[0]
    Path(name).write_text(text, "utf-8")
    with pytest.raises(SettingsError) as error:
        read_speakers(name)
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["h.toml", "h.csv"])
def test_files_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r": no such file or directory$"):
        read_speakers(tmp_path / name)
    (tmp_path / name).write_bytes(b"name\nAnn\xff\n")
    with pytest.raises(SettingsError, match=r":2: is no UTF-8; save it as that$"):
        read_speakers(tmp_path / name)
    with pytest.raises(SettingsError):
        read_hints(tmp_path)


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_matter(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_bytes("\ufeffname,aliases\r\nAnn Roe,AR;  ;Roe\r\n".encode())
    (named,) = read_speakers(tmp_path / "s.csv").speakers
    assert (named.name, named.aliases) == ("Ann Roe", ("AR", "Roe"))
    (tmp_path / "h.toml").write_bytes('\ufeff["a"]\r\ntitle = "x"\r\n'.encode())
    assert read_hints(tmp_path / "h.toml").sections == (PageHints(pattern="a", title="x"),)


@pytest.mark.parametrize(
    ("pattern", "names", "others"),
    [
        ("pages/2019-*.txt", ["pages/2019-1.txt", "pages/2019-.txt"], ["pages/2019-1/a.txt", "x/pages/2019-1.txt"]),
        ("**", ["", "a", "a/b.txt"], []),
        ("*", ["", "a.txt"], ["a/b.txt"]),
        ("**/a.txt", ["a.txt", "x/a.txt", "x/y/a.txt"], ["xa.txt", "a.txt/b"]),
        ("x/**", ["x/a", "x/y/a"], ["x", "xx/a"]),
        ("page?.txt", ["page1.txt", "page?.txt"], ["page.txt", "page/.txt", "page12.txt"]),
        ("a[1].txt", ["a[1].txt"], ["a1.txt"]),
        ("z.zip!/*.txt", ["z.zip!/a.txt"], ["z.zip!/b/a.txt"]),
    ],
)
def test_patterns_match_whole_names(pattern: str, names: list[str], others: list[str]) -> None:
    hints = Hints([PageHints(pattern=pattern, title="x")])
    assert all(hints.of(name) is not None for name in names)
    assert all(hints.of(name) is None for name in others)


def test_a_later_section_wins_key_by_key() -> None:
    hints = Hints(
        [
            PageHints(pattern="*.txt", labels=("A",), title="one"),
            PageHints(pattern="b.*", labels=(), form="colon"),
            PageHints(pattern="c.txt", title="three"),
        ]
    )
    assert hints.of("b.txt") == PageHints(labels=(), form="colon", title="one")
    assert hints.of("c.txt") == PageHints(labels=("A",), title="three")
    assert hints.of("d.md") is None


def test_what_is_nested_too_deep_is_an_error_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "deep.toml"
    path.write_text("a=" + "[" * 900 + "]" * 900)
    with pytest.raises(SettingsError, match="too deep to be read"):
        read_hints(path)


@pytest.mark.parametrize("key", ["a." * 200 + "a = 1", f"[{'a.' * 200}a]", "x = {" + '"a" . ' * 200 + "a = 1}"])
def test_a_key_of_parts_without_end_is_an_error_of_the_file(key: str, tmp_path: Path) -> None:
    (tmp_path / "h.toml").write_text(f'["x"]\ntitle = "{"No. " * 200}"\n{key}\n')
    with pytest.raises(SettingsError, match=r"h\.toml:3: a key of more than a hundred parts"):
        read_hints(tmp_path / "h.toml")


def test_more_labels_than_anybody_writes_are_refused_and_unused_hints_are_told_once(tmp_path: Path) -> None:
    path = tmp_path / "h.toml"
    path.write_text(f'["*"]\nlabels = {[f"Ann {n}" for n in range(1001)]}\n')
    with pytest.raises(SettingsError, match=r"h\.toml:2: labels holds 1,001 labels, more than 1,000; a pattern"):
        read_hints(path)
    path.write_text(f'["*"]\nlabels = {[f"Ann {n}" for n in range(1000)]}\n')
    found = parse("Bo: Yes.\n\nCy: No.\n", hints=read_hints(path))
    told = [remark.message for remark in found.diagnostics if remark.code == "hint-unused"]
    assert len(told) == 21
    assert told[-1] == "980 more hints fit nothing on this page; is it the page they are meant for?"


@pytest.mark.parametrize("name", ["h.toml", "h.csv"])
def test_a_file_that_is_too_large_is_not_read(name: str, tmp_path: Path) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(9 << 20)
    with pytest.raises(SettingsError, match=r"has 9,437,184 bytes, more than the 8,388,608 of such a file"):
        (read_hints if name == "h.toml" else read_speakers)(tmp_path / name)
