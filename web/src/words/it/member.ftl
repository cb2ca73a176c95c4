# La pagina di chi partecipa. Si dice «tu». Un’idea per frase, poche parole.

home-title = Il Tavolo, in diretta
home-what = Con ImProVe le associazioni e gli enti discutono, scrivono e votano insieme. Si entra con il link personale.
home-your-seats = I tuoi posti su questo telefono o computer
home-office = Ufficio
home-seat = { $name }, { $table }
home-no-seat = Apri il link che hai ricevuto. Se non lo trovi, chiedilo alla segreteria del Tavolo.

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

privacy-title = Come usiamo i tuoi dati
privacy-what-title = Che cosa sappiamo di te
privacy-what = Il tuo nome e l’ente che rappresenti. Non chiediamo nazionalità, permesso di soggiorno o religione.
privacy-why-title = Perché
privacy-why = Per sapere chi è presente, chi parla e chi vota, come in ogni riunione ufficiale.
privacy-votes-title = I voti
privacy-votes = Nel voto palese i nomi si vedono dopo la proclamazione e restano nel verbale.
privacy-not-title = Che cosa non facciamo
privacy-not = Non mandiamo dati ad altri siti e non usiamo pubblicità.
privacy-how-long-title = Per quanto tempo
privacy-how-long = Il verbale approvato resta in archivio. Bozze e collegamenti si cancellano dopo.
privacy-rights-title = I tuoi diritti
privacy-rights = Puoi chiedere alla segreteria una copia dei tuoi dati, correggerli o farli cancellare.

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
item-waiting = da trattare
item-open = in corso
item-done = trattato
item-set_aside = rinviato

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
back-to-vote = Torna al voto
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
pick-up-to = { $most ->
    [one] Scegli una proposta.
   *[other] Scegli fino a { $most } proposte.
} { $chosen ->
    [0] Nessuna scelta.
    [one] Una scelta.
   *[other] { $chosen } scelte.
}
pick-send = Invia le scelte
pick-sent = Scelte registrate
ballot-open = Si vota
ballot-closed = Votazione chiusa
ballot-counted = Votazione chiusa, si attende l’esito
turnout = { $voted ->
    [one] Ha votato 1 persona su { $present }
   *[other] Hanno votato { $voted } su { $present }
}

texts = Testi
text = Testo
no-texts = Il Tavolo non ha ancora testi. Quando ci saranno, si leggono qui.
text-sealing = Il testo è chiuso: si prepara la versione da votare.
text-empty = Il testo è ancora vuoto.
loading-text = Apro il testo…
text-running = Adesso si lavora su «{ $title }»: aprilo
text-version = Versione { $number }, { $day }, ore { $hour }
text-adopted = Approvato. Versione { $number }, { $day }, ore { $hour }
fingerprint = Impronta del testo
fingerprint-help = SHA-256. Se cambia una lettera, cambia l’impronta.
fingerprint-copy = Copia
fingerprint-copied = Copiata.
fingerprint-by-hand = Il browser non la copia da solo. Selezionala e copiala tu.

amendments-title = Emendamenti
amendments-no-text = Non ci sono ancora testi da emendare. Quando un testo è chiuso, qui puoi proporre modifiche.
amendments-none-yet = Nessun emendamento. Se vuoi cambiare il testo, proponi il primo.
amendments-none = Nessun emendamento.
amendment-propose = Proponi una modifica
amendment-reason = Perché
amendment-withdraw = Ritira l’emendamento
amendment-withdraw-sure = Se lo ritiri non si vota più. Non si può riprendere.
amendments-decided = Già decisi
amendment-turn-now = Si vota adesso
amendment-turn-next = Il prossimo
amendment-withdrawing = Lo ritiro…
proposed-by-you = Proposto da te.
propose-waiting = Emendamento non ancora inviato. Parte da solo.
propose-begun = Hai iniziato una proposta. È su questo dispositivo.
propose-not-taken = La tua proposta non è stata accettata. Le tue parole sono qui.
propose-go-on = Riprendila
keep-it = No, resta

people-title = Persone
seat-vacant = Posto da assegnare
is-here = in sala
is-remote = a distanza
is-away = assente
is-excused = assente giustificato

procedures-title = Modalità di dialogo
procedures-none = Nessuna proposta su come continuare a dialogare.
procedures-none-yet = Nessuna proposta su come continuare a dialogare. Puoi fare la prima.
procedure-new = Proponi una modalità di dialogo
procedure-by = Proposta da { $name }.
procedure-change = Cambia
procedure-withdraw = Ritira
procedure-withdraw-sure = Se la ritiri non si vota più. Non si può riprendere.
term-convener = Chi convoca
term-convened = Chi è convocato
term-purpose = A che cosa serve
term-frequency = Quanto spesso
term-notice_days = Preavviso
term-channel = Con quale mezzo
term-contact = A chi chiedere
term-answer_days = Tempo per rispondere
term-escalation = Se nessuno risponde

to-desk-chair = Alla pagina della presidenza
to-desk-secretary = Alla pagina della segreteria
to-record = Verbali, testi e documenti
leave = Esci da questo posto
leave-stay = Resto
leave-sure = Per rientrare ti serve di nuovo il link. Le cose non inviate restano su questo dispositivo.

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
