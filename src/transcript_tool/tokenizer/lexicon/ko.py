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
# What an office ends in that stands before or behind a name: `소위원장`, `제2차관`.
OFFICES = frozenset("위원장 장관 차관 위원 의원 의장 총리 대변인".split())
VOICE = frozenset("저는 저희 우리 감사합니다 안녕하세요 여러분 네 예".split())

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("질문|질문자|기자|문|인터뷰어".split("|"))
ANSWERERS = frozenset("답변|답|답변자|증인".split("|"))
HOSTS = frozenset("사회자|사회|진행자|위원장|의장|부의장".split("|"))
PRESIDING = frozenset("위원장|의장|부의장|사회자".split("|"))
OPENING = frozenset("시작하겠습니다|환영합니다|모시겠습니다|안녕하십니까 여러분|개의하겠습니다".split("|"))
HANDING = frozenset(
    "다음 질문|마지막 질문|질문 받겠습니다|질문해 주십시오|말씀해 주십시오|질의해 주시기|답변해 주시기".split("|")
)
CLOSING = frozenset("마치겠습니다|이상으로|산회|감사합니다 여러분".split("|"))
ASKING = frozenset("궁금합니다|질문드립니다|여쭙|말씀해 주세요|설명해 주세요|습니까|인가요|나요".split("|"))
FOLLOWING = frozenset("추가로|추가 질문".split("|"))
THANKS = frozenset("감사합니다|고맙습니다".split("|"))
ASIDES = frozenset("이의 있습니다".split("|"))
