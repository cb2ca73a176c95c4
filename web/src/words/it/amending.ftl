# La vita degli emendamenti: stati, firme, pareri, proposte.
amendment-unconfirmed = Da confermare
amendment-late = Fuori termine
amendment-set_aside = Accantonato
amendment-declined = Non confermato
amendment-out_of_scope = Estraneo alla materia
amendment-reworded = Riformulato
amendment-merged = Confluito in un testo comune
amendment-lapsed = Decaduto
amendment-absorbed = Assorbito
precluded-amendment_gone = Cade con l’emendamento che voleva cambiare, per effetto dell’{ $number }.
