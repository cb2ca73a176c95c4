# ما لا يراه المشارك فور دخوله: النتائج والنصوص والتعديلات والأشخاص. ترجمة للمساعدة تحتاج إلى مراجعة.

count-roll = أصحاب الحق في التصويت: { $entitled }، الحاضرون: { $present }،
count-quorum = { $reached ->
    [yes] النصاب القانوني { $needed } مكتمل؛
   *[no] النصاب القانوني { $needed } غير مكتمل؛
}
count-quorum-with-those-out = { $reached ->
    [yes] النصاب القانوني { $needed } مكتمل مع احتساب من لا يشارك في التصويت؛
   *[no] النصاب القانوني { $needed } غير مكتمل حتى مع احتساب من لا يشارك في التصويت؛
}
count-quorum-without-those-out = { $reached ->
    [yes] النصاب القانوني { $needed } مكتمل: من لا يشارك لا يُحتسب، ويبقى { $counted }؛
   *[no] النصاب القانوني { $needed } غير مكتمل: من لا يشارك لا يُحتسب، ويبقى { $counted }؛
}
count-quorum-at-opening = تم التحقق من النصاب القانوني عند افتتاح الجلسة؛
count-choices = موافقون: { $favour }، معارضون: { $against }{ $abstained ->
    [0] { "" }
   *[other] ، ممتنعون: { $abstained }
}{ $out ->
    [0] { "" }
   *[other] ، غير مشاركين: { $out }
}{ $silent ->
    [0] { "" }
   *[other] ، لم يصوتوا: { $silent }
}؛
count-picks = اختاروا: { $chose }{ $out ->
    [0] { "" }
   *[other] ، غير مشاركين: { $out }
}{ $silent ->
    [0] { "" }
   *[other] ، لم يصوتوا: { $silent }
}؛
count-needed-voters = { $abstentions ->
    [apart] الممتنعون لا يُحتسبون بين المصوتين، إذًا{ " " }
    [voters] الممتنعون يُحتسبون بين المصوتين، إذًا{ " " }
   *[none] { "" }
}المصوتون: { $base }، المطلوب: { $needed }{ $share ->
    [all] { " " }(الجميع)
    [least] { " " }({ $part } على الأقل)
    [more] { " " }(أكثر من { $part })
   *[half] { "" }
}:
count-needed-present = الأغلبية من الحاضرين: { $base }، المطلوب: { $needed }{ $share ->
    [all] { " " }(الجميع)
    [least] { " " }({ $part } على الأقل)
    [more] { " " }(أكثر من { $part })
   *[half] { " " }(أكثر من النصف)
}:
count-needed-entitled = الأغلبية من أصحاب الحق في التصويت: { $base }، المطلوب: { $needed }{ $share ->
    [all] { " " }(الجميع)
    [least] { " " }({ $part } على الأقل)
    [more] { " " }(أكثر من { $part })
   *[half] { " " }(أكثر من النصف)
}:
count-approved = { $tie ->
    [chair] تعادلت الأصوات وحسم صوت الرئاسة: تمت الموافقة.
   *[no] تمت الموافقة.
}
count-rejected = { $tie ->
    [chair] تعادلت الأصوات وحسم صوت الرئاسة: مرفوض.
    [yes] تعادلت الأصوات: مرفوض.
   *[no] مرفوض.
}
count-void = النصاب القانوني غير مكتمل: التصويت غير صالح.
count-ranked = المقترحات مرتبة حسب عدد الأصوات.

bench-association = الجمعيات
bench-administration = الإدارات العامة
bench-council = المجالس الإقليمية
bench-anci = رابطة البلديات (ANCI)
bench-other = آخرون

votes-for = موافقون
votes-against = معارضون
votes-abstain = ممتنعون
votes-not_taking_part = غير مشاركين
votes = { $votes ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $votes } أصوات
    [many] { $votes } صوتًا
   *[other] { $votes } صوت
}
column-bench = المجموعة
column-for = موافقون
column-against = معارضون
column-abstain = ممتنعون
column-not_taking_part = غير مشاركين
column-silent = لم يصوتوا
column-present = حاضرون
column-total = المجموع

outcome-approved = تمت الموافقة
outcome-rejected = مرفوض
outcome-kept-approved = النص يبقى
outcome-kept-rejected = النص لا يبقى
outcome-void = تصويت غير صالح: النصاب القانوني غير مكتمل
outcome-ranked = هذا هو الترتيب
outcome-annulled = أُلغي التصويت
annulled-because = أُلغي: { $reason }
votes-by-name = كيف صوّتوا
means-shared_device = من جهاز مشترك
means-by_hand = أُدخل يدويًا
means-roll_call = بالمناداة
means-paper = على الورق
means-clock = تلقائيًا
numbers-in-a-table = الأرقام في جدول

before-label-adopted = { $number ->
    [none] قبل
   *[other] قبل، في البند { $number }
}
before-label-failed = { $number ->
    [none] النص
   *[other] النص، في البند { $number }
}
after-label-adopted = بعد
after-label-adopted-inserted = { $number ->
    [none] أُضيف في البداية
   *[other] أُضيف بعد البند { $number }
}
after-label-failed = المقترح
after-label-failed-inserted = { $number ->
    [none] المقترح، في البداية
   *[other] المقترح، بعد البند { $number }
}
after-nothing-failed = حذف هذا البند.
text-now = النص الآن

list-more = عرض المزيد: بقي { $left }
amendment-number = التعديل { $number }
amendment-filed = سيُصوَّت عليه
amendment-withdrawn = مسحوب
amendment-inadmissible = غير مقبول
amendment-adopted = تمت الموافقة
amendment-rejected = مرفوض
amendment-precluded = لا يُصوَّت عليه
precluded-same_words = لا يُصوَّت عليه: يخص كلمات التعديل { $number } نفسها، وقد تمت الموافقة عليه.
precluded-unit_gone = لا يُصوَّت عليه: حُذف البند بالتعديل { $number }.
precluded-identical = لا يُصوَّت عليه: يقول ما يقوله التعديل { $number }، وقد تمت الموافقة عليه.
precluded-identical_rejected = لا يُصوَّت عليه: يقول ما يقوله التعديل { $number }، وقد رُفض.
inadmissible-because = لا يُصوَّت عليه: { $reason }

procedure-proposed = مقترحة
procedure-agreed = متفق عليها
procedure-rejected = مرفوضة
procedure-withdrawn = مسحوبة
days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}

shared-no-screen = لا مقعد لهذه الشاشة بعد
shared-no-screen-help = افتح رابط شاشة القاعة على هذا الحاسوب. الرابط لدى الأمانة.
shared-no-record = لا يمكن الدخول إلى هنا بعد
shared-no-record-help = افتح رابطك الشخصي، ثم عد إلى هذه الصفحة.

home-title = الطاولة مباشرة
home-what = مع ImProVe تناقش الجمعيات والجهات العامة معًا وتكتب وتصوّت. الدخول بالرابط الشخصي.
home-your-seats = مقاعدك على هذا الجهاز
home-office = المكتب
home-seat = { $name }، { $table }
home-no-seat = افتح الرابط الذي وصلك. إذا لم تجده فاطلبه من أمانة الطاولة.

privacy-title = كيف نستخدم بياناتك
privacy-what-title = ماذا نعرف عنك
privacy-what = اسمك والجهة التي تمثلها. لا نسأل عن الجنسية ولا الإقامة ولا الدين.
privacy-why-title = لماذا
privacy-why = لنعرف من حضر ومن يتكلم ومن يصوّت، كما في كل اجتماع رسمي.
privacy-votes-title = الأصوات
privacy-votes = في التصويت العلني تظهر الأسماء بعد إعلان النتيجة وتبقى في المحضر.
privacy-not-title = ما لا نفعله
privacy-not = لا نرسل بيانات إلى مواقع أخرى ولا نستخدم الإعلانات.
privacy-how-long-title = إلى متى
privacy-how-long = يبقى المحضر المعتمد في الأرشيف. أما المسودات وبيانات الاتصال فتُحذف لاحقًا.
privacy-rights-title = حقوقك
privacy-rights = يمكنك أن تطلب من الأمانة نسخة من بياناتك أو تصحيحها أو حذفها.

item-waiting = لم يُبحث بعد
item-open = قيد البحث
item-done = تم بحثه
item-set_aside = مؤجَّل

back-to-vote = العودة إلى التصويت
pick-up-to = { $most ->
    [one] اختر مقترحًا واحدًا.
    [two] اختر مقترحين على الأكثر.
    [few] اختر { $most } مقترحات على الأكثر.
   *[other] اختر { $most } مقترحًا على الأكثر.
} { $chosen ->
    [0] لم تختر شيئًا.
    [one] اخترت واحدًا.
    [two] اخترت اثنين.
   *[other] اخترت { $chosen }.
}
pick-send = أرسل اختياراتك
pick-sent = سُجّلت اختياراتك

texts = النصوص
text = النص
no-texts = لا توجد نصوص بعد. عندما توجد تقرؤها هنا.
text-sealing = أُغلق النص: تُحضَّر النسخة التي سيُصوَّت عليها.
text-empty = النص ما زال فارغًا.
loading-text = أفتح النص…
text-running = تعمل الطاولة الآن على «{ $title }»: افتحه
text-version = النسخة { $number }، { $day }، الساعة { $hour }
text-adopted = تمت الموافقة. النسخة { $number }، { $day }، الساعة { $hour }
fingerprint = بصمة النص
fingerprint-help = SHA-256. إذا تغير حرف واحد تغيرت البصمة.
fingerprint-copy = انسخ
fingerprint-copied = نُسخت.
fingerprint-by-hand = لا ينسخها المتصفح وحده. حدّدها وانسخها.

amendments-title = التعديلات
amendments-no-text = لا يوجد نص للتعديل بعد. عندما يُغلق نص يمكنك اقتراح تعديلات هنا.
amendments-none-yet = لا توجد تعديلات. إذا أردت تغيير النص فاقترح الأول.
amendments-none = لا توجد تعديلات.
amendment-propose = اقترح تعديلًا
amendment-reason = لماذا
amendment-withdraw = اسحب التعديل
amendment-withdraw-sure = إذا سحبته فلن يُصوَّت عليه. لا يمكن التراجع.
amendments-decided = بُتّ فيها
amendment-turn-now = يُصوَّت عليه الآن
amendment-turn-next = التالي
amendment-withdrawing = أسحبه…
proposed-by-you = اقترحته أنت.
propose-waiting = تعديل لم يُرسل بعد. يُرسل وحده.
propose-begun = بدأتَ اقتراحًا. هو على هذا الجهاز.
propose-not-taken = لم يُقبل اقتراحك. كلماتك هنا.
propose-go-on = تابعه
keep-it = لا، أبقِه

people-title = الأشخاص
seat-vacant = مقعد شاغر
is-here = في القاعة
is-remote = عن بُعد
is-away = غائب
is-excused = غائب بعذر

procedures-title = طرق الحوار
procedures-none = لا توجد مقترحات بعد عن طريقة مواصلة الحوار.
procedures-none-yet = لا توجد مقترحات بعد عن طريقة مواصلة الحوار. يمكنك تقديم أول مقترح.
procedure-new = اقترح طريقة للحوار
procedure-by = مقترحة من { $name }.
procedure-change = غيّر
procedure-withdraw = اسحب
procedure-withdraw-sure = إذا سحبتها فلن يُصوَّت عليها. لا يمكن التراجع.
term-convener = من يدعو
term-convened = من يُدعى
term-purpose = ما فائدته
term-frequency = كم مرة
term-notice_days = مهلة الإشعار
term-channel = بأي وسيلة
term-contact = من نسأل
term-answer_days = مهلة الرد
term-escalation = إذا لم يرد أحد

to-desk-chair = إلى صفحة الرئاسة
to-desk-secretary = إلى صفحة الأمانة
to-record = المحاضر والنصوص والوثائق
leave = اخرج من هذا المقعد
leave-stay = أبقى
leave-sure = للعودة تحتاج إلى الرابط من جديد. ما لم يُرسل يبقى على هذا الجهاز.
