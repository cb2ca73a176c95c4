# حياة التعديلات: الحالات والتواقيع والآراء والاقتراحات.
amendment-unconfirmed = بانتظار التأكيد
amendment-late = بعد الموعد
amendment-set_aside = مؤجَّل
amendment-declined = غير مؤكَّد
amendment-out_of_scope = خارج الموضوع
amendment-reworded = أُعيدت صياغته
amendment-merged = دُمج في نص مشترك
amendment-lapsed = سقط
amendment-absorbed = مُدمَج في المعتمد
precluded-amendment_gone = يسقط مع التعديل الذي كان سيغيّره، بسبب { $number }.

# ما يُنتظر من القارئ
asked-title = { $count ->
    [one] يُنتظر منك أمر واحد
    [two] يُنتظر منك أمران
    [few] تُنتظر منك { $count } أمور
   *[other] يُنتظر منك { $count } أمرًا
}
asked-confirm = سجّلته الأمانة باسمك من بريدك. هل هو صحيح؟ لا يُصوَّت عليه إلا إذا أكّدته.
asked-accept_compromise = يُقترح عليك هذا النص بدل نصك. إذا قبلت يُدمج تعديلك فيه ويبقى اسمك أيضًا.
asked-sign = يُطلب منك أن توقّعه معهم.
asked-let_sign = يريد أن يوقّعه معك:
asked-answer_proposal = تقترح عليك الرئاسة كيف يُعالَج. هل توافق؟
asked-consider_withdrawing = يدعوك المقرِّر إلى سحبه. القرار لك.
asked-decide_precluded = تمت الموافقة على تعديل آخر للكلمات نفسها. يمكنك كتابته من جديد على النص الجديد أو تركه كما هو.
asked-give_opinion = يُنتظر رأيك بصفتك مقرِّرًا.
asked-short-confirm = للتأكيد
asked-short-accept_compromise = نص مشترك للقبول
asked-short-sign = للتوقيع إن شئت
asked-short-let_sign = أحدهم يريد توقيعه
asked-short-answer_proposal = اقتراح تقبله أو ترفضه
asked-short-consider_withdrawing = تُدعى إلى سحبه
asked-short-decide_precluded = لن يُصوَّت عليه: ماذا تفعل به؟
asked-short-give_opinion = ينقص رأيك

# ما يُعرف عن التعديل
amendments-waiting = بالانتظار
life-parent = يغيّر التعديل { $number }. يُصوَّت عليه قبله.
life-origins = أصله من التعديلات { $numbers }.
life-replaces = يحلّ محل التعديل { $number }.
life-replaced = حلّ محله التعديل { $number }.
life-taken = كان قد قدّمه: { $names }.
life-signers = يوقّعه أيضًا: { $names }.
life-supporters = يدعمه: { $names }.
life-awaits = ينقص تأكيد: { $names }.
life-late = وصل بعد الموعد.
life-lapse-absent = سقط: لم يكن أحد من موقّعيه حاضرًا.
life-lapse-amendment_gone = سقط مع التعديل الذي كان سيغيّره.
life-agreed = مقدّمه موافق: يُعتمد هكذا مع بقية المتفق عليها.
life-opinion-of = رأي { $name }.
life-statement = موقف الأقلية:
opinion-title = الرأي
opinion-favourable = رأي مؤيد
opinion-contrary = رأي معارض
opinion-withdrawal_invited = دعوة إلى السحب
opinion-left_to_table = يُترك للطاولة
opinion-reason = لماذا (إن شئت)
opinion-give = أعطِ الرأي
opinion-ask = رأي…
handling-adopt = يُقترح اعتماده كما هو
handling-reword = يُقترح أن يُصاغ هكذا
handling-vote = يُقترح طرحه للتصويت
handling-accepted = مقدّمه موافق.
handling-declined = مقدّمه غير موافق: يُصوَّت عليه.

# ما يمكن فعله
life-acts = ما يمكنك فعله
life-confirm = هو لي وأؤكده
life-not-mine = ليس لي
life-accept = أقبل
life-decline = لا، شكرًا
life-sign = أوقّع أنا أيضًا
life-unsign = أزِل توقيعي
life-ask-sign = اطلب توقيعه
life-unask-sign = ألغِ طلب التوقيع
life-let-sign = دعه يوقّع
life-support = أدعمه
life-unsupport = لم أعد أدعمه
series-explained = تصويت واحد يحسم كل هذه التعديلات. وهي تمسّ كلمات مختلفة ولم يطلب أحد التصويت على واحد منها وحده.
formula = الصياغة الرسمية (بالإيطالية)
before-label-sub = التعديل الحالي
life-apart = اطلب التصويت عليه وحده
life-apart-leave = لم أعد أطلب التصويت عليه وحده
life-apart-asked = يُصوَّت عليه وحده بطلب من { $names }.
life-amend = اقترح تعديلًا عليه
life-reword = اكتبه من جديد (النص 2)
life-keep-precluded = اتركه كما هو
life-invite = اطلب من أحد أن يوقّعه معك
life-invite-do = اطلب
life-choose = اختر
life-compromise = اجمع هذا مع آخر في نص مشترك
life-compromise-do = اكتب النص المشترك
life-take-over = أتبنّاه
life-statement-ask = موقف الأقلية
life-statement-words = سطران يُطبعان مع المبادئ التوجيهية
life-statement-do = احفظ الموقف
life-statement-drop = لا تطبعه بعد الآن

# متى ومن
filing-until = تُقدَّم التعديلات حتى { $day }، الساعة { $hour }.
filing-rapporteur = المقرِّر: { $name }.

# أثناء الكتابة
meets-title = تعديلات أخرى على الكلمات نفسها
meets-theirs-precluded = إذا مرّ تعديلك فلن يُصوَّت على هذا.
meets-theirs-absorbed = إذا مرّ تعديلك فهذا مشمول فيه.
meets-theirs-moves = إذا مرّ تعديلك يبقى هذا.
meets-theirs-stays = إذا مرّ تعديلك يبقى هذا.
meets-mine-precluded = إذا مرّ هذا فلن يُصوَّت على تعديلك.
meets-mine-absorbed = إذا مرّ هذا فتعديلك مشمول فيه.
meets-mine-moves = إذا مرّ هذا يبقى تعديلك.
meets-mine-stays = إذا مرّ هذا يبقى تعديلك.

# التنسيق الشكلي: الأرقام والإحالات بعد التصويت
coordination-open = التنسيق الشكلي المقترح
coordination-title = التنسيق الشكلي
coordination-help = بعد التصويت تعود الأرقام إلى ترتيبها وتتبعها الإحالات. لا تتغير أي كلمة أخرى.
coordination-count = الأرقام التي تتغير: { $numbers }. الإحالات التي تتغير: { $references }.
coordination-caption = التغييرات المقترحة، واحد في كل سطر
coordination-was = كان
coordination-becomes = يصبح
coordination-why = لماذا
coordination-because-new = دخل بتعديل، ويأخذ مكانه في الترقيم.
coordination-because-after_new = دخل قبله { $number }.
coordination-because-after_gone = حُذف قبله { $number }.
coordination-because-above = يقع داخل { $number } الذي يتغير رقمه.
coordination-because-order = يأتي بعد { $number } الذي يتغير رقمه.
coordination-because-reference = { $before } يصبح { $after }.
coordination-leave = اتركه كما هو
coordination-leave-why = لماذا يبقى كما هو (يُدوَّن في المحضر)
coordination-accept = قبول التنسيق
coordination-unsure = إحالات تحتاج إلى نظر: { $count }
coordination-unsure-help = ليس مؤكدًا هنا ما المقصود. تبقى كما هي إلا إذا قال الرئيس غير ذلك.
coordination-unsure-quoted = بين علامتي اقتباس: ربما هي كلمات نص آخر. { $before } يصبح { $after }.
coordination-unsure-another_act = يُذكر قربها نص قانوني آخر، وربما هو المقصود. { $before } يصبح { $after }.
coordination-unsure-somewhere_else = تقول إنها جزء من شيء آخر، ربما ليس هذا النص. { $before } يصبح { $after }.
coordination-unsure-beside_another = لا تقول من ماذا هي جزء، والإحالة المجاورة تقول. { $before } يصبح { $after }.
coordination-unsure-second_number = رقم ثانٍ بعد اسم مفرد. { $before } يصبح { $after }.
coordination-unsure-gone = حُذف { $before }: الإحالة لا تؤدي إلى شيء.
coordination-unsure-astray = لا تحيل اليوم إلى شيء، وبالأرقام الجديدة ستبدو محيلة إلى { $after }.
coordination-unsure-moved = يقع { $before } الآن داخل جزء آخر: بهذه الكتابة لا يُعثر عليه.
coordination-meant = نعم، هذا هو المقصود: اكتب «{ $becomes }»
unit-named-title-guidelines = العنوان
unit-named-area-guidelines = المجال { $number }
unit-named-point-guidelines = البند { $number }
unit-named-paragraph-guidelines = الفقرة { $number }
unit-named-letter-guidelines = الحرف { $number })
unit-named-number-guidelines = الرقم { $number })
unit-named-title-bill = العنوان
unit-named-area-bill = الفصل { $number }
unit-named-point-bill = المادة { $number }
unit-named-paragraph-bill = الفقرة { $number }
unit-named-letter-bill = الحرف { $number })
unit-named-number-bill = الرقم { $number })

# مصدر الكلمة، وأين صار التعديل
tracing-hint = المس جملة لتعرف مصدرها.
tracing-open = مصدرها
tracing-whither = أين صار في النص
tracing-title = من أين جاءت
tracing-looking = جارٍ البحث في تاريخ النص.
tracing-gone = لم يعد هذا البند في نص اليوم.
tracing-draft = كُتب في المسودة
tracing-import = في النص الوارد من الخارج
tracing-coordination = رُتّب في التنسيق الشكلي
tracing-version = منذ النسخة { $number }: { $day }، الساعة { $hour }.
tracing-touched = هذه هي الكلمة التي لمستها.
tracing-took = حذف كلمات هنا، أو تغيّرت كلماته لاحقًا.
tracing-people = من: { $names }.
tracing-vote = تمت الموافقة: { $day }، الساعة { $hour }.
tracing-see-amendment = انظر التعديل
tracing-see-vote = انظر التصويت
tracing-before = قبل وبعد
tracing-found = كلمات التعديل { $number } تحتها خط: { $units ->
    [zero] ليست في أي بند.
    [one] في بند واحد.
    [two] في بندين.
    [few] في { $units } بنود.
    [many] في { $units } بندًا.
   *[other] في { $units } بند.
}
tracing-found-none = لا توجد أي كلمة من التعديل { $number } في نص اليوم: فقد حذف كلمات فقط، أو تغيّرت كلماته لاحقًا.
tracing-unmark = أزل الخط

# التعليقات على نقاط النص
comments-title = التعليقات على هذه النقطة
comments-none = لا توجد تعليقات بعد. اكتب سؤالًا أو ملاحظة على نقطة من النص: يقرؤها الجميع.
comments-settled = لا توجد تعليقات مفتوحة.
comments-every = أظهر المغلقة أيضًا ({ $count })
comment-new = تعليق جديد
comment-unit = على أي نقطة؟
comment-choose = اختر نقطة
comment-words = تعليقك
comment-pin = انشر التعليق
comment-on = على { $unit }
comment-on-gone = على نقطة لم تعد في النص
comment-when = { $day }، الساعة { $hour }
comment-answers = الردود
comment-answer = ردّك
comment-send = أرسل الرد
comment-close = أغلق التعليق
comment-reopen = افتحه من جديد
comment-closed = أغلقه { $name }.
comment-withdraw = اسحب
comment-withdraw-ask = هل تسحب التعليق؟ لن تظهر كلماته بعد ذلك.
comment-withdrawn = سحب { $name } تعليقه.
comment-keep = لا، أبقِه

# التصويت على أجزاء منفصلة
amendment-divided = يُصوَّت عليه أجزاءً
life-parts = اطلب التصويت عليه أجزاءً
life-parts-leave = لم أعد أطلب التصويت عليه أجزاءً
life-parts-asked = يُصوَّت عليه أجزاءً بطلب من { $names }.
life-parts-refused = يُصوَّت عليه كاملًا: { $reason }
life-parts-of = هو جزء من التعديل { $number }.
life-parts-into = يُصوَّت عليه أجزاءً منفصلة:
life-parts-some = أُقرّ جزئيًا.
life-parts-all = أُقرّت كل أجزائه.
life-parts-none = لم يُقرّ أي جزء.
life-parts-outcome = { $number }: { $state }

life-effect = قررت الرئاسة ذلك: { $reason }
