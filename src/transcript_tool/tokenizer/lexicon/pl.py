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
