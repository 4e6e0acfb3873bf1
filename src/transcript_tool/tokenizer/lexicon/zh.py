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

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("问|記者|记者|提问|提問|媒體提問|媒体提问|网友|网友提问|主持人问|采访者|採訪者|问题|追问".split("|"))
ANSWERERS = frozenset("答|回答|答复|回复|受访者|受訪者|证人".split("|"))
HOSTS = frozenset("主持人|主席|司仪|司儀|主持|审判长|會議主席".split("|"))
PRESIDING = frozenset("主席|委员长|审判长|主持人|议长|議長".split("|"))
OPENING = frozenset(
    "欢迎出席|欢迎各位|欢迎大家|欢迎来到|歡迎|女士们、先生们|女士们，先生们|各位媒体|上午好|下午好|晚上好|大家好|"
    "今天的嘉宾|做客|发布会现在开始|现在开始|我们请到".split("|")
)
HANDING = frozenset(
    "下一个问题|最后一个问题|下一位|最后一位|请提问|提问环节|继续提问|的记者提问|可以提问|开始提问|现在提问|"
    "请通报|首先请|下面请|下面有请|下面，请|有请|请左边|请右边|请中间|请前排|请后排|请举手|这位女士|那位女士|"
    "这位先生|那位先生|请回答|请介绍|下面进入|现在进入|请讲|请看|还有问题吗|还有没有问题|请问还有".split("|")
)
CLOSING = frozenset(
    "到此结束|到这里|就到这|发布会结束|谢谢各位|谢谢大家|谢谢各位媒体|再见|下期再见|感谢收听|感谢收看|休庭|散会|"
    "由于时间关系|时间关系".split("|")
)
ASKING = frozenset(
    "请问|請問|提问|想问|想請問|想了解|想请教|有何|能否|如何评价|如何看待|是否|怎么看|谈谈|说说|讲讲|介绍一下|"
    "请介绍|请谈|请您|可否|有没有".split("|")
)
FOLLOWING = frozenset("追问|再问一下|补充问|接着问|跟进".split("|"))
THANKS = frozenset("谢谢|謝謝|感谢|感謝".split("|"))
ASIDES = frozenset("反对|我没有问题了".split("|"))
