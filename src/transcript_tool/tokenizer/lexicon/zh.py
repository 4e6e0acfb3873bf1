"""Chinese words that matter to layout; matched as parts of a label, since Chinese sets no blanks."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    "记者 記者 问 問 答 主持人 发言人 發言人 提问 提問 回答 主席 司仪 司儀 嘉宾 网友 网民 "
    "众人 眾人 全体 全體 Q A".split()
)
PERSONS: frozenset[str] = frozenset()
TITLES = frozenset(
    "先生 女士 部长 部長 主任 局长 局長 司长 司長 省长 市长 市長 院士 教授 博士 秘书长 处长 院长 主席 总理 "
    "署长 署長 處長 院長 總統 总统 會長 会长 議員 议员 委員 委员 大臣 發言人".split()
)
OUTLETS = frozenset("社 报 報 台 网 網 新闻 新聞 日报 电视 電視 通讯 广播 周刊 杂志 时报".split())
HEADS = frozenset(
    "注 附 附件 来源 來源 时间 時間 地点 地點 地址 编辑 編輯 责任编辑 责编 第一 第二 第三 第四 第五 首先 其次 "
    "再次 最后 最後 "
    "总之 例如 比如 摘要 标题 主题 主題 日期 电话 電話 联系人 聯絡人 备注 備註 提示 注意 结论 背景 目录 来源于 "
    "作者 图 表 "
    "关键词 一 二 三 四 五 六 一是 二是 三是 另外 此外 同时 原文 译文 摄影 校对 审核 监制".split()
)
HEADINGS = frozenset("出席人员 出席 主持人 发布人 嘉宾 时间 地点 日期 参加人员 出席者".split())
VOICE = frozenset("我 我们 你 您 请问 請問 谢谢 感谢 各位 大家".split())
