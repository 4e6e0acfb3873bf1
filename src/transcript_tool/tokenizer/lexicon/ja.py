"""Japanese words that matter to layout."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    "大臣 委員長 議長 副議長 司会 司会者 質問 質問者 回答 参考人 委員 知事 市長 総理 長官 官房長官 報道官 "
    "聞き手 話し手 編集部 先生 会長 社長 一同".split()
)
PERSONS: frozenset[str] = frozenset()
TITLES: frozenset[str] = frozenset()
OUTLETS: frozenset[str] = frozenset()
HEADS = frozenset("注 備考 日時 場所 出席者 議題 目次 資料".split())
HEADINGS = frozenset("出席者 出席委員 参加者 日時 場所".split())
VOICE: frozenset[str] = frozenset()
