"""Polish words that matter to layout."""

PARTICLES = frozenset("i w na do z o dla przy od".split())
ROLES = frozenset(
    "pytanie odpowiedź marszałek wicemarszałek poseł posłanka senator minister prezes prezydent premier "
    "dziennikarz dziennikarka prowadzący prowadząca przewodniczący przewodnicząca rzecznik moderator "
    "głos głosy p o".split()
)
PERSONS = frozenset("poseł posłanka minister dziennikarz sali głos".split())
TITLES = frozenset("pan pani poseł posłanka marszałek wicemarszałek minister senator prof dr".split())
OUTLETS = frozenset("gazeta dziennik agencja radio telewizja kurier wiadomości".split())
HEADS = frozenset("uwaga data miejsce czas źródło temat załącznik po pierwsze drugie".split())
HEADINGS = frozenset("obecni uczestnicy data".split())
VOICE = frozenset(
    "ja my pan pani państwo państwa panie dziękuję dziękujemy proszę dzień dobry szanowni tak nie".split()
)

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("pytanie|dziennikarz|dziennikarka|pytający|pytająca".split("|"))
ANSWERERS = frozenset("odpowiedź|świadek|rozmówca|rozmówczyni".split("|"))
HOSTS = frozenset("przewodniczący|przewodnicząca|marszałek|moderator|moderatorka|prowadzący|prowadząca".split("|"))
PRESIDING = frozenset("marszałek|wicemarszałek|przewodniczący|przewodnicząca".split("|"))
OPENING = frozenset(
    "dzień dobry państwu|witam państwa|witamy|naszym gościem|moim gościem|rozpoczynamy|otwieram posiedzenie".split("|")
)
HANDING = frozenset(
    "następne pytanie|kolejne pytanie|ostatnie pytanie|pierwsze pytanie|proszę bardzo|oddaję głos|udzielam głosu|"
    "głos ma|czy są pytania|proszę o pytania".split("|")
)
CLOSING = frozenset(
    "dziękujemy państwu|dziękuję państwu|do widzenia|zamykam posiedzenie|na tym kończymy|kończymy|do zobaczenia".split(
        "|"
    )
)
ASKING = frozenset(
    "moje pytanie|chciałbym zapytać|chciałabym zapytać|chciałem zapytać|chciałam zapytać|chciałbym wiedzieć|"
    "proszę powiedzieć|proszę opowiedzieć|czy może|czy mógłby|czy mogłaby|mam pytanie".split("|")
)
FOLLOWING = frozenset("dopytam|dopytać|w nawiązaniu".split("|"))
THANKS = frozenset("dziękuję|dziękujemy".split("|"))
ASIDES = frozenset("sprzeciw|nie mam więcej pytań".split("|"))
