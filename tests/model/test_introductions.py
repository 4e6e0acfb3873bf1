"""What somebody says of himself in the first words of a turn."""

from __future__ import annotations

import pytest

from transcript_tool.model.introductions import introduced
from transcript_tool.model.offices import office_in, organ_of


@pytest.mark.parametrize(
    ("said", "organ", "language"),
    [
        ("I'm Ann Roake with Reuters. Will it freeze?", "Reuters", "en"),
        (
            "Good morning. My name is Ann Roake, and I am a reporter from the Harbour Post. Will it?",
            "Harbour Post",
            "en",
        ),
        ("Thank you. Ann Roake from Kyodo News. Will it freeze?", "Kyodo News", "en"),
        ("Ann Roake, Harbour Post. Will it freeze?", "Harbour Post", "en"),
        ("This is Ann Roake with the New York Times, thank you.", "New York Times", "en"),
        ("Buenos días, soy Marta Solís, de El Faro. ¿Va a helar?", "El Faro", "es"),
        ("Mi nombre es Marta Solís, periodista del Diario del Puerto.", "Diario del Puerto", "es"),
        ("Bonjour, je suis Paul Lenoir, de l'AFP. Va-t-il geler ?", "AFP", "fr"),
        ("Je suis journaliste pour le Monde des Ports et la Radio.", "Monde des Ports", "fr"),
        ("Guten Tag, ich bin Klara Weiss von der Hafenzeitung Presse, danke.", "Hafenzeitung Presse", "de"),
        ("Mein Name ist Klara Weiss vom ZDF. Friert es?", "ZDF", "de"),
        ("Bom dia, sou a Rita Lobo, da Lusa. Vai gelar?", "Lusa", "pt"),
        ("我是路透社记者。请问会结冰吗？", "路透社", None),
        ("我是来自海港日报的记者李明。", "海港日报", None),
        ("共同通信の田中です。凍りますか。", "共同通信", None),
        ("연합뉴스 김철호 기자입니다.", "연합뉴스", None),
        ("I'm Ann, from the north. Will it freeze?", None, "en"),
        ("I am with you on that.", None, "en"),
        ("I agree with Bo Elmer from Kyodo News.", None, "en"),
        ("I'm happy with the Minister's answer.", None, "en"),
        ("Soy de aquí, y no soy periodista.", None, "es"),
        ("我是来问路的。", None, None),
        ("", None, "en"),
    ],
)
def test_introduced(said: str, organ: str | None, language: str | None) -> None:
    assert introduced([said], "Roake", language) == organ


def test_nothing_said_tells_nothing() -> None:
    assert introduced([], "", None) is None


@pytest.mark.parametrize(
    ("office", "organ"),
    [
        ("deputy director of the Grain Office", "Grain Office"),
        ("Director, Research Department", "Research Department"),
        ("Reuters correspondent", "Reuters"),
        ("directora del Instituto del Mar", "Instituto del Mar"),
        ("directrice de l'Institut de la mer", "Institut de la mer"),
        ("Sprecherin der Universität Tarn", "Universität Tarn"),
        ("diretora do Instituto do Mar", "Instituto do Mar"),
        ("国家粮食局副局长", "国家粮食局"),
        ("新闻办公室主任", "新闻办公室"),
        ("secretary of state", None),
        ("keeper of the tower clock", None),
        ("minister of roads", None),
    ],
)
def test_the_organisation_of_an_office(office: str, organ: str | None) -> None:
    assert organ_of(office) == organ


def test_an_office_behind_a_name_in_the_lead() -> None:
    lead = "Petra Novak, head of the Grain Office, and Milo Fisk, chief engineer of the Mill Board, took questions."
    assert office_in("Petra Novak", lead) == "head of the Grain Office"
    assert office_in("Milo Fisk", lead) == "chief engineer of the Mill Board"
    assert office_in("Ann Roake", lead) is None
    assert office_in("Milo", "Milo, the sun is out, said Petra.") is None
