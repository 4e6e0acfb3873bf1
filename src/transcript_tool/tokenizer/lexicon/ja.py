"""Japanese words that matter to layout."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    "大臣 委員長 議長 副議長 司会 司会者 質問 質問者 回答 参考人 委員 知事 市長 総理 長官 官房長官 報道官 "
    "聞き手 話し手 編集部 先生 会長 社長 一同 幹事社 町長 村長".split()
)
PERSONS: frozenset[str] = frozenset()
TITLES: frozenset[str] = frozenset()
OUTLETS: frozenset[str] = frozenset()
# What an office ends in that stands behind a name: `蒲原知事`.
OFFICES = frozenset("知事 市長 町長 村長 大臣".split())
HEADS = frozenset("注 備考 日時 場所 出席者 議題 目次 資料".split())
HEADINGS = frozenset("出席者 出席委員 参加者 日時 場所".split())
VOICE: frozenset[str] = frozenset()

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("質問|質問者|聞き手|記者|問|インタビュアー|参加者".split("|"))
ANSWERERS = frozenset("回答|回答者|答|答え|証人".split("|"))
HOSTS = frozenset("司会|司会者|議長|委員長|進行|進行役|モデレーター|副議長|アナウンサー".split("|"))
PRESIDING = frozenset("委員長|議長|副議長|司会".split("|"))
OPENING = frozenset(
    "会議を開き|ただいまから|ただ今から|これより|始めます|開会|ようこそ|お迎えしました|お招きしました|ゲストは".split(
        "|"
    )
)
HANDING = frozenset(
    "次の方|次の質問|最後の質問|質疑応答に移|質疑に移|質問をお受け|挙手|ご質問のある|どうぞ|ご説明いたします|"
    "お願いいたします|君の質疑|これより質疑|発言を許し|答弁を求め".split("|")
)
CLOSING = frozenset(
    "時間が参り|時間となり|以上で|終わります|終了いたします|閉会|散会|休憩|終わりにし|また来週|さようなら".split("|")
)
ASKING = frozenset(
    "でしょうか|ですか|ますか|ませんか|ましたか|教えてください|お聞かせ|お聞きし|伺い|うかがい|お尋ね|"
    "聞かせてください|ご見解|お願いします".split("|")
)
FOLLOWING = frozenset("関連して|追加で|重ねて".split("|"))
THANKS = frozenset("ありがとう|感謝".split("|"))
ASIDES = frozenset("異議あり|質問を終わり|異議を認め|異議を却下".split("|"))
