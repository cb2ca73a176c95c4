# الكلمات التي تحتاجها كل صفحة. ترجمة للمساعدة تحتاج إلى مراجعة.

removed = [محذوف]
close = إغلاق
cancel = إلغاء
try-again = حاول مرة أخرى
save = حفظ
online = متصل
connecting = جارٍ الاتصال…
offline-since = لا توجد شبكة منذ { $hour }
disk-away = لا يستطيع الخادم الحفظ الآن.

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

keeps-question = { $number ->
    [none] هل تبقى هذه الكلمات؟
   *[other] هل تبقى النقطة { $number }؟
}
keeps-explained = صوّت مع إذا أردت إبقاء هذه الكلمات. صوّت ضد إذا أردت حذفها.
keeps-tie = إذا تساوت الأصوات تُحذف الكلمات.
together-with = يُصوَّت عليه مع ما يطلب الشيء نفسه: { $numbers }.
put-because = اختارت الرئاسة هذه الطريقة في التصويت: { $reason }

before-label-open = { $number ->
    [none] النص الحالي
   *[other] النص الحالي، في النقطة { $number }
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
after-nothing = يُحذف هذا البند.
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

proposed-by = مقدَّم من { $name }.

mode-in_person = حضوريًا
mode-remote = عن بُعد
mode-mixed = في القاعة وعن بُعد

read-aloud = اقرأ بصوت عالٍ
read-aloud-stop = أوقف القراءة

comments-count = { $count ->
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
   *[other] { $count } تعليقًا
  }
comments-all = { $count ->
    [0] التعليقات
   *[other] التعليقات: { $count } مفتوحة
  }
