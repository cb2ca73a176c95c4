# Perché il Tavolo ha detto di no. Che cosa è successo, poi che cosa fare. Mai «errore».

refusal-no_line = Non c’è rete, quindi l’atto non è in attesa. Quando torni in linea guarda com’è andata, poi riprova.
refusal-not_your_role = Con il tuo ruolo non si può. Chiedi alla presidenza o alla segreteria.
refusal-not_in_this_phase = In questo momento della seduta non si può. Guarda a che punto è e riprova più tardi.
refusal-not_for_another_seat = Al posto di questa persona non si può: forse ha già fatto da sé.
refusal-seat_ended = Questo posto è stato chiuso. Chiedi alla segreteria.
refusal-unknown = Quello che cerchi non c’è più. Guarda che cosa è cambiato e riprova.
refusal-already_there = C’è già. Guarda nell’elenco prima di aggiungerlo.
refusal-rules_impossible = Con la quota { $share } nessun voto potrebbe passare. Scegli una quota possibile.
refusal-no_quorum = Manca il numero legale: { $present ->
    [0] nessun presente
    [one] { $present } presente
   *[other] { $present } presenti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}. Aspetta chi manca, o registra chi è arrivato.
refusal-another_sitting_open = Un’altra seduta è ancora in corso. Chiudi prima quella.
refusal-sitting_not_open = La seduta non è aperta. Aprila o riprendila, poi riprova.
refusal-ballot_open = Si sta votando. Prima chiudi e proclama, poi riprova.
refusal-item_open = Questo punto è già stato aperto, quindi resta all’ordine del giorno.
refusal-item_not_open = Questo punto non è aperto. Aprilo, poi riprova.
refusal-item_has_no_text = Manca il testo di cui parla il punto. Sceglilo.
refusal-not_present = Non risulta la presenza. Registrala, poi riprova.
refusal-already_asked = È già tra gli iscritti a parlare.
refusal-nobody_speaks = Adesso non parla nessuno.
refusal-text_not_drafting = Questo testo non si scrive più: la bozza è chiusa.
refusal-text_not_sealed = Il testo si sta ancora scrivendo. Chiudi la bozza, poi riprova.
refusal-text_in_use = Su questo testo si è già votato, o ci sono emendamenti: resta com’è.
refusal-text_changed = Nel frattempo qualcuno lo ha cambiato. Rileggi e riprova.
refusal-text_sealing = Il testo si sta chiudendo. Aspetta qualche secondo.
refusal-nothing_changes = Così non cambia niente. Cambia almeno una parola.
refusal-reason_missing = Manca il motivo. Scrivilo in una riga.
refusal-words_not_found = Le parole da cambiare non ci sono più. Rileggi il testo.
refusal-unit_gone = Quel punto non è più nel testo. Rileggi e riprova.
refusal-amendment_not_open = Questo emendamento non è più da votare.
refusal-amendments_open = { $amendments ->
    [one] C’è ancora { $amendments } emendamento da votare. Prima si decide quello.
   *[other] Ci sono ancora { $amendments } emendamenti da votare. Prima si decidono quelli.
}
refusal-amends_amendment = Un subemendamento non si può cambiare o unire così. Agisci sull’emendamento.
refusal-outside_amendment = Un subemendamento cambia solo le parti toccate dal suo emendamento. Per il resto presenta un emendamento.
refusal-series_too_short = Servono almeno due emendamenti diversi.
refusal-series_meets = { $number } e { $other } toccano le stesse parole: togli uno dei due.
refusal-asked_apart = Qualcuno ha chiesto di votare { $number } da solo.
refusal-asks_to_keep = { $number } si vota da solo: si chiede se il testo resta.
refusal-proposer_present = Chi lo firma è presente: non decade.
refusal-nothing_proposed = Non c’è nessuna proposta a cui rispondere.
refusal-not_yours = Può farlo solo chi lo ha presentato.
refusal-order_incomplete = Nel frattempo gli emendamenti da votare sono cambiati. Rivedi l’ordine.
refusal-already_voting = Si sta già votando. Prima chiudi e proclama quel voto.
refusal-ballot_not_open = Questa votazione non è aperta.
refusal-ballot_has_votes = { $votes ->
    [one] È già arrivato { $votes } voto, quindi non si cancella. Puoi annullare la votazione con un motivo.
   *[other] Sono già arrivati { $votes } voti, quindi non si cancella. Puoi annullare la votazione con un motivo.
}
refusal-ballot_not_counted = I voti non sono ancora contati. Aspetta qualche secondo.
refusal-ballot_not_proclaimed = Si ripete solo un voto annullato o senza numero legale.
refusal-another_subject = Si ripete un voto solo sulla stessa cosa.
refusal-reopening_over = I cinque secondi sono passati: la votazione resta chiusa.
refusal-not_entitled = Questo posto non vota qui: all’apertura non era presente, o non ha diritto di voto.
refusal-not_called_yet = Si vota per appello. Prima si chiama il nome, poi si risponde.
refusal-not_this_method = Con questo modo di votare non si può. Scegline un altro.
refusal-wrong_choice = Questa risposta non vale qui. Scegli tra quelle che vedi.
refusal-too_few_options = Le proposte sono troppo poche. Scrivine almeno due, tutte diverse.
refusal-too_many_choices = Le scelte sono troppe. { $most ->
    [one] Puoi sceglierne { $most }.
   *[other] Puoi sceglierne al massimo { $most }.
}
refusal-later_votes_depend = Altri voti, o emendamenti, venuti dopo dipendono da questo. Annulla prima quelli.
refusal-procedure_not_open = Su questa modalità di dialogo si è già deciso.
refusal-speech_unknown = Questo intervento non è della seduta. Scegline un altro.
refusal-minutes_frozen = Il verbale è firmato e non cambia più.
refusal-minutes_not_ready = Il verbale non è pronto. Preparalo, poi firma.
refusal-minutes_changed = Il verbale è cambiato dopo che lo hai letto. Rileggilo, poi firma.
refusal-undo_over = Non si torna più indietro: sono passati dieci secondi, o è già successo altro.
refusal-happened_later = L’ora che hai scritto deve ancora venire. Scrivi un’ora passata.
refusal-happened_too_early = L’ora che hai scritto viene prima di quello che è già registrato. Controllala.
refusal-our_mistake = Non ha funzionato, e dipende da noi. Niente è cambiato: riprova, e se succede ancora dillo alla segreteria.

refusal-comment_closed = Questo commento è chiuso o ritirato. Per rispondere bisogna prima riaprirlo.
refusal-too_many_comments = Qui ci sono già troppi commenti. Prima chiudi quelli risolti.
refusal-nothing_said = Scrivi qualcosa prima di inviare.

refusal-one_part_only = Questo emendamento è una cosa sola: non ha parti che si possano votare separatamente.
refusal-subamendments_open = Prima si decidono i suoi subemendamenti.

refusal-effect_stands = Non si può più votare: le parole che cambierebbe non ci sono più, o il testo dice già così. Chi l’ha presentato può riformularlo.
