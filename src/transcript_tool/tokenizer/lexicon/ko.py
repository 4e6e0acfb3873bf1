"""Korean words that matter to layout."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    "질문 답변 기자 사회자 사회 장관 차관 의원 위원장 위원 대변인 대통령 총리 진행자 앵커 참석자 시장 의장 "
    "일동 문 답".split()
)
PERSONS = frozenset("기자 의원 위원".split())
TITLES: frozenset[str] = frozenset()
OUTLETS: frozenset[str] = frozenset()
HEADS = frozenset("일시 장소 참석 참석자 제목 비고 주제".split())
HEADINGS = frozenset("참석자 일시 장소".split())
VOICE = frozenset("저는 저희 우리 감사합니다 안녕하세요 여러분 네 예".split())
