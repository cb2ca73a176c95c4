# La pagina di chi partecipa. Si dice «tu». Un’idea per frase, poche parole.

join-title = Entra nella seduta
join-looking = Leggo il link…
join-is-it-you = Sei tu?
join-office = Ufficio del Tavolo
join-role-votes = { $role }, con diritto di voto
join-role = { $role }
join-not-me = Non sono io
join-not-me-help = Allora non entrare: questo link vota per un’altra persona. Chiedi il tuo alla segreteria.
join-sitting-open = La seduta è in corso.
join-sitting-today = Seduta di oggi, ore { $hour }
join-sitting-later = Prossima seduta: { $day }, ore { $hour }
join-enter = Entra nella seduta
join-enter-office = Entra nell’ufficio
join-entering = Entro…
join-no-password = Non servono e-mail né password.
join-privacy = Come usiamo i tuoi dati
join-not-possible = Non si può entrare
problem-link_unknown = Questo link non vale più. Chiedine uno nuovo alla segreteria del Tavolo.
problem-not_signed_in = Per vedere questa pagina apri il tuo link personale.
problem-not_from_here = La richiesta è arrivata da un altro sito. Apri di nuovo il tuo link.
problem-no_such_thing = Questa pagina non c’è. Torna all’inizio.
problem-malformed = La richiesta non si capisce. Ricarica la pagina e riprova.
problem-too_big = È troppo grande. Prova con un file più piccolo.
problem-too_many = Troppe richieste in poco tempo. Aspetta un minuto e riprova.
problem-too_slow = L’invio ci ha messo troppo. Controlla la rete e riprova.
problem-not_now = Il sistema non risponde in questo momento. Riprova tra poco.
problem-no_line = Non c’è rete. Controlla il collegamento e riprova.
problem-our_mistake = Qualcosa non ha funzionato da parte nostra. Riprova; se succede ancora, dillo alla segreteria.
your-language = La tua lingua

loading-table = Apro il Tavolo…
ended-signed_out = Sei uscito da questo posto
ended-signed_out-help = La segreteria ha rinnovato il link, oppure sei uscito tu. Apri il tuo link personale per rientrare.
ended-no_such_seat = Questo posto non c’è
ended-no_such_seat-help = L’indirizzo non è giusto, oppure il posto è stato chiuso. Chiedi alla segreteria.
ended-refused = Collegamento rifiutato
ended-refused-help = La pagina è stata aperta da un altro sito. Apri di nuovo il tuo link.
ended-home = Vai all’inizio

sections = Sezioni
tab-now = Adesso
tab-text = Testo
tab-amendments = Emendamenti
tab-people = Persone
tab-more = Altro
title-now = Adesso – ImProVe
title-text = Testo – ImProVe
title-amendments = Emendamenti – ImProVe
title-people = Persone – ImProVe
title-more = Altro – ImProVe
title-vote = Vota adesso: { $wording }

no-line = Senza rete.
no-line-help = Quello che fai resta qui e parte da solo.
not-sent = { $count ->
    [one] Non inviata: 1 cosa.
   *[other] Non inviate: { $count } cose.
}
not-sent-safe = È al sicuro su questo dispositivo. Tieni aperta la pagina.
came-back = Di nuovo in linea. { $sent ->
    [0] { "" }
    [one] 1 cosa inviata.
   *[other] { $sent } cose inviate.
} { $missed ->
    [0] { "" }
    [one] Hai perso 1 voto.
   *[other] Hai perso { $missed } voti.
}

now = Adesso
now-item-of = Punto { $number } di { $of }
now-no-item = Seduta aperta
now-suspended = Seduta sospesa
suspended = La seduta è sospesa
suspended-until = Si riprende alle { $hour }
suspended-title = Si riprende tra poco
between-items = Tra un punto e l’altro
now-doing-discussion = Adesso si discute
now-doing-text = Adesso si lavora sul testo
now-doing-drafting = Adesso si scrive insieme
now-doing-ballot = Adesso si decide
now-doing-procedure = Adesso si parla di come dialogare
go-read = Leggi «{ $title }»
go-write = Scrivi in «{ $title }»
go-procedures = Tutte le modalità di dialogo

sitting-number = Seduta { $number }/{ $year }
sitting-when = { $day }, ore { $hour }
no-sitting = Nessuna seduta in programma
no-sitting-help = Quando sarà convocata, la data compare qui.
no-sitting-after = L’ultima seduta è finita. Sotto trovi che cosa è stato deciso.
agenda = Ordine del giorno
agenda-empty = L’ordine del giorno è ancora vuoto.
documents = Documenti

here-title = Sei presente?
here = Sono qui
here-in-room = Sono qui, in sala
here-remote = Sono qui, a distanza
here-help = Così il tuo posto conta per il numero legale.
here-done = Sei dentro. La presenza è registrata.

speaks-speech = Parla
speaks-reply = Replica
speaks-personal_statement = Parla per fatto personale
speaks-point_of_order = Mozione d’ordine
speaks-explanation_of_vote = Dichiarazione di voto
speaks-paused = Ha la parola, orologio fermo
of-minutes = { " " }di { $minutes }
speaks-next = Dopo: { $names }
floor-ask = Chiedo la parola
floor-price = { $before ->
    [0] Nessuno prima di te.
    [one] Una persona prima di te.
   *[other] { $before } persone prima di te.
} { $minutes ->
    [one] Avrai 1 minuto.
   *[other] Avrai { $minutes } minuti.
}
floor-asked = { $before ->
    [0] Sei in lista: il prossimo sei tu.
    [one] Sei in lista: una persona prima di te.
   *[other] Sei in lista: { $before } persone prima di te.
}
floor-withdraw = Rinuncio
floor-your-turn = Tocca a te. { $minutes ->
    [one] Hai 1 minuto.
   *[other] Hai { $minutes } minuti.
}
floor-point = Mozione d’ordine: le regole non sono rispettate
floor-point-asked = Hai chiesto una mozione d’ordine: passa prima degli altri.

so-far = Finora
so-far-nothing = Ancora niente: qui compare quello che succede.
happened-opened = Aperta la seduta
happened-closed = Chiusa la seduta
happened-item = Aperto il punto { $number }, { $title }
happened-speech = Ha parlato { $name }
happened-approved = Approvato: { $wording }
happened-rejected = Respinto: { $wording }
happened-void = Voto non valido: { $wording }
happened-ranked = Deciso l’ordine: { $wording }
happened-annulled = Annullato il voto: { $wording }
happened-counts = { $for ->
    [one] { $for } favorevole
   *[other] { $for } favorevoli
}, { $against ->
    [one] { $against } contrario
   *[other] { $against } contrari
}, { $abstained ->
    [one] { $abstained } astenuto
   *[other] { $abstained } astenuti
}

voting-now-go = Si vota adesso: vai al voto
voting-now-change = Si vota ancora: puoi cambiare il tuo voto
vote-on-amendment = Si vota l’emendamento { $number }
vote-on-series = Si votano insieme { $count } emendamenti
vote-on-text = Si vota il testo
vote-on-question = Si vota
vote-on-procedure = Si vota come dialogare
closes-in = chiude tra { $time }
read-whole-point = Tutto il punto { $number }
read-whole-text = Leggi il testo
back-to-sitting = Torna alla seduta
your-vote = Il tuo voto
your-vote-was = Il tuo voto: { $words }, alle { $time }.
chosen-word = Scelto
not-sent-word = Non inviato
recorded-at = Registrato alle { $time }.
recorded-by-hand = Inserito a mano dalla presidenza.
change-until-closing = Puoi cambiare fino alla chiusura.
vote-not-sent = Non inviato. Tieni aperta la pagina.
vote-waits = Il tuo voto aspetta qui: adesso il server non può salvarlo. Parte da solo appena può.
vote-sending = Invio…
vote-too-late = Il tuo voto è arrivato dopo la chiusura: non è contato.
vote-before-too-late = Il tuo voto precedente è arrivato dopo la chiusura: non è contato.
vote-not-entitled = In questo voto non puoi votare: non risultavi presente all’apertura, oppure il tuo posto non ha voto.
vote-wait-for-call = Si vota per appello. Rispondi quando ti chiamano.
result-when-proclaimed = L’esito arriva quando la presidenza lo proclama.
vote-is-safe = Puoi chiudere lo schermo: il tuo voto è al sicuro.
official-italian = Il testo ufficiale è in italiano.
ballot-open = Si vota
ballot-closed = Votazione chiusa
ballot-counted = Votazione chiusa, si attende l’esito
turnout = { $voted ->
    [one] Ha votato 1 persona su { $present }
   *[other] Hanno votato { $voted } su { $present }
}

announce-item = Punto { $number }: { $title }
announce-speaker = Parla { $name }
announce-ballot-open = Si vota: { $wording }
announce-ballot-closed = La votazione è chiusa.
announce-ballot-cancelled = La votazione è cancellata.
announce-seconds = { $seconds ->
    [one] Manca 1 secondo alla chiusura.
   *[other] Mancano { $seconds } secondi alla chiusura.
}
announce-result-approved = Approvato, { $for ->
    [one] 1 favorevole
   *[other] { $for } favorevoli
}.
announce-result-rejected = Respinto.
announce-result-void = Il voto non è valido: manca il numero legale.
announce-result-ranked = L’ordine è deciso.
announce-result-annulled = Il voto è annullato.
announce-nothing = Nessun punto è aperto.
