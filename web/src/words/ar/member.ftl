# صفحة المشاركين. كلمات بسيطة، فكرة واحدة في كل جملة. ترجمة للمساعدة تحتاج إلى مراجعة.

join-title = الدخول إلى الجلسة
join-looking = جارٍ قراءة الرابط…
join-is-it-you = هل هذا أنت؟
join-office = مكتب الطاولة
join-role-votes = { $role }، مع حق التصويت
join-role = { $role }
join-not-me = لست أنا
join-not-me-help = إذًا لا تدخل: هذا الرابط يصوّت باسم شخص آخر. اطلب رابطك من أمانة الطاولة.
join-sitting-open = الجلسة جارية الآن.
join-sitting-today = جلسة اليوم، الساعة { $hour }
join-sitting-later = الجلسة القادمة: { $day }، الساعة { $hour }
join-enter = ادخل إلى الجلسة
join-enter-office = ادخل إلى المكتب
join-entering = جارٍ الدخول…
join-no-password = لا حاجة إلى بريد إلكتروني ولا كلمة مرور.
join-privacy = كيف نستخدم بياناتك
join-not-possible = لا يمكن الدخول
problem-link_unknown = هذا الرابط لم يعد صالحًا. اطلب رابطًا جديدًا من أمانة الطاولة.
problem-not_signed_in = لرؤية هذه الصفحة افتح رابطك الشخصي.
problem-not_from_here = جاء الطلب من موقع آخر. افتح رابطك من جديد.
problem-no_such_thing = هذه الصفحة غير موجودة. عُد إلى البداية.
problem-malformed = لم يُفهم الطلب. أعد تحميل الصفحة وحاول مرة أخرى.
problem-too_big = الملف كبير جدًا. جرّب ملفًا أصغر.
problem-too_many = طلبات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى.
problem-too_slow = استغرق الإرسال وقتًا طويلًا. تحقق من الشبكة ثم حاول مرة أخرى.
problem-not_now = النظام لا يستجيب الآن. حاول بعد قليل.
problem-no_line = لا توجد شبكة. تحقق من الاتصال وحاول مرة أخرى.
problem-our_mistake = حدث خلل من جانبنا. حاول مرة أخرى، وإذا تكرر فأخبر أمانة الطاولة.
your-language = لغتك

loading-table = جارٍ فتح الطاولة…
ended-signed_out = خرجت من هذا المقعد
ended-signed_out-help = جددت الأمانة الرابط، أو خرجت أنت. افتح رابطك الشخصي للعودة.
ended-no_such_seat = هذا المقعد غير موجود
ended-no_such_seat-help = العنوان غير صحيح، أو أُغلق المقعد. اسأل الأمانة.
ended-refused = رُفض الاتصال
ended-refused-help = فُتحت الصفحة من موقع آخر. افتح رابطك من جديد.
ended-home = إلى البداية

sections = الأقسام
tab-now = الآن
tab-text = النص
tab-amendments = التعديلات
tab-people = الأشخاص
tab-more = المزيد
title-now = الآن – ImProVe
title-text = النص – ImProVe
title-amendments = التعديلات – ImProVe
title-people = الأشخاص – ImProVe
title-more = المزيد – ImProVe
title-vote = صوّت الآن: { $wording }

no-line = لا توجد شبكة.
no-line-help = ما تفعله يبقى هنا ويُرسل وحده.
not-sent = { $count ->
    [one] شيء واحد لم يُرسل.
    [two] شيئان لم يُرسلا.
    [few] { $count } أشياء لم تُرسل.
   *[other] { $count } شيئًا لم يُرسل.
}
not-sent-safe = هو محفوظ على هذا الجهاز. اترك الصفحة مفتوحة.
came-back = عاد الاتصال. { $sent ->
    [0] { "" }
    [one] أُرسل شيء واحد.
    [two] أُرسل شيئان.
    [few] أُرسلت { $sent } أشياء.
   *[other] أُرسل { $sent } شيئًا.
} { $missed ->
    [0] { "" }
    [one] فاتك تصويت واحد.
    [two] فاتك تصويتان.
    [few] فاتتك { $missed } تصويتات.
   *[other] فاتك { $missed } تصويتًا.
}

now = الآن
now-item-of = البند { $number } من { $of }
now-no-item = الجلسة مفتوحة
now-suspended = الجلسة معلّقة
suspended = الجلسة معلّقة
suspended-until = نستأنف الساعة { $hour }
suspended-title = نستأنف بعد قليل
between-items = بين بند وآخر
now-doing-discussion = يُناقش الآن
now-doing-text = العمل الآن على النص
now-doing-drafting = الكتابة معًا الآن
now-doing-ballot = القرار الآن
now-doing-procedure = الحديث الآن عن طريقة الحوار
go-read = اقرأ «{ $title }»
go-write = اكتب في «{ $title }»
go-procedures = كل طرق الحوار

sitting-number = الجلسة { $number }/{ $year }
sitting-when = { $day }، الساعة { $hour }
no-sitting = لا توجد جلسة قادمة
no-sitting-help = عند الدعوة إلى جلسة يظهر موعدها هنا.
no-sitting-after = انتهت الجلسة الأخيرة. تجد أدناه ما تقرر.
agenda = جدول الأعمال
agenda-empty = جدول الأعمال ما زال فارغًا.
documents = الوثائق

here-title = هل أنت حاضر؟
here = أنا حاضر
here-in-room = أنا حاضر في القاعة
here-remote = أنا حاضر عن بُعد
here-help = هكذا يُحتسب مقعدك في النصاب القانوني.
here-done = دخلت. سُجّل حضورك.

speaks-speech = يتكلم
speaks-reply = يرد
speaks-personal_statement = بيان شخصي
speaks-point_of_order = نقطة نظام
speaks-explanation_of_vote = تعليل التصويت
speaks-paused = له الكلمة، الساعة متوقفة
of-minutes = { " " }من { $minutes }
speaks-next = بعده: { $names }
floor-ask = أطلب الكلمة
floor-price = { $before ->
    [0] لا أحد قبلك.
    [one] شخص واحد قبلك.
    [two] شخصان قبلك.
    [few] { $before } أشخاص قبلك.
   *[other] { $before } شخصًا قبلك.
} { $minutes ->
    [one] لك دقيقة واحدة.
    [two] لك دقيقتان.
    [few] لك { $minutes } دقائق.
   *[other] لك { $minutes } دقيقة.
}
floor-asked = { $before ->
    [0] أنت في القائمة: دورك هو التالي.
    [one] أنت في القائمة: شخص واحد قبلك.
    [two] أنت في القائمة: شخصان قبلك.
    [few] أنت في القائمة: { $before } أشخاص قبلك.
   *[other] أنت في القائمة: { $before } شخصًا قبلك.
}
floor-withdraw = لا أريد الكلام
floor-your-turn = حان دورك. { $minutes ->
    [one] لك دقيقة واحدة.
    [two] لك دقيقتان.
    [few] لك { $minutes } دقائق.
   *[other] لك { $minutes } دقيقة.
}
floor-point = نقطة نظام: القواعد لا تُحترم
floor-point-asked = طلبت نقطة نظام: لها الأولوية على غيرها.

so-far = حتى الآن
so-far-nothing = لا شيء بعد: ما يحدث يظهر هنا.
happened-opened = افتُتحت الجلسة
happened-closed = أُغلقت الجلسة
happened-item = فُتح البند { $number }، { $title }
happened-speech = تكلم { $name }
happened-approved = تمت الموافقة: { $wording }
happened-rejected = رُفض: { $wording }
happened-void = تصويت غير صالح: { $wording }
happened-ranked = تقرر الترتيب: { $wording }
happened-annulled = أُلغي التصويت: { $wording }
happened-counts = موافقون { $for }، معارضون { $against }، ممتنعون { $abstained }

voting-now-go = التصويت الآن: اذهب إلى التصويت
voting-now-change = التصويت ما زال مفتوحًا: يمكنك تغيير صوتك
vote-on-amendment = التصويت على التعديل { $number }
vote-on-series = { $count ->
    [one] التصويت على تعديل واحد
    [two] التصويت على تعديلين معًا
    [few] التصويت على { $count } تعديلات معًا
   *[other] التصويت على { $count } تعديلًا معًا
}
vote-on-text = التصويت على النص
vote-on-question = التصويت
vote-on-procedure = التصويت على طريقة الحوار
closes-in = يُغلق بعد { $time }
read-whole-point = البند { $number } كاملًا
read-whole-text = اقرأ النص
back-to-sitting = العودة إلى الجلسة
your-vote = صوتك
your-vote-was = صوتك: { $words }، الساعة { $time }.
chosen-word = اختيارك
not-sent-word = لم يُرسل
recorded-at = سُجّل الساعة { $time }.
recorded-by-hand = أدخلته الرئاسة يدويًا.
change-until-closing = يمكنك تغييره حتى الإغلاق.
vote-not-sent = لم يُرسل. اترك الصفحة مفتوحة.
vote-waits = ينتظر صوتك هنا: لا يستطيع الخادم حفظه الآن. يُرسل وحده حين يستطيع.
vote-sending = جارٍ الإرسال…
vote-too-late = وصل صوتك بعد الإغلاق: لا يُحتسب.
vote-before-too-late = وصل صوتك السابق بعد الإغلاق: لا يُحتسب.
vote-not-entitled = لا يمكنك التصويت هنا: لم تكن حاضرًا عند الافتتاح، أو ليس لمقعدك صوت.
vote-wait-for-call = التصويت بالمناداة. أجب عندما يُنادى عليك.
result-when-proclaimed = تظهر النتيجة عندما تعلنها الرئاسة.
vote-is-safe = يمكنك إغلاق الشاشة: صوتك محفوظ.
official-italian = النص الرسمي بالإيطالية.
ballot-open = التصويت جارٍ
ballot-closed = أُغلق التصويت
ballot-counted = أُغلق التصويت، بانتظار النتيجة
turnout = صوّت { $voted } من { $present }

announce-item = البند { $number }: { $title }
announce-speaker = الكلمة لـ { $name }
announce-ballot-open = التصويت على: { $wording }
announce-ballot-closed = أُغلق التصويت.
announce-ballot-cancelled = أُوقف التصويت.
announce-seconds = { $seconds ->
    [one] ثانية واحدة حتى الإغلاق.
    [two] ثانيتان حتى الإغلاق.
    [few] { $seconds } ثوانٍ حتى الإغلاق.
   *[other] { $seconds } ثانية حتى الإغلاق.
}
announce-result-approved = تمت الموافقة، موافقون { $for }.
announce-result-rejected = مرفوض.
announce-result-void = التصويت غير صالح: النصاب القانوني غير مكتمل.
announce-result-ranked = تقرر الترتيب.
announce-result-annulled = أُلغي التصويت.
announce-nothing = لا يوجد بند مفتوح.
