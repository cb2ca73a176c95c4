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
