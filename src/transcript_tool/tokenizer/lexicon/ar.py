"""Arabic words that matter to layout."""

PARTICLES: frozenset[str] = frozenset()
ROLES = frozenset(
    "سؤال السؤال جواب الجواب المذيع المذيعة الصحفي الصحفية الوزير الوزيرة الرئيس المراسل المحاور المتحدث مداخلة".split()
)
PERSONS: frozenset[str] = frozenset()
TITLES: frozenset[str] = frozenset()
OUTLETS: frozenset[str] = frozenset()
HEADS = frozenset("ملاحظة التاريخ المكان الموضوع المصدر".split())
HEADINGS = frozenset("الحضور المشاركون التاريخ".split())
VOICE = frozenset("أنا نحن شكرا شكراً أهلا السلام نعم".split())
