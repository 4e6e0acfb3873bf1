"""Arabic words that matter to layout."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    "سؤال السؤال جواب الجواب المذيع المذيعة الصحفي الصحفية الوزير الوزيرة الرئيس المراسل المحاور المتحدث "
    "مداخلة أصوات س ج".split()
)
PERSONS: frozenset[str] = frozenset()
TITLES = frozenset("السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة الوزير الوزيرة الرئيس الشيخ".split())
OUTLETS = frozenset("صحيفة جريدة إذاعة قناة وكالة تلفزيون مجلة".split())
HEADS = frozenset("ملاحظة التاريخ المكان الموضوع المصدر".split())
HEADINGS = frozenset("الحضور المشاركون التاريخ".split())
VOICE = frozenset("أنا نحن شكرا شكراً أهلا السلام نعم".split())
