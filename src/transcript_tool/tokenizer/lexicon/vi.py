"""Vietnamese words that matter to layout; a role is of several words, and only the first has a capital."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    {
        "hỏi", "đáp", "trả lời", "câu hỏi", "phóng viên", "nhà báo", "chủ tịch", "bộ trưởng", "thủ tướng", "tổng thống",
        "người phát ngôn", "người dẫn chương trình", "biên tập viên", "khách mời", "bạn đọc",
    }
)  # fmt: skip
PERSONS: frozenset[str] = frozenset()
TITLES = frozenset("ông bà".split())
OUTLETS = frozenset("báo".split())
HEADS: frozenset[str] = frozenset()
HEADINGS: frozenset[str] = frozenset()
VOICE = frozenset("tôi chúng ta bạn cảm ơn xin chào vâng".split())

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("hỏi|phóng viên|pv|câu hỏi|nhà báo".split("|"))
ANSWERERS = frozenset("đáp|trả lời|khách mời".split("|"))
HOSTS = frozenset("người dẫn chương trình|điều phối viên|chủ tọa|mc".split("|"))
PRESIDING = frozenset("chủ tọa".split("|"))
OPENING = frozenset("xin chào quý vị|chào mừng|kính thưa quý vị|khách mời của|xin bắt đầu".split("|"))
HANDING = frozenset("câu hỏi tiếp theo|câu hỏi cuối|câu hỏi đầu tiên|xin mời|mời ông|mời bà|mời quý vị".split("|"))
CLOSING = frozenset("xin cảm ơn quý vị|xin kết thúc|hẹn gặp lại|tạm biệt|buổi họp báo kết thúc".split("|"))
ASKING = frozenset(
    "câu hỏi của tôi|tôi muốn hỏi|xin hỏi|xin cho biết|cho biết|ông có thể|bà có thể|xin ông|xin bà".split("|")
)
FOLLOWING = frozenset("hỏi thêm".split("|"))
THANKS = frozenset("cảm ơn|cám ơn|xin cảm ơn".split("|"))
ASIDES = frozenset("phản đối".split("|"))
