# كتابة نص معًا، والكلمات التي تفقد مكانها.

draft-contents = فهرس النص
draft-contents-none = تظهر هنا أقسام النص.
draft-around = حول النص
draft-empty-heading = بلا عنوان
draft-hint = اكتب هنا. اضغط Enter لتبدأ نقطة جديدة.
draft-only-read = يمكنك القراءة الآن. لتكتب، اطلب ذلك من الرئاسة.
draft-stopped = أوقفت الرئاسة كتابتك. يمكنك القراءة. الكلمات التي لم تُرسل تبقى هنا على هذا الجهاز.
draft-no-socket = لا يُفتح النص من هذه الشبكة. جرّب شبكة أخرى، مثل شبكة الهاتف.
draft-other-tab = أنت تكتب في نافذة أخرى.
draft-write-here = اكتب هنا
draft-unsent = { $count ->
    [zero] كل التعديلات أُرسلت.
    [one] لم يُرسل بعد: تعديل واحد.
    [two] لم يُرسل بعد: تعديلان.
    [few] لم تُرسل بعد: { $count } تعديلات.
   *[other] لم يُرسل بعد: { $count } تعديلًا.
}
draft-unsent-safe = كل شيء محفوظ على هذا الجهاز ويُرسل وحده.
draft-unsent-here = أبقِ الصفحة مفتوحة: هذا المتصفح لا يحفظ شيئًا.
draft-not-sent = لم يُرسل بعد
draft-saved = حُفظ الساعة { $time }
draft-unit-full = هذه النقطة ممتلئة. تابع في نقطة جديدة.
draft-writes = يكتب الآن: { $name }
draft-words-of = كلمات { $name }
draft-you = أنت
draft-kind = نوع النقطة
draft-kind-title = عنوان
draft-kind-area = { $style ->
    [bill] باب
   *[guidelines] قسم
}
draft-kind-point = { $style ->
    [bill] مادة
   *[guidelines] نقطة
}
draft-kind-paragraph = فقرة
draft-kind-letter = حرف
draft-undo = تراجع
draft-more = المزيد
draft-more-title = أفعال أخرى
draft-act-title = اجعلها العنوان
draft-act-area = { $style ->
    [bill] اجعلها بابًا
   *[guidelines] اجعلها قسمًا
}
draft-act-deeper = الحرف إلى الداخل
draft-act-shallower = الحرف إلى الخارج
draft-act-up = انقل إلى أعلى
draft-act-down = انقل إلى أسفل
draft-act-redo = أعد
draft-act-remove = احذف النقطة
draft-again-split = يكتب هنا الآن: { $names }. اضغط Enter مرة أخرى لتقسم النقطة مع ذلك.
draft-again-join = يكتب هنا الآن: { $names }. اضغط المفتاح مرة أخرى لتدمج النقطتين مع ذلك.
draft-ask-no = لا، أنتظر
draft-ask-move = يكتب هنا الآن: { $names }. هل تنقل النقطة مع ذلك؟
draft-ask-move-why = قد تفقد الكلمات التي تُكتب الآن مكانها.
draft-ask-move-yes = انقل
draft-ask-remove = يكتب هنا الآن: { $names }. هل تحذف النقطة مع ذلك؟
draft-ask-remove-why = تفقد كلماته مكانها، ويجدها على جهازه.
draft-ask-remove-yes = احذف
draft-ask-most = أنت على وشك حذف أكثر من نصف النص
draft-ask-most-why = يختفي عند الجميع. يمكنك الرجوع بزر «تراجع».
draft-ask-most-yes = احذف
draft-writing-now = من يكتب الآن
draft-nobody-writes = لا أحد يكتب في هذه اللحظة.
draft-have-written = كتبوا من قبل
draft-is-stopped = أُوقفت الكتابة
draft-show-authors = أظهر من كتب ماذا
draft-hide-authors = أخفِ من كتب ماذا
draft-readable = هل تسهل قراءته؟
draft-gulpease = مؤشر Gulpease: { $index }
draft-ease-primary = سهل للجميع، حتى بشهادة ابتدائية.
draft-ease-lower = سهل بشهادة إعدادية.
draft-ease-upper = صعب بشهادة إعدادية. جرّب جملًا أقصر.
draft-ease-hard = صعب حتى بشهادة ثانوية. جرّب جملًا أقصر.
draft-longest = { $number ->
    [none] أطول جملة فيها { $words } كلمة.
   *[other] أطول جملة في النقطة { $number }: { $words } كلمة.
}

tray-title = { $count ->
    [zero] لا عبارات بلا مكان
    [one] عبارة واحدة بلا مكان
    [two] عبارتان بلا مكان
    [few] { $count } عبارات بلا مكان
   *[other] { $count } عبارة بلا مكان
}
tray-came = { $count ->
    [zero] لا عبارات بلا مكان.
    [one] فقدت عبارة لك مكانها. هي محفوظة على هذا الجهاز.
    [two] فقدت عبارتان لك مكانهما. هما محفوظتان على هذا الجهاز.
    [few] فقدت { $count } عبارات لك مكانها. هي محفوظة على هذا الجهاز.
   *[other] فقدت { $count } عبارة لك مكانها. هي محفوظة على هذا الجهاز.
}
tray-why-unit_gone = { $number ->
    [none] حُذفت النقطة التي كنت تكتب فيها. كلماتك هنا.
   *[other] حُذفت النقطة { $number } وأنت تكتب. كلماتك هنا.
}
tray-why-draft_closed = { $hour }. أُغلق النص قبل أن تصل الكلمات.
tray-why-may_not_write = { $hour }. أوقفت الرئاسة كتابتك قبل أن تصل الكلمات.
tray-why-not_our_shape = { $hour }. لم تصل هذه الكلمات إلى النص.
tray-why-too_big = { $hour }. كانت الكلمات كثيرة على نقطة واحدة.
tray-why-deletes_most = { $hour }. كان التعديل يحذف معظم النص.
tray-why-unknown_pen = { $hour }. لم تصل هذه الكلمات إلى النص.
tray-put = أعدها إلى نقطة…
tray-put-here = ضعها هنا
tray-where = أين تضعها؟
tray-after = بعد
tray-first = في بداية النص
tray-propose = اقترحها تعديلًا
tray-copy = انسخ
tray-copied = نُسخت.
tray-discard = تخلّص منها
tray-discard-sure = إذا تخلّصت منها اختفت هذه الكلمات ولا يمكن استرجاعها.
tray-keep = لا، أبقها

writer-stop = أوقف الكتابة
writer-stop-help = يستطيع { $name } القراءة. الكلمات التي لم تُرسل تبقى على جهازه.
writer-let = اسمح بالكتابة من جديد
writer-restore = أرجع النص إلى ما كان…
writer-restore-help = اختر إلى متى، وانظر ما تغيّر، وأعد ما يلزم فقط.
writer-order = نداء إلى النظام
writer-order-help = يبقى النداء في المحضر.
restore-when = كما كان
restore-minutes = { $minutes ->
    [zero] الآن ({ $hour })
    [one] قبل دقيقة ({ $hour })
    [two] قبل دقيقتين ({ $hour })
    [few] قبل { $minutes } دقائق ({ $hour })
   *[other] قبل { $minutes } دقيقة ({ $hour })
}
restore-look = انظر
restore-same = لم يتغيّر شيء منذ ذلك الوقت.
restore-put = أعده هكذا

propose-back = رجوع
propose-title-new = اقترح تغييرًا
propose-how-new = المس النقطة التي تريد تغييرها. ثم قل في سطر واحد ما الذي يتغيّر.
propose-title-sub = اكتب تعديلًا على التعديل { $number }
propose-how-sub = هذا ما سيُدخله التعديل في النص. غيّر ما تريد ثم قل في سطر ما الذي يتغير.
propose-title-reword = اكتب التعديل { $number } من جديد
propose-how-reword = ابدأ من كلماتك. النص الجديد يحل محل الأول ويظهر أصله.
propose-title-compromise = نص مشترك للتعديلات { $number }
propose-how-compromise = ابدأ من أحدهما واكتب نصًا يناسب الجميع. يُحتسب عندما يقبله الجميع.
propose-words = كلمات النقطة { $number ->
    [none] المختارة
   *[other] { $number }
}
propose-take-out = احذف النقطة
propose-put-back = أعدها
propose-as-it-was = كما كانت
propose-new-after = نقطة جديدة بعدها
propose-new = نقطة جديدة
propose-drop-new = أزل النقطة الجديدة
propose-kind = النوع
propose-overtaken = تغيّر النص: الإصدار { $number } هو المعتمد الآن. كلماتك هنا. انظر إلى النقاط المعلَّمة.
propose-moved = تغيّرت هذه النقطة وأنت تكتب. تقول الآن:
propose-yours = كلماتك
propose-start-new = ابدأ من النص الجديد
propose-keep-mine = أبقِ كلماتي
propose-gone = نقطة أردت تغييرها لم تعد موجودة
propose-gone-new = اقترحها نقطةً جديدة
propose-gone-drop = اتركها
propose-summary = ما الذي يتغيّر
propose-summary-help = سطر واحد بكلمات بسيطة. هو أول ما يقرؤه المصوّتون.
propose-reason = لماذا (إن أردت)
propose-preview = هكذا يراه المصوّتون
propose-nothing = لم تغيّر شيئًا بعد. المس نقطة من النص.
propose-send = أرسل التعديل
propose-sending = جارٍ الإرسال…
propose-offline = بلا شبكة: نحفظه هنا ويُرسل وحده.
propose-missing-changes = ينقص التغيير: المس نقطة من النص وغيّرها.
propose-missing-summary = ينقص سطر: اكتب ما الذي يتغيّر.
propose-missing-look = انظر أولًا إلى النقاط التي تغيّرت وأنت تكتب.
propose-kept = يبقى اقتراحك هنا: يمكنك تصحيحه وإرساله من جديد.
propose-done = سُجّل التعديل.
propose-discard = ارمِ الاقتراح
propose-discard-sure = إذا رميته اختفت كلمات هذا الاقتراح.

# طرق الحوار أثناء كتابتها

procedure-change-title = غيّر المقترح
procedure-title = الاسم
procedure-propose = اقترح
procedure-days = { $term ->
    [notice_days] أيام الإشعار المسبق
   *[answer_days] أيام الرد
}
procedure-days-help = صفر يعني: غير محدد.
procedure-overtaken = غيّرها شخص ما أثناء كتابتك. كلماتك هنا في الأسفل. تقول الآن:
procedure-seen = قرأتها

# لماذا لا تُقرأ الصيغة: أي كلمات، وأين، وما الأقرب إليها

unread-empty = لا يوجد شيء مكتوب. الصق صيغة التعديل.
unread-not_understood = غير مفهوم ابتداءً من هنا: «{ $words }».
unread-quotes_open = ليس واضحًا أين ينتهي الاقتباس: «{ $words }».
unread-where_it_ends = ليس واضحًا أين تنتهي الكلمات: «{ $words }». ضعها بين علامتي اقتباس.
unread-sub_amendment = هذا تعديل على تعديل: يغيّر التعديل { $words } وليس هذا النص.
unread-no_place = لا يوجد في هذا النص: { $words }.
unread-which_place = ليس واضحًا أيّها: { $words }. اكتب أيّها.
unread-words_not_found = الكلمات «{ $words }» غير موجودة.
unread-words_twice = الكلمات «{ $words }» موجودة أكثر من مرة. اكتب أيّها، أو «ovunque ricorrano».
unread-no_sentence = لا يوجد هنا: { $words }.
unread-overlap = تعليمتان تغيّران الكلمات نفسها: «{ $words }».
unread-not_a_unit = ليس واضحًا ما هذه الكلمات: «{ $words }».
unread-changes_nothing = هكذا لا يتغير شيء.
unread-places = توجد هنا: { $places }.
unread-near = الأقرب، في { $place }: «{ $near }».

# طريقتان أخريان للاقتراح: الصيغة المكتوبة، أو اختيار ما يُفعل

ways-title = الصق الصيغة، أو اختر ما تريد فعله
ways-formula = صيغة التعديل
ways-formula-help = بالإيطالية، كما تكتبها المجالس: «Al punto 1.1, sostituire le parole: «…» con le seguenti: «…»».
ways-formula-read = اقرأ الصيغة
ways-choose = اختر ما تريد فعله
ways-unit = النقطة
ways-unit-none = اختر نقطة
ways-act = ما تريد فعله
ways-act-replace = استبدال
ways-act-delete = حذف
ways-act-insert_before = إدراج قبل
ways-act-insert_after = إدراج بعد
ways-act-unit_after = إضافة نقطة بعدها
ways-words = أي كلمات
ways-words-help = { $act ->
    [insert_before] انسخها من النص. إذا تركتها فارغة تُوضع الكلمات الجديدة في بداية النقطة.
    [insert_after] انسخها من النص. إذا تركتها فارغة تُوضع الكلمات الجديدة في نهاية النقطة.
   *[other] انسخها من النص. إذا تركتها فارغة يشمل ذلك النقطة كلها.
}
ways-new = الكلمات الجديدة
ways-choose-do = ضعها في الاقتراح
ways-read = تم. ترى في الأسفل كيف يتغير النص.
ways-read-mail = قُرئت هذه التعليمات. تأكد من أن الرسالة لا تحتوي على غيرها.
ways-moved = تغيّر النص الآن. حاول مرة أخرى.
