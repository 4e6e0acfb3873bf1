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
