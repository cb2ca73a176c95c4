# سجل الطاولة: المحاضر والنصوص والتصويتات، للقراءة وللتنزيل. ترجمة للمساعدة تحتاج إلى مراجعة.

title-record = السجل: { $table }
record-title = ما الذي تقرر
record-path = أين أنت
record-back = صفحتك
record-contents = في هذه الصفحة
record-print = اطبع الصفحة
record-lead = { $sittings ->
    [one] جلسة واحدة
    [two] جلستان
    [few] { $sittings } جلسات
   *[other] { $sittings } جلسة
}، { $votes ->
    [0] لا تصويت بعد
    [one] تصويت واحد
    [two] تصويتان
    [few] { $votes } تصويتات
   *[other] { $votes } تصويتًا
}، { $amendments ->
    [0] لم يُعتمد أي تعديل
    [one] اعتُمد تعديل واحد
    [two] اعتُمد تعديلان
    [few] اعتُمدت { $amendments } تعديلات
   *[other] اعتُمد { $amendments } تعديلًا
}.
record-lead-none = لم تعقد الطاولة أي جلسة بعد. هنا تبقى المحاضر والنصوص والتصويتات.

# وثائق للتنزيل

papers-none = لا شيء للتنزيل بعد. هنا تصل النصوص المغلقة والمحاضر الموقعة والتصويتات.
papers-language = لغة الوثائق
papers-language-it = الإيطالية
papers-language-en = الإنجليزية
papers-help-it = اختر صيغة: يُحضَّر الملف ثم يُنزَّل وحده.
papers-help-en = هذه ترجمة للمساعدة: النص الإيطالي وحده له أثر. المحاضر الموقعة تبقى بالإيطالية.
paper-text = النسخة { $number }، { $day }، لم تُعتمد بعد
paper-text-adopted = معتمد، النسخة { $number }، { $day }
paper-booklet = كتيّب التعديلات
paper-booklet-state = «{ $title }»: { $all ->
    [one] تعديل واحد
    [two] تعديلان
    [few] { $all } تعديلات
   *[other] { $all } تعديلًا
}، { $adopted ->
    [0] لم يُعتمد أيّ منها
    [one] اعتُمد واحد
    [two] اعتُمد اثنان
   *[other] اعتُمد { $adopted }
}
paper-compared = النص مقابلًا
paper-compared-state = «{ $title }»: كما كان وكما هو الآن، في عمودين
paper-tracked = النص مع التغييرات
paper-tracked-state = «{ $title }»: في ODT وDOCX يمكنك قبول كل تغيير أو رفضه
paper-extract-state = البند { $number }
paper-minutes = محضر الجلسة { $number }/{ $year }
paper-votes = التصويتات بالأسماء
paper-votes-state = { $count ->
    [one] تصويت واحد، بيانات مفتوحة
    [two] تصويتان، بيانات مفتوحة
    [few] { $count } تصويتات، بيانات مفتوحة
   *[other] { $count } تصويتًا، بيانات مفتوحة
}
paper-calendar = التقويم
paper-calendar-state = الجلسات والالتزامات وطرق الحوار المتفق عليها، لتقويمك
take-waiting = في الانتظار: يُحضَّر ملف آخر أولًا.
take-writing = أحضّر { $format }…
take-ready = { $file } جاهز: { $size }، { $seconds ->
    [0] في أقل من ثانية
    [one] في ثانية واحدة
    [two] في ثانيتين
    [few] في { $seconds } ثوانٍ
   *[other] في { $seconds } ثانية
}.
take-again = نزّله مرة أخرى
take-failed = { $format } غير جاهز.
take-gone = هذه الوثيقة لم تعد موجودة، أو لا يمكن قراءتها بعد. أعد تحميل الصفحة.

# المحاضر

minutes-state-going = مسودة: الجلسة لم تُغلق بعد
minutes-state-draft = { $gaps ->
    [0] مسودة كاملة، لم تُحضَّر للتوقيع بعد
    [one] مسودة: ينقصها ملخص واحد
    [two] مسودة: ينقصها ملخصان
    [few] مسودة: تنقصها { $gaps } ملخصات
   *[other] مسودة: ينقصها { $gaps } ملخصًا
}
minutes-state-composing = يُحضَّر للتوقيع
minutes-state-signed-nobody = جاهز لتوقيع الرئاسة والأمانة
minutes-state-signed-chair = وقّعته الرئاسة، وينتظر توقيع الأمانة
minutes-state-signed-secretary = وقّعته الأمانة، وينتظر توقيع الرئاسة
minutes-state-frozen = وُقّع في { $day }. لا يتغير بعد الآن
minutes-not-yet = يُقرأ هنا عندما توقّعه الرئاسة والأمانة

# النصوص والتعديلات

record-texts = النصوص
record-texts-none = لم تُغلق الطاولة أي نص بعد. عندما تُغلق المسودة يُقرأ النص هنا.
record-text-version = النسخة { $number }، لم تُعتمد بعد
record-text-adopted = اعتُمد في { $day }
record-text-again = الطاولة تعيد كتابته. هنا تبقى آخر نسخة مغلقة.
fingerprint-how = كيف أتحقق
fingerprint-how-text = افتح الوثيقة التي وصلتك وابحث عن البصمة في آخر ملحق. قارنها بهذه، مجموعة بعد مجموعة، وبصوت عالٍ إن أردت.
fingerprint-how-minutes = نزّل المحضر بصيغة JSON واحسب بصمته SHA-256 ببرنامج عندك. يجب أن تخرج هذه البصمة.
fingerprint-of-version = البصمة
versions-title = النسخ
version-number = النسخة { $number }
version-current = السارية الآن
version-withdrawn = لم تعد سارية: أُلغي التصويت
version-from-draft = كُتبت معًا حول الطاولة
version-from-import = وصلت إلى الطاولة مكتوبة
version-from-coordination = بالتنسيق الشكلي: أرقام مرتبة وإحالات مصححة
version-from-amendment = بالتعديل { $number }: { $summary }
record-amendments = { $all ->
    [one] تعديل واحد
    [two] تعديلان
    [few] { $all } تعديلات
   *[other] { $all } تعديلًا
}، { $adopted ->
    [0] لم يُعتمد أي منها
    [one] اعتُمد واحد
    [two] اعتُمد اثنان
   *[other] اعتُمد { $adopted }
}.
record-change-adopted = ما الذي تغير
record-change-open = ما الذي سيتغير
record-change-failed = ما الذي اقترحه
record-see-vote = انظر التصويت

# التصويتات

record-votes = التصويتات
record-votes-none = لا تصويت بعد. عندما تعلن الرئاسة نتيجة تبقى هنا بأرقامها وأسمائها.
record-vote-outcome = { $verdict }، { $counts }
record-vote-where = الجلسة { $number }/{ $year }، { $day }، الساعة { $hour }
record-vote-text = { $title }، النسخة { $number }
record-vote-series = { $count ->
    [one] تعديل واحد
    [two] تعديلان بتصويت واحد
    [few] { $count } تعديلات بتصويت واحد
   *[other] { $count } تعديلًا بتصويت واحد
}
record-vote-question = سؤال إلى الطاولة
record-vote-procedure = طريقة حوار
record-vote-repeats = يكرر تصويتًا سابقًا

# الجلسات

record-sittings = الجلسات والمحاضر
record-sittings-none = لا جلسة مدعوّة بعد. عندما تدعو إليها الأمانة تجد هنا اليوم وجدول الأعمال.
record-sitting-planned = مبرمجة
record-sitting-convened = تمت الدعوة إليها
record-sitting-open = جارية
record-sitting-suspended = معلّقة
record-sitting-closed = مغلقة
record-opened = افتُتحت الساعة
record-closed = أُغلقت الساعة
record-item-took = { $spent ->
    [0] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $spent } دقائق
   *[other] { $spent } دقيقة
}، المقرر { $planned }
record-item-planned = { $planned ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $planned } دقائق
   *[other] { $planned } دقيقة
}
record-item-missed = لم يُبحث
record-promises = الالتزامات
record-promise-due = حتى { $day }
record-promise-no-day = بلا موعد
record-sitting-papers = وثائق الجلسة
record-extracts = مقتطفات: بند واحد في كل مرة
record-read = اقرأ المحضر

# طرق الحوار

record-procedures = طرق الحوار
