# La presidenza e il proiettore. Frasi brevi: che cosa succede, poi che cosa fare.

title-chair = Presidenza – ImProVe
title-chair-about = Presidenza: { $title }
bar-sitting = Seduta { $number }/{ $year }, { $day }
to-own-page = La tua pagina
tools = Prossimo passo, interventi e presenze
leave-it = Lascia stare
so-many-of = { $have } di { $of }
double-entry = { $name }: il link è stato aperto su un secondo dispositivo alle { $hour }.
double-entries = { $count } link sono stati aperti su un secondo dispositivo: guarda quali.
double-entry-settle = Ho controllato

# Tasti rapidi

keys-button = ? Tasti
keys-title = Tasti rapidi
key-next = Fa il prossimo passo
key-undo = Torna indietro di un atto, entro dieci secondi
key-vote = Va al tuo voto
key-centre = Va al centro della pagina
key-agenda = Va all’ordine del giorno
key-floor = Va agli iscritti a parlare
key-quorum = Va al numero legale
key-where = Dice a voce a che punto siamo
key-again = Ripete l’ultimo annuncio
key-keys = Mostra questo elenco

# Prossimo passo

next-step = Prossimo passo
step-plan_sitting = Programma una seduta
step-plan_sitting-help = Non c’è nessuna seduta in programma.
step-convene = Convoca la seduta
step-convene-help = Finché non la convochi, la vedono solo presidenza e segreteria.
step-open_sitting = Apri la seduta
step-open_sitting-help = { "" }
step-resume = Riprendi la seduta
step-resume-help = { "" }
step-call_seat = Chiama { $name }
step-call_seat-help = { "" }
step-close_ballot = Chiudi la votazione
step-close_ballot-help = { "" }
step-wait_for_count = Riapri la votazione
step-counting = Si contano i voti…
step-proclaim = Proclama l’esito
step-proclaim-help = Finché non proclami, il risultato lo vedi solo tu.
step-take_floor_back = Chiudi l’intervento
step-take_floor_back-help = { "" }
step-give_floor = Dai la parola a { $name }
step-give_floor-help = { "" }
step-open_item = Apri il punto { $number }
step-open_item-help = { "" }
step-let_write = Fai scrivere tutti
step-let_write-help = Nessuno può ancora scrivere in questo testo.
step-close_draft = Chiudi la bozza
step-close_draft-help = Chi scrive si ferma, e le parole restano come sono adesso.
step-wait_for_seal = Si chiude il testo…
step-wait_for_seal-help = Qualche secondo, poi leggi le parole da votare.
step-vote_amendment = Vota l’emendamento { $number }
step-vote_amendment-help = { "" }
step-take_up_amendment = Riprendi l’emendamento { $number }
step-take_up_amendment-help = Era accantonato. Si vota prima del testo a cui si riferisce.
step-vote_text = Vota il testo intero
step-vote_text-help = Non ci sono emendamenti da votare.
step-coordinate_text = Accetta il coordinamento formale
step-coordinate_text-help = Il testo è approvato: restano i numeri e i rimandi.
step-vote_procedure = Vota la modalità di dialogo
step-vote_procedure-help = { "" }
step-vote_question = Scrivi la domanda e vota
step-vote_question-help = { "" }
step-close_item = Chiudi il punto { $number }
step-close_item-help = { "" }
step-close_sitting = Chiudi la seduta
step-close_sitting-help = I punti sono finiti.
step-prepare_minutes = Prepara il verbale
step-prepare_minutes-help = { "" }
step-sign_minutes = Firma il verbale
step-sign_minutes-help = Prima leggilo: firmi proprio quelle parole.
hindrance-quorum = Numero legale: { $have ->
    [0] nessun presente
    [one] { $have } presente
   *[other] { $have } presenti
}, { $needed ->
    [one] ne serve { $needed }.
   *[other] ne servono { $needed }.
}
hindrance-votes_missing = { $have ->
    [one] Manca { $have } voto.
   *[other] Mancano { $have } voti.
}
hindrance-amendments_open = { $have ->
    [one] { $have } emendamento da votare.
   *[other] { $have } emendamenti da votare.
}
hindrance-gaps = { $have ->
    [one] { $have } intervento senza sintesi.
   *[other] { $have } interventi senza sintesi.
}
closes-by-itself = Se aspetti, il voto si chiude da solo alle { $time }.
all-have-voted = Hanno votato tutti.
seconds-to-reopen = { $seconds ->
    [one] Hai { $seconds } secondo per riaprire.
   *[other] Hai { $seconds } secondi per riaprire.
}
open-second-call = Apri in seconda convocazione: { $needed ->
    [one] ne basta { $needed }
   *[other] ne bastano { $needed }
}
how-method = Come
method-open = voto palese
method-roll_call = appello nominale
how-time = Tempo
time-none = chiudo io
time-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}
you-are-not-here = La tua presenza non è ancora registrata.
other-acts = Altri atti
act-question = Metti ai voti una domanda
act-suspend = Sospendi la seduta
act-check-quorum = Conta i presenti per il verbale
quorum-checked = Contati: la verifica è nel verbale.
act-close-sitting = Chiudi la seduta
act-edit-sitting = Cambia giorno e luogo
act-edit-notice = Cambia l’avviso
act-plan = Programma un’altra seduta
undo-title = Ultimo atto
undo-do = Torna indietro
undo-left = { $seconds } s
undo-SittingSuspended = Hai sospeso la seduta.
undo-SittingResumed = Hai ripreso la seduta.
undo-SittingClosed = Hai chiuso la seduta.
undo-CameIn = Hai segnato una persona presente.
undo-WentOut = Hai segnato una persona uscita.
undo-Excused = Hai segnato una persona assente giustificata.
undo-ItemAdded = Hai aggiunto un punto.
undo-ItemEdited = Hai cambiato un punto.
undo-ItemMoved = Hai spostato un punto.
undo-ItemRemoved = Hai tolto un punto.
undo-ItemOpened = Hai aperto un punto.
undo-ItemClosed = Hai chiuso un punto.
undo-ItemSetAside = Hai rinviato un punto.
undo-FloorGiven = Hai dato la parola.
undo-SpeakerPaused = Hai fermato l’orologio.
undo-SpeakerResumed = Hai fatto ripartire l’orologio.
undo-SpeechEnded = Hai chiuso un intervento.
undo-WritingAllowed = Hai fatto scrivere.
undo-WritingStopped = Hai fermato chi scriveva.
undo-TextCoordinated = Hai accettato il coordinamento formale.
undo-RuledInadmissible = Hai dichiarato inammissibile un emendamento.
undo-RuledOutOfScope = Hai dichiarato un emendamento estraneo alla materia.
undo-AmendmentLapsed = Hai dichiarato decaduto un emendamento.
undo-AmendmentSetAside = Hai accantonato un emendamento.
undo-AmendmentTakenUp = Hai ripreso un emendamento accantonato.
undo-LateAdmitted = Hai ammesso un emendamento fuori termine.
undo-FilingDeadlineSet = Hai cambiato il termine per gli emendamenti.
undo-RapporteurNamed = Hai cambiato chi fa da relatore.
undo-HandlingProposed = Hai proposto come trattare un emendamento.
undo-AmendmentsOrdered = Hai cambiato l’ordine dei voti.

# Ordine del giorno

agenda-no-sitting = Nessuna seduta convocata.
agenda-empty-chair = Ancora nessun punto. Aggiungi il primo.
minutes-planned = { $planned } min
minutes-of = { $minutes } min di { $planned }
step-voting = Si vota
whole-text = Testo intero
vote-on-whole = da votare
whole-approved = Approvato
item-add = Aggiungi un punto
item-title = Titolo
item-kind = Che cosa si fa
item-kind-discussion = si discute
item-kind-text = si lavora su un testo
item-kind-ballot = si decide una domanda
item-kind-procedure = si concorda come dialogare
item-text = Quale testo
item-text-new = un testo nuovo, ancora vuoto
item-procedure = Quale modalità
item-procedure-none = nessuna per ora
item-without-procedure = Di quale modalità si parla? Proponila adesso, o scegline una dall’ordine del giorno con «Modifica».
item-minutes = Minuti previsti
item-open-it = Apri
item-open-again = Riapri
item-close = Chiudi
item-set-aside = Rinvia
item-edit = Modifica
item-remove = Togli
item-remove-sure = Il punto sparisce dall’ordine del giorno.
move-up = Su
move-down = Giù

# Interventi

floor-title = Iscritti a parlare
clocks-stand-still = orologi fermi durante il voto
floor-nobody = Nessuno chiede la parola.
floor-nobody-else = Nessun altro chiede la parola.
time-is-over = Il tempo è finito.
speaker-pause = Ferma l’orologio
speaker-resume = Riparti
give-floor = Dai la parola
give-floor-passing = Dai la parola, prima degli altri
strike-request = Togli dalla lista
floor-by-hand = Iscrivi qualcuno a mano
floor-by-hand-nobody = Nessuno è ancora registrato come presente.
floor-who = Chi
floor-kind = Per che cosa
floor-enter = Iscrivi
choose-somebody = Scegli una persona
kind-speech = intervento
kind-reply = replica
kind-personal_statement = fatto personale
kind-point_of_order = mozione d’ordine
kind-explanation_of_vote = dichiarazione di voto
to-order = Richiama all’ordine
to-order-sure = Il richiamo a { $name } resta nel verbale.
to-order-done = Richiamo registrato nel verbale.

# Presenze

quorum-title = Numero legale
quorum-sentence = { $present ->
    [0] Nessun presente
    [one] { $present } presente
   *[other] { $present } presenti
} su { $entitled }, { $needed ->
    [one] ne serve { $needed }.
   *[other] ne servono { $needed }.
}
without-vote = Altri posti
cut-off-so-many = , { $count ->
    [one] { $count } scollegato
   *[other] { $count } scollegati
}
cut-off-seconds = Scollegato da { $seconds } s
cut-off-minutes = Scollegato da { $minutes } min
mark-here = Presente
mark-here-of = Presente: { $name }
mark-gone = Uscito
mark-gone-of = Uscito: { $name }
mark-excused = Giustificato
mark-excused-of = Assente giustificato: { $name }
mark-remote = A distanza
mark-remote-of = A distanza: { $name }
mark-in_room = In sala
mark-in_room-of = In sala: { $name }
mark-sure-GoOut = { $name } esce alle { $hour }. Resta nel verbale.
mark-sure-Excuse = { $name } risulta assente giustificato finché non arriva.
mark-do-GoOut = Segna l’uscita
mark-do-Excuse = Segna giustificato

# Voto

held-open = Voto palese.
held-roll_call = Voto per appello nominale.
held-pick = { $most ->
    [one] Si sceglie { $most } proposta.
   *[other] Si scelgono fino a { $most } proposte.
}
no-time-limit = senza tempo
time-up = tempo finito
repeats-earlier = Questo voto ne ripete uno annullato o senza numero legale.
effects-title = Se è approvato, che cosa cambia dopo
effects-title-keeps = Se il testo non resta, che cosa cambia dopo
effects-none = Niente altro: gli altri emendamenti si votano come prima.
effects-falls = Non si vota più: riguarda le stesse parole.
effects-stays = Si vota ancora:
turnout-of = { $voted ->
    [0] Nessuno ha ancora votato, su { $present }
    [one] Ha votato 1 di { $present }
   *[other] Hanno votato { $voted } di { $present }
}
how-after-proclamation = Come hanno votato si vede dopo la proclamazione
late-votes = { $count ->
    [one] È arrivato un voto dopo la chiusura, e non è contato: { $names }.
   *[other] Sono arrivati { $count } voti dopo la chiusura, e non sono contati: { $names }.
}
my-vote-is = Il tuo voto:
change-vote = Cambia
my-vote-when-called = Voti anche tu, quando chiami il tuo nome.
extend-30 = Aspetta 30 secondi
cancel-ballot = Cancella la votazione
annul-ballot = Annulla il voto…
count-only-you = Il conteggio lo vedi solo tu. Gli altri lo vedono quando proclami.
result-at = Esito delle { $hour }
repeat-ballot = Ripeti questo voto
roll-call-answered = { $answered ->
    [one] Ha risposto 1 di { $present }
   *[other] Hanno risposto { $answered } di { $present }
}
roll-call-now = Risponde
roll-call-you = Tocca a te: rispondi dal tuo voto, a destra.
turnout-title = { $voted ->
    [0] Nessuno ha votato, su { $present }
    [one] 1 di { $present } ha votato
   *[other] { $voted } di { $present } hanno votato
}
closing-missing = Mancano
is-gone = Uscito dopo l’apertura
is-here-without-page = In sala, pagina chiusa
enter-by-hand = Inserisci a mano
enter-by-hand-of = Inserisci a mano il voto di { $name }
closing-lost = Se chiudi adesso, { $names } { $count ->
    [one] risulta presente e non votante
   *[other] risultano presenti e non votanti
}. Dopo la chiusura hai 5 secondi per riaprire.
and-others = altri { $count }
wait-30 = Attendi 30 secondi
close-with = { $votes ->
    [0] Chiudi senza voti
    [one] Chiudi con 1 voto
   *[other] Chiudi con { $votes } voti
}
annul-title = Annullare questo voto?
annul-reason = Motivo
annul-keep = No, resta valido
annul-do = Annulla il voto
annul-votes-lost = { $votes ->
    [one] Il voto già dato si perde.
   *[other] I { $votes } voti già dati si perdono.
}
annul-no-effect = Il risultato non vale più. Nessun testo cambia.
annul-text-back = Il testo torna alle parole di prima.
annul-amendment-back = L’emendamento { $number } torna da votare.
annul-precluded-back = Tornano da votare anche { $numbers }.
annul-adoption-back = Il testo non è più approvato.
annul-procedure-back = La modalità di dialogo torna una proposta.
annul-stays-in-minutes = Il voto annullato e il motivo restano nel verbale.
put-to-vote = Metti ai voti
vote-earlier = Vota prima
vote-later = Vota dopo
look-at-next = Torna al prossimo da votare
rule-inadmissible-ask = Inammissibile…
rule-inadmissible = Dichiara inammissibile
rule-reason = Motivo, che tutti leggono
withdraw-for-ask = Ritirato…
withdraw-for = Registra il ritiro
withdraw-sure = { $name } lo ritira. Non si vota più e non si può riprendere.
question-title = Metti ai voti una domanda
question-wording = La domanda, come la leggono tutti
question-answers = Risposte
question-yes-no = favorevole o contrario
question-pick = si sceglie tra proposte
question-options = Proposte
question-option = Proposta { $number }
question-most = Quante se ne possono scegliere
question-help = La votazione si apre subito per chi è presente.
question-do = Apri la votazione
official-amendment = Emendamento { $number }
official-text = { $title }: il testo intero
official-procedure = Modalità di dialogo

# Testi

words-title = Le parole del testo
read-words = Leggi il testo
reopen-draft = Riapri la bozza
sealing-now = Si chiude il testo… Tra poco leggi qui le parole da votare.
seal-failed = La bozza è vuota, quindi si è riaperta. Scrivete almeno una parola.
close-draft = Chiudi la bozza
writers-all = Possono scrivere tutti
writers-nobody = Nessuno può ancora scrivere
writers-some = { $count ->
    [one] Può scrivere { $count } persona
   *[other] Possono scrivere { $count } persone
}
let-all-write = Fai scrivere tutti
stop-all = Ferma tutti
writers-one-by-one = Uno per uno
writer-writes = può scrivere
writer-stopped = fermato
writer-waits = non scrive
let-write = Fai scrivere
let-write-of = Fai scrivere { $name }
stop-writing = Ferma
stop-writing-of = Ferma { $name }

# Seduta

sitting-is-planned = da convocare
sitting-is-convened = convocata
sitting-is-open = in corso
sitting-is-suspended = sospesa
sitting-is-closed = chiusa
between-title = Nessuna seduta in corso
between-items-help = Apri il prossimo punto, o chiudi la seduta.
planned-title = In programma
planned-none = Nessuna seduta in programma. Programmane una.
items-so-many = { $count ->
    [0] L’ordine del giorno è vuoto.
    [one] Un punto all’ordine del giorno.
   *[other] { $count } punti all’ordine del giorno.
}
convene-it = Convoca
edit-day-place = Cambia giorno e luogo
plan-title = Programma una seduta
edit-sitting-title = Giorno e luogo
plan-when = Quando, all’ora del Tavolo
plan-place = Dove
plan-mode = Come si partecipa
plan-help = Per ora la vedono solo presidenza e segreteria. Poi la convochi.
plan-do = Programma
convened-eyebrow = Seduta { $number }/{ $year }, convocata
convene-title = Convoca la seduta
notice-change-title = Cambia l’avviso
convene-notice = Avviso a tutti
convene-documents = Documenti, uno per riga
convene-help = Tutti vedono subito luogo, ordine del giorno e documenti.
convene-no-items = L’ordine del giorno è vuoto. Puoi convocare lo stesso e aggiungere i punti dopo.
convene-do = Convoca
notice-title = Avviso
notice-empty = Nessun avviso.
notice-change = Cambia l’avviso
suspend-title = Sospendi la seduta
suspend-until = Si riprende
suspend-minutes = { $minutes ->
    [one] tra { $minutes } minuto, alle { $hour }
   *[other] tra { $minutes } minuti, alle { $hour }
}
suspend-open-end = senza un’ora fissata
suspend-help = Gli orologi si fermano. Tutti vedono l’ora della ripresa.
suspend-do = Sospendi
suspended-clocks = Gli orologi sono fermi.
close-sitting-title = Chiudere la seduta?
close-sitting-item = Si chiude anche il punto { $number }.
close-sitting-waiting = { $count ->
    [one] Un punto non è stato trattato.
   *[other] { $count } punti non sono stati trattati.
}
close-sitting-queue = { $count ->
    [one] Una persona aspetta ancora di parlare.
   *[other] { $count } persone aspettano ancora di parlare.
}
close-sitting-final = Dopo dieci secondi non si riapre più.
close-sitting-stay = Resta aperta
close-sitting-do = Chiudi la seduta
speeches-title = Chi ha parlato
speeches-none = Su questo punto non ha ancora parlato nessuno.
minutes-of-sitting = Verbale della seduta { $number }/{ $year }
minutes-gaps = { $gaps ->
    [0] Ogni intervento ha la sua sintesi: il verbale si può preparare.
    [one] A un intervento manca la sintesi.
   *[other] A { $gaps } interventi manca la sintesi.
}
minutes-composing = Il verbale si sta preparando…
minutes-to-sign = È pronto: leggilo, poi firmalo.
minutes-wait-for-secretary = Hai firmato. Manca la firma della segreteria.
minutes-frozen = È firmato e non cambia più.
minutes-read = Leggi il verbale
minutes-sign = Firma

# Proiettore

title-screen = Schermo della sala: { $table }
wall-join = Per entrare: apri il tuo link personale
wall-no-sitting = Nessuna seduta in corso
wall-voting = Si vota:
wall-closed = Votazione chiusa:
wall-have-voted = { $voted ->
    [one] ha votato
   *[other] hanno votato
}
wall-closes-in = Chiude tra
wall-wait-result = L’esito arriva con la proclamazione.
wall-needed = { $for ->
    [0] Nessun favorevole
    [one] { $for } favorevole
   *[other] { $for } favorevoli
} su { $base } { $of ->
    [voters] { $base ->
        [one] votante
       *[other] votanti
    }
    [present] { $base ->
        [one] presente
       *[other] presenti
    }
   *[entitled] { $base ->
        [one] avente diritto
       *[other] aventi diritto
    }
}. { $needed ->
    [one] Ne serviva { $needed }.
   *[other] Ne servivano { $needed }.
}
wall-silent = { $silent ->
    [one] { $silent } presente non ha votato.
   *[other] { $silent } presenti non hanno votato.
}
wall-quorum = Numero legale: { $counted }, { $needed ->
    [one] ne serviva { $needed }.
   *[other] ne servivano { $needed }.
}

effects-absorbed = Non si vota più: quello che chiede è già qui.
effects-is-absorbed = Assorbito
why-earlier = Perché si vota prima? Il motivo resta a verbale.
why-later = Perché si vota dopo? Il motivo resta a verbale.
why-alone = Perché si vota l’emendamento da solo? Il motivo resta a verbale.
series-proposed = { $count ->
    [one] { $count } emendamento non è contestato da nessuno
   *[other] { $count } emendamenti si possono votare insieme: nessuno li contesta
}
series-choose = Vota più emendamenti insieme
series-how = Un solo voto li decide tutti. Sono già scelti quelli con parere favorevole che non toccano le stesse parole di altri.
series-apart = Da votare da solo: lo chiede { $names }.
series-sub = Prima si vota il subemendamento { $number }.
series-touches = Tocca le stesse parole dell’emendamento { $number }.
series-put = { $count ->
    [0] Scegli almeno due emendamenti
    [one] Scegli almeno due emendamenti
   *[other] Metti ai voti insieme questi { $count }
}
series-falls = Se sono approvati non si votano più: { $numbers }.
annul-series-back = Si votano di nuovo gli emendamenti { $number }.
official-series = Emendamenti { $numbers }, insieme
put-alone-ask = Vota l’emendamento da solo…
put-alone = Metti ai voti da solo
order-by-hand = { $reason ->
    [none] L’ordine è stato cambiato dalla presidenza.
   *[other] L’ordine è stato cambiato dalla presidenza: { $reason }
}
order-as-proposed = Torna all’ordine proposto

votes-left = { $left ->
    [one] Resta { $left } votazione sugli emendamenti.
   *[other] Restano { $left } votazioni sugli emendamenti.
}
votes-pace = Circa { $each } a votazione: si finisce verso le { $hour }.
wall-then = Dopo: { $numbers }.

parts-asked = Qualcuno chiede di votare questo emendamento per parti: { $names }.
parts-offer = Questo emendamento ha { $count } parti che si possono votare separatamente.
parts-divide = Vota per parti…
parts-divide-ask = Dividere l’emendamento { $number } in { $count } parti? Ogni parte diventa un emendamento e ha il suo voto.
parts-divide-do = Dividi in { $count } parti
parts-refuse = Vota tutto insieme…
parts-refuse-why = Perché si vota tutto insieme (va nel verbale)
parts-refuse-do = Conferma

effect-change = Cambia l’effetto…
effect-title = Che cosa succede all’emendamento { $number }?
effect-precluded = È precluso: contrasta con quanto approvato
effect-absorbed = È assorbito: quanto chiede è già nel testo
effect-filed = Si vota ancora
effect-why = Perché (va nel verbale e nel fascicolo)
effect-do = Cambia l’effetto

unit-put = Vota un punto nel testo modificato
unit-put-explained = Decisi i suoi emendamenti, si vota il punto così come si legge adesso. Chi è favorevole lo tiene; se il sì non ha la maggioranza, il punto esce dal testo.
unit-put-none = Ogni punto ha ancora emendamenti da votare.
unit-put-which = Quale punto?
unit-put-do = Metti ai voti il punto
unit-amended = (modificato)
