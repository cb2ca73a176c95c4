# الكلمات التي تحتاجها كل صفحة. ترجمة للمساعدة تحتاج إلى مراجعة.

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

removed = [محذوف]
close = إغلاق
cancel = إلغاء
try-again = حاول مرة أخرى
save = حفظ
online = متصل
connecting = جارٍ الاتصال…
offline-since = لا توجد شبكة منذ { $hour }
disk-away = لا يستطيع الخادم الحفظ الآن.

bench-association = الجمعيات
bench-administration = الإدارات العامة
bench-council = المجالس الإقليمية
bench-anci = رابطة البلديات (ANCI)
bench-other = آخرون

role-chair = الرئاسة
role-deputy = نيابة الرئاسة
role-secretary = أمانة السر
role-member = عضو
role-alternate = عضو بديل
role-guest = مدعو بلا حق في التصويت
role-observer = مراقب
role-mediator = الوساطة اللغوية والثقافية
role-secretariat = أمانة الطاولة
role-screen = شاشة القاعة

vote-for = موافق
vote-against = معارض
vote-abstain = ممتنع
vote-not_taking_part = لا أشارك في التصويت
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
keeps-question = { $number ->
    [none] هل تبقى هذه الكلمات؟
   *[other] هل تبقى النقطة { $number }؟
}
keeps-explained = صوّت مع إذا أردت إبقاء هذه الكلمات. صوّت ضد إذا أردت حذفها.
keeps-tie = إذا تساوت الأصوات تُحذف الكلمات.
outcome-kept-approved = النص يبقى
outcome-kept-rejected = النص لا يبقى
together-with = يُصوَّت عليه مع ما يطلب الشيء نفسه: { $numbers }.
put-because = اختارت الرئاسة هذه الطريقة في التصويت: { $reason }
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

before-label-open = { $number ->
    [none] النص الحالي
   *[other] النص الحالي، في النقطة { $number }
}
before-label-adopted = { $number ->
    [none] قبل
   *[other] قبل، في البند { $number }
}
before-label-failed = { $number ->
    [none] النص
   *[other] النص، في البند { $number }
}
after-label-open = { $number ->
    [none] إذا تمت الموافقة
   *[other] إذا تمت الموافقة، في النقطة { $number }
}
after-label-keeps = إذا لم تتم الموافقة
after-label-open-inserted = { $number ->
    [none] إذا تمت الموافقة، في البداية
   *[other] إذا تمت الموافقة، بعد البند { $number }
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
after-nothing = يُحذف هذا البند.
after-nothing-failed = حذف هذا البند.
text-now = النص الآن
show-whole = أظهر كل الكلمات
show-whole-of = { $number ->
    [none] { "" }
   *[other] { " " }في النقطة { $number }
}
removed-words = محذوف:
added-words = مضاف:

quorum-reached = الحاضرون { $present }، المطلوب { $needed }
quorum-missed = النصاب القانوني: الحاضرون { $present }، المطلوب { $needed }

rules-title = قواعد هذا التصويت
rule-quorum = الحضور المطلوب للتصويت: { $needed }.
rule-quorum-opening = يُتحقق من النصاب القانوني عند افتتاح الجلسة.
rule-majority-half = للموافقة يلزم أكثر من نصف { $base ->
    [voters] المصوتين
    [present] الحاضرين
   *[entitled] أصحاب الحق في التصويت
}.
rule-majority-more-than = للموافقة يلزم أكثر من { $part }/{ $of } من { $base ->
    [voters] المصوتين
    [present] الحاضرين
   *[entitled] أصحاب الحق في التصويت
}.
rule-majority-at-least = للموافقة يلزم { $part }/{ $of } على الأقل من { $base ->
    [voters] المصوتين
    [present] الحاضرين
   *[entitled] أصحاب الحق في التصويت
}.
rule-majority-all = للموافقة يلزم جميع { $base ->
    [voters] المصوتين
    [present] الحاضرين
   *[entitled] أصحاب الحق في التصويت
}.
rule-abstentions-count = من يمتنع يُحتسب بين المصوتين.
rule-abstentions-do-not-count = من يمتنع يُعد حاضرًا، لكنه لا يُحتسب بين المصوتين.
rule-staying-out-counts = من لا يشارك يُحتسب في النصاب القانوني.
rule-staying-out-does-not-count = من لا يشارك لا يُحتسب في النصاب القانوني.
rule-tie-rejected = عند تعادل الأصوات يُرفض المقترح.
rule-tie-chair = عند تعادل الأصوات يحسم صوت الرئاسة.
rule-one-per-person = صوت واحد لكل شخص.
rule-one-per-body = صوت واحد لكل جهة.

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
proposed-by = مقدَّم من { $name }.

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
mode-in_person = حضوريًا
mode-remote = عن بُعد
mode-mixed = في القاعة وعن بُعد

shared-no-screen = لا مقعد لهذه الشاشة بعد
shared-no-screen-help = افتح رابط شاشة القاعة على هذا الحاسوب. الرابط لدى الأمانة.
shared-no-record = لا يمكن الدخول إلى هنا بعد
shared-no-record-help = افتح رابطك الشخصي، ثم عد إلى هذه الصفحة.

read-aloud = اقرأ بصوت عالٍ
read-aloud-stop = أوقف القراءة
