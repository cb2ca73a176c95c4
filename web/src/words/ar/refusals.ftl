# لماذا لم يتم الأمر، ثم ماذا تفعل.

refusal-no_line = لا يوجد اتصال، لذلك لم يُرسل شيء ولن يُرسل وحده. عند عودة الاتصال انظر ما حدث ثم حاول من جديد.
refusal-not_your_role = دورك لا يسمح بذلك. اسأل الرئاسة أو الأمانة.
refusal-not_in_this_phase = لا يمكن ذلك في هذه اللحظة من الجلسة. انظر أين وصلت وحاول لاحقًا.
refusal-not_for_another_seat = لا يمكن ذلك بدلًا من هذا الشخص: ربما فعله بنفسه.
refusal-seat_ended = أُغلق هذا المقعد. اسأل الأمانة.
refusal-unknown = ما تبحث عنه لم يعد موجودًا. انظر ما الذي تغيّر وحاول من جديد.
refusal-already_there = هذا موجود من قبل. انظر في القائمة قبل الإضافة.
refusal-rules_impossible = بالنسبة { $share } لا يمكن أن ينجح أي تصويت. اختر نسبة ممكنة.
refusal-no_quorum = لم يكتمل النصاب القانوني: الحاضرون { $present }، المطلوب { $needed }. انتظر من لم يحضر، أو سجّل من وصل.
refusal-another_sitting_open = هناك جلسة أخرى لم تنتهِ. أغلقها أولًا.
refusal-sitting_not_open = الجلسة ليست مفتوحة. افتحها أو استأنفها، ثم حاول من جديد.
refusal-ballot_open = التصويت جارٍ الآن. انتظر إعلان النتيجة، ثم حاول من جديد.
refusal-item_open = فُتح هذا البند من قبل، لذلك يبقى في جدول الأعمال.
refusal-item_not_open = هذا البند ليس مفتوحًا. افتحه، ثم حاول من جديد.
refusal-item_has_no_text = لم يُحدَّد نص هذا البند. اختر نصًا.
refusal-not_present = الحضور غير مسجَّل. سجّله، ثم حاول من جديد.
refusal-already_asked = الاسم موجود في قائمة المتكلمين.
refusal-nobody_speaks = لا أحد يتكلم الآن.
refusal-text_not_drafting = لم يعد هذا النص قيد الكتابة: أُغلقت المسودة.
refusal-text_not_sealed = ما زال النص قيد الكتابة. تُغلق المسودة أولًا، ثم حاول من جديد.
refusal-text_in_use = جرى تصويت على هذا النص أو له تعديلات: يبقى كما هو.
refusal-text_changed = غيّره شخص آخر في هذه الأثناء. اقرأه مرة أخرى وحاول من جديد.
refusal-text_sealing = يجري إغلاق النص. انتظر بضع ثوانٍ.
refusal-nothing_changes = هكذا لا يتغير شيء. غيّر كلمة واحدة على الأقل.
refusal-reason_missing = لم يُكتب السبب. اكتبه في سطر واحد.
refusal-words_not_found = الكلمات المراد تغييرها لم تعد موجودة. اقرأ النص مرة أخرى.
refusal-unit_gone = لم يعد هذا البند في النص. اقرأ النص مرة أخرى وحاول من جديد.
refusal-amendment_not_open = لم يعد هذا التعديل مطروحًا للتصويت.
refusal-amendments_open = { $amendments ->
    [zero] لا تعديلات باقية.
    [one] بقي تعديل واحد للتصويت، ويُبَتّ فيه أولًا.
    [two] بقي تعديلان للتصويت، ويُبَتّ فيهما أولًا.
    [few] بقيت { $amendments } تعديلات للتصويت، ويُبَتّ فيها أولًا.
    [many] بقي { $amendments } تعديلًا للتصويت، ويُبَتّ فيها أولًا.
   *[other] بقي { $amendments } تعديل للتصويت، ويُبَتّ فيها أولًا.
}
refusal-amends_amendment = لا يمكن تغيير تعديل التعديل أو دمجه هكذا. اعمل على التعديل نفسه.
refusal-outside_amendment = تعديل التعديل يغيّر فقط الأجزاء التي يمسّها تعديله. لما عدا ذلك قدّم تعديلًا.
refusal-series_too_short = للتصويت معًا يلزم تعديلان مختلفان على الأقل.
refusal-series_meets = التعديلان { $number } و{ $other } يمسّان الكلمات نفسها: إذا أُقرّ أحدهما لا يُصوَّت على الآخر. استبعد أحدهما.
refusal-asked_apart = طلب أحدهم أن يُصوَّت على التعديل { $number } وحده.
refusal-asks_to_keep = التعديل { $number } يسأل إن كان النص يبقى: يُصوَّت عليه وحده.
refusal-proposer_present = أحد الموقّعين حاضر: لا يسقط التعديل.
refusal-nothing_proposed = لا يوجد اقتراح للرد عليه.
refusal-not_yours = لا يفعل ذلك إلا من قدّمه.
refusal-order_incomplete = تغيّرت التعديلات المطروحة في هذه الأثناء. راجع الترتيب.
refusal-already_voting = هناك تصويت جارٍ. يُغلق وتُعلن نتيجته أولًا.
refusal-ballot_not_open = هذا التصويت ليس مفتوحًا.
refusal-ballot_has_votes = { $votes ->
    [zero] لم يصل أي صوت.
    [one] وصل صوت واحد، لذلك لا يُحذف التصويت. يمكن إلغاؤه مع ذكر السبب.
    [two] وصل صوتان، لذلك لا يُحذف التصويت. يمكن إلغاؤه مع ذكر السبب.
    [few] وصلت { $votes } أصوات، لذلك لا يُحذف التصويت. يمكن إلغاؤه مع ذكر السبب.
    [many] وصل { $votes } صوتًا، لذلك لا يُحذف التصويت. يمكن إلغاؤه مع ذكر السبب.
   *[other] وصل { $votes } صوت، لذلك لا يُحذف التصويت. يمكن إلغاؤه مع ذكر السبب.
}
refusal-ballot_not_counted = لم تُحسب الأصوات بعد. انتظر بضع ثوانٍ.
refusal-ballot_not_proclaimed = لا يُعاد إلا تصويت أُلغي أو لم يكتمل نصابه.
refusal-another_subject = يُعاد التصويت على الموضوع نفسه فقط.
refusal-reopening_over = انتهت الثواني الخمس: يبقى التصويت مغلقًا.
refusal-not_entitled = هذا المقعد لا يصوّت هنا: لم يكن حاضرًا عند الافتتاح، أو ليس له حق التصويت.
refusal-not_called_yet = التصويت بالمناداة. يُنادى الاسم أولًا، ثم يأتي الجواب.
refusal-not_this_method = لا يمكن ذلك بهذه الطريقة في التصويت. اختر طريقة أخرى.
refusal-wrong_choice = هذا الجواب لا يصلح هنا. اختر مما تراه.
refusal-too_few_options = المقترحات قليلة. اكتب اثنين على الأقل، وكلها مختلفة.
refusal-too_many_choices = الاختيارات كثيرة. { $most ->
    [zero] لا يمكن اختيار شيء.
    [one] يمكن اختيار واحد فقط.
    [two] يمكن اختيار اثنين على الأكثر.
    [few] يمكن اختيار { $most } على الأكثر.
    [many] يمكن اختيار { $most } على الأكثر.
   *[other] يمكن اختيار { $most } على الأكثر.
}
refusal-later_votes_depend = هناك تصويتات أو تعديلات لاحقة مبنية على هذا. تُلغى هي أولًا.
refusal-procedure_not_open = تقرَّر أمر طريقة الحوار هذه من قبل.
refusal-speech_unknown = هذه المداخلة ليست من هذه الجلسة. اختر غيرها.
refusal-minutes_frozen = المحضر موقَّع ولا يتغير.
refusal-minutes_not_ready = المحضر ليس جاهزًا. يُعَدّ أولًا، ثم يُوقَّع.
refusal-minutes_changed = تغيّر المحضر بعد أن قرأته. اقرأه مرة أخرى، ثم وقّع.
refusal-undo_over = لا يمكن التراجع: مرّت عشر ثوانٍ، أو حدث شيء آخر.
refusal-happened_later = الوقت الذي كتبته لم يأتِ بعد. اكتب وقتًا مضى.
refusal-happened_too_early = الوقت الذي كتبته أسبق مما هو مسجَّل. تحقق منه.
refusal-our_mistake = لم ينجح الأمر، والسبب من جهتنا. لم يتغير شيء: حاول من جديد، وإن تكرر فأخبر الأمانة.

refusal-comment_closed = هذا التعليق مغلق أو مسحوب. للرد يجب فتحه من جديد أولًا.
refusal-too_many_comments = هنا تعليقات كثيرة. أغلق أولًا ما انتهى منها.
refusal-nothing_said = اكتب شيئًا قبل الإرسال.

refusal-one_part_only = هذا التعديل شيء واحد: لا أجزاء له يمكن التصويت عليها منفصلة.
refusal-subamendments_open = تُحسم أولًا التعديلات عليه.
