"""What holds for the speakers behind any labels whatever, in any order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transcript_tool.model.known_outlets import outlet_of
from transcript_tool.model.naming import parts_of
from transcript_tool.model.persons import Scene
from transcript_tool.model.records import Participant, TurnKind
from transcript_tool.model.speakers import Found, find_speakers
from transcript_tool.model.text import count_words

GIVEN = ("Ann", "Bo", "Kailin", "José", "A.", "Ann Marie", "Jae-in", "")
FAMILY = ("Roake", "ROAKE", "van den Berg", "Hu", "Elmer Jr.", "Velasco Prim", "Reuters", "Post", "Roeke", "")
BEFORE = ("", "Mr. ", "Ms. ", "Dr. h. c. ", "Minister ", "El señor ", "M. ", "Herr ", "Moderator ", "THE ", "Q ")
BEHIND = (
    "",
    " (AR)",
    " (Tarn) (SPU)",
    ", head of the Snow Office",
    " (voice-over)",
    ", HOST",
    " from Kyodo News",
    ", Jr.",
)
OTHERS = (
    *"胡凯林 胡主任 胡先生 胡女士 主持人 主持人胡凯林 路透社记者 安禾（AH） AH AR 田中太郎 田中 田中さん".split(),
    *"Q Moderator AFP ( Frau Mr. the".split(),
    *(
        "김철호 장관",
        "김 장관",
        "THE PRESIDENT",
        "El señor PRESIDENTE (José Roake)",
        "El señor PRESIDENTE",
        "· ·",
        "\u3000",
    ),
    *("M. le président", "Agence France-Presse", "Ann and Bo"),
)

names = st.builds(
    lambda *parts: "".join(parts).strip(),
    st.sampled_from(BEFORE),
    st.sampled_from([given_name and f"{given_name} " for given_name in GIVEN]),
    st.sampled_from(FAMILY),
    st.sampled_from(BEHIND),
).filter(bool)
labels = st.one_of(names, st.sampled_from(OTHERS), st.text(min_size=1, max_size=12).filter(lambda text: text.strip()))
said = st.lists(st.sampled_from(("Yes, it is.", "I'm Ann Roake with Reuters.", "我是路透社记者。", "")), max_size=2)
kinds = st.sampled_from(("question", "answer", "statement", "moderation"))


@st.composite
def documents(draw: st.DrawFn) -> tuple[list[str | None], list[list[str]], Scene]:
    turns: list[tuple[str | None, list[str], TurnKind]] = draw(
        st.lists(st.tuples(st.none() | labels, said, kinds), max_size=24)
    )
    listed = draw(st.lists(st.tuples(names, st.sampled_from((None, "Moderator", "minister of roads"))), max_size=3))
    scene = Scene(
        tuple(Participant(name, role) for name, role in listed),
        {listed[0][0].casefold(): "Moderator"} if listed else None,
        [kind for _, _, kind in turns] if draw(st.booleans()) else None,
        draw(
            st.sampled_from(
                ("", "Present: Ann Roake (AR), Bo Elmer (BE)", "ANN ROAKE, head of the Snow Office, speaks.")
            )
        ),
        draw(st.sampled_from((None, "en", "fr"))),
        draw(st.dictionaries(names, names, max_size=2)),
    )
    return [label for label, _, _ in turns], [words for _, words, _ in turns], scene


def plain(found: Found) -> tuple[object, ...]:
    return found.speakers, found.ids, [(remark.turn, remark.code, remark.message) for remark in found.remarks]


@given(documents())
def test_speakers_of_any_labels(document: tuple[list[str | None], list[list[str]], Scene]) -> None:
    turns, paragraphs, scene = document
    found = find_speakers(turns, paragraphs, scene)
    of_label: dict[str, str] = {}
    for speaker in found.speakers:
        for label in speaker.labels:
            assert label not in of_label, f"{label} has two speakers"
            of_label[label] = speaker.id
    assert len({speaker.id for speaker in found.speakers}) == len(found.speakers)
    assert found.ids == [None if label is None else of_label[label] for label in turns]
    first = [found.ids.index(speaker.id) for speaker in found.speakers]
    assert first == sorted(first)
    for speaker in found.speakers:
        mine = [at for at, one in enumerate(found.ids) if one == speaker.id]
        assert list(speaker.labels) == list(dict.fromkeys(turns[at] for at in mine))
        assert speaker.turns == len(mine)
        assert speaker.words == sum(count_words([one]) for at in mine for one in paragraphs[at])
        assert speaker.name
        assert speaker.role != ""
        assert speaker.affiliation != ""
    for remark in found.remarks:
        assert turns[remark.turn] is not None
    assert plain(find_speakers(turns, paragraphs, scene)) == plain(found)


@given(st.text(max_size=40))
def test_any_label_can_be_taken_apart(label: str) -> None:
    parts = parts_of(label)
    assert parts.label == label
    assert parts.form in range(1, 6)
    assert outlet_of(label) == outlet_of(label)
