"""What a label says by itself."""

from __future__ import annotations

import pytest

from transcript_tool.model.naming import french_parts_of, parts_of
from transcript_tool.model.parts import FULL, OTHER, OUTLET, ROLE, SHORT


@pytest.mark.parametrize(
    ("label", "form", "name", "gender", "office"),
    [
        ("Ann Roake", FULL, "Ann Roake", "", None),
        ("Mr. Hu", SHORT, "Mr. Hu", "m", None),
        ("Ms. Ann Roake", FULL, "Ann Roake", "f", None),
        ("Assistant Secretary of State Ann Roake", FULL, "Ann Roake", "", "Assistant Secretary of State"),
        ("ASSISTANT SECRETARY TOLLIVER", SHORT, "ASSISTANT SECRETARY TOLLIVER", "", "ASSISTANT SECRETARY"),
        ("Moderator Ann Roake", FULL, "Ann Roake", "", "Moderator"),
        ("Prof. Dr. Ilse Vargas", FULL, "Ilse Vargas", "", None),
        ("Dr. h. c. Ernst Ohmert", FULL, "Ernst Ohmert", "", None),
        ("Herr Ohmert", SHORT, "Herr Ohmert", "m", None),
        ("Frau Präsidentin", ROLE, "Frau Präsidentin", "f", None),
        ("El señor PRESIDENTE (Ramón Ibarreta)", FULL, "Ramón Ibarreta", "m", "PRESIDENTE"),
        ("O SR. LIMA", SHORT, "O SR. LIMA", "m", None),
        ("M. le président", ROLE, "M. le président", "m", None),
        ("Mme Aubin", SHORT, "Mme Aubin", "f", None),
        ("MR SPEAKER", ROLE, "MR SPEAKER", "m", None),
        ("MR. DEAN", SHORT, "MR. DEAN", "m", None),
        ("Ministra, Elena Quiroga", FULL, "Elena Quiroga", "", "Ministra"),
        ("Ann Roake, Harbour Post", FULL, "Ann Roake", "", None),
        ("Jan van den Berg", FULL, "Jan van den Berg", "", None),
        ("Ann and Bo", OTHER, "Ann and Bo", "", None),
        ("胡主任", SHORT, "胡主任", "", "主任"),
        ("胡凯林主任", FULL, "胡凯林", "", "主任"),
        ("王女士", SHORT, "王女士", "f", None),
        ("欧阳先生", SHORT, "欧阳先生", "m", None),
        ("主持人胡凯林", FULL, "胡凯林", "", "主持人"),
        ("国務大臣（川辺花子君）", FULL, "川辺花子", "", "国務大臣"),
        ("田中さん", SHORT, "田中さん", "", None),
        ("김 장관", SHORT, "김 장관", "", "장관"),
        ("김철호 장관", FULL, "김철호", "", "장관"),
        ("Reuters", OUTLET, "Reuters", "", None),
    ],
)
def test_parts(label: str, form: int, name: str, gender: str, office: str | None) -> None:
    parts = parts_of(label)
    assert (parts.form, parts.name, parts.gender, parts.office) == (form, name, gender, office)


@pytest.mark.parametrize(
    ("label", "affiliation", "initials"),
    [
        ("Kim (Yonhap)", "Yonhap", ""),
        ("National Radio (of Norrland)", "Norrland", ""),
        ("Ohmert (Bad Elzen) (FDB)", "FDB", ""),
        ("Ann Roake (AR)", None, "AR"),
        ("安禾（AH）", None, "AH"),
        ("ROAKE (voice-over)", None, ""),
        ("Ann Roake from Kyodo News", "Kyodo News", ""),
        ("Ann Roake, Reuters", "Reuters", ""),
    ],
)
def test_brackets_and_employers(label: str, affiliation: str | None, initials: str) -> None:
    parts = parts_of(label)
    assert (parts.affiliation, parts.initials) == (affiliation, initials)


def test_a_french_m_is_no_initial() -> None:
    assert parts_of("M. Roake").form == FULL
    french = french_parts_of("M. Roake")
    assert (french.form, french.gender, french.name, french.label) == (SHORT, "m", "M. Roake", "M. Roake")
