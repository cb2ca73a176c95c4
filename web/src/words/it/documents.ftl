# Ogni frase dei documenti che il tavolo porta con sé: linee guida, verbale, voti, calendario.

## Date, nomi, elenchi

doc-day = { $weekday ->
    [1] lunedì
    [2] martedì
    [3] mercoledì
    [4] giovedì
    [5] venerdì
    [6] sabato
   *[7] domenica
} { $day ->
    [1] 1º
   *[other] { $day }
} { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
} { $year }
doc-moment = { $day }, ore { $hour }
doc-at-hour = ore { $hour }
doc-instant = { $instant }
doc-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
doc-list-next = ,{ " " }
doc-list-last = { " " }e{ " " }
doc-names = { $names }
doc-person-of-body = { $person } ({ $body })
doc-body-in-place = { $body }, { $place }
doc-office = la segreteria
doc-nobody = nessuno
doc-removed = [rimosso]

## Ciò che tutti i documenti hanno in comune

doc-page = pagina { $page } di { $pages }
doc-contents = Indice
doc-courtesy = Traduzione di cortesia: ha effetto solo il testo italiano.
doc-draft = Bozza
doc-before = Prima
doc-after = Dopo
doc-annex = Allegato { $letter } – { $title }
doc-total = Totale
doc-kind-guidelines = Linee guida
doc-kind-bill = Articolato
doc-made-from = Ricavato dal registro del tavolo { $table }, fino alla voce { $seq }.
doc-attached-json = Lo stesso documento come dati

## Gruppi, ruoli

doc-bench-association = Associazioni
doc-bench-administration = Pubbliche amministrazioni
doc-bench-council = Consigli territoriali
doc-bench-anci = ANCI
doc-bench-other = Altri
doc-role-chair = Presidente
doc-role-deputy = Vicepresidente
doc-role-secretary = Segreteria verbalizzante
doc-role-member = Componente
doc-role-member-without-vote = Componente senza voto
doc-role-alternate = Supplente
doc-role-alternate-of = Supplente di { $member }
doc-role-guest = Persona invitata, senza voto
doc-role-observer = Uditore
doc-role-mediator = Mediazione linguistico-culturale
doc-role-screen = Schermo

## Numeri e nomi delle unità del testo

doc-number-article = Art. { $number }
doc-number-chapter = Capo { $number }
doc-unit-title = titolo
doc-unit-area-guidelines = ambito { $number }
doc-unit-point-guidelines = punto { $number }
doc-unit-paragraph-guidelines = capoverso { $number }
doc-unit-area-bill = capo { $number }
doc-unit-point-bill = articolo { $number }
doc-unit-paragraph = comma { $number }
doc-unit-paragraph-of = { $above }, comma { $number }
doc-unit-letter = lettera { $number })
doc-unit-letter-of = { $above }, lettera { $number })
doc-unit-number = numero { $number })
doc-unit-number-of = { $above }, numero { $number })
doc-unit-new = nuovo, all’inizio
doc-unit-new-after = nuovo, dopo: { $unit }
doc-change-removed = { $unit }: si toglie
doc-unit-added-by = { $count ->
    [one] Aggiunto dall’emendamento { $numbers }.
   *[other] Aggiunto dagli emendamenti { $numbers }.
}
doc-unit-changed-by = { $count ->
    [one] Modificato dall’emendamento { $numbers }.
   *[other] Modificato dagli emendamenti { $numbers }.
}

## Stato del documento

doc-status-approved = Approvato nella seduta n. { $number }/{ $year } di { $day }
doc-status-rejected = Non approvato: respinto nella seduta n. { $number }/{ $year }
doc-status-draft = Bozza, non ancora approvata
doc-status-minutes = { $gaps ->
    [0] Bozza completa, non ancora firmata
    [one] Bozza: manca { $gaps } sintesi
   *[other] Bozza: mancano { $gaps } sintesi
}
doc-status-to-sign = Testo sottoposto alla firma
doc-status-signed = Firmato da presidenza e segreteria { $day }
doc-fact-version = Versione
doc-fact-date = Data
doc-fact-sitting = Seduta
doc-fact-fingerprint = Impronta
doc-fact-digest = SHA-256
doc-fact-place = Luogo
doc-fact-mode = Modalità
doc-fact-notice = Convocazione
doc-fact-opened = Apertura
doc-fact-closed = Chiusura
doc-fact-chair = Presiede
doc-fact-secretary = Verbalizza
doc-sitting = n. { $number }/{ $year }
doc-sitting-number = { $number }/{ $year }
doc-fingerprint-short = { $digest }… (SHA-256)
doc-notice-of = avviso di { $day }

## Linee guida

doc-heading-reading = Come leggere questo documento
doc-reading-guidelines = Questo testo è stato scritto insieme dagli enti e dalle associazioni del tavolo. Ogni punto ha un numero: usa quel numero per citarlo.
doc-reading-bill = Questo testo è stato scritto insieme dagli enti e dalle associazioni del tavolo. È diviso in articoli e commi: usa i loro numeri per citarlo.
doc-reading-marks = Sotto ogni punto cambiato durante il lavoro trovi il numero dell’emendamento che lo ha cambiato. Dopo il testo trovi chi lo ha proposto e come si è votato.
doc-reading-final = Il tavolo ha approvato questo testo con un voto. Il risultato è alla voce «Esito del voto finale».
doc-reading-draft = Il tavolo non ha ancora approvato questo testo nel suo insieme: può ancora cambiare.
doc-heading-path = Il percorso
doc-path = { $count ->
    [one] Il testo nasce da { $count } seduta
   *[other] Il testo nasce da { $count } sedute
}, a cui { $bodies ->
    [one] ha preso parte { $bodies } ente.
   *[other] hanno preso parte { $bodies } enti.
}
doc-path-none = Il tavolo non ha ancora tenuto sedute.
doc-path-bodies = Hanno preso parte ad almeno una seduta:
doc-caption-sittings = Le sedute del tavolo
doc-heading-text = Il testo
doc-heading-amendments = Che cosa è cambiato
doc-amendments = { $count ->
    [one] Durante il lavoro il tavolo ha approvato { $count } emendamento.
   *[other] Durante il lavoro il tavolo ha approvato { $count } emendamenti.
}
doc-amendments-none = Il testo non è stato emendato.
doc-caption-adopted = Emendamenti approvati e punti che hanno cambiato
doc-heading-procedures = Modalità di dialogo e raccordo
doc-procedures = { $count ->
    [one] Il tavolo ha concordato { $count } modalità.
   *[other] Il tavolo ha concordato { $count } modalità.
}
doc-procedures-none = Il tavolo non ha ancora concordato modalità di dialogo.
doc-caption-procedures = Chi convoca chi, ogni quanto, con quali termini
doc-term-purpose = Scopo
doc-term-channel = Canale
doc-term-contact = Referente
doc-term-escalation = Se nessuno risponde
doc-term-agreed = Concordata
doc-heading-outcome = Esito del voto finale
doc-outcome = Il testo è stato messo ai voti nella seduta n. { $number }/{ $year }, { $moment }: «{ $wording }»
doc-outcome-none = Il testo non è ancora stato votato nel suo insieme.
doc-outcome-annulled = Una votazione aperta { $moment } è stata annullata: «{ $reason }»
doc-outcome-void = Una votazione aperta { $moment } non è valida, perché mancava il numero legale.
doc-heading-signatures = Sottoscrizioni
doc-signatures = Per l’ente, la persona che lo rappresenta:
doc-signatures-later = Il testo si sottoscrive dopo l’approvazione.
doc-annex-composition = Composizione del tavolo
doc-annex-fingerprint = Impronta del testo
doc-caption-composition = Chi siede al tavolo
doc-fingerprint-how = Se cambia una lettera, cambia l’impronta. Chi ha un dubbio può confrontarla ad alta voce, quattro cifre alla volta.

## Verbale

doc-minutes-title = Verbale n. { $number }/{ $year }
doc-minutes-day = Seduta di { $day }
doc-mode-in_person = in presenza
doc-mode-remote = a distanza
doc-mode-mixed = mista, in presenza e a distanza
doc-heading-opening = Apertura
doc-gathering = Il giorno { $day }, alle ore { $hour }, { $mode ->
    [remote] si è riunito a distanza
    [mixed] si è riunito in presenza e a distanza
   *[in_person] si è riunito
} «{ $table }» ({ $place }), in { $call ->
    [second] seconda
   *[first] prima
} convocazione.
doc-gathering-chair = Presiede { $who }.
doc-gathering-secretary = Verbalizza { $who }.
doc-not-opened = La seduta prevista per { $moment } non è ancora stata aperta.
doc-heading-attendance = Presenze
doc-caption-attendance = Chi era presente, da quando a quando
doc-attendance-present = Presente { $stays }
doc-attendance-absent = Assente
doc-attendance-excused = Assente giustificato
doc-stay = { $since }–{ $until }, { $where ->
    [remote] a distanza
   *[in_room] in sala
}{ $means ->
    [desk] { " " }(registrato dal banco)
   *[own] { "" }
}
doc-stay-open = dalle { $since }, { $where ->
    [remote] a distanza
   *[in_room] in sala
}{ $means ->
    [desk] { " " }(registrato dal banco)
   *[own] { "" }
}
doc-line-opened = Constatato il numero legale (presenti { $present } su { $entitled }, necessari { $needed }), la presidenza dichiara aperta la seduta.
doc-heading-agenda = Ordine del giorno
doc-agenda-empty = La seduta non ha un ordine del giorno.
doc-agenda-set-aside = { $title } (accantonato)
doc-agenda-not-reached = { $title } (non trattato)
doc-heading-course = Svolgimento
doc-course-empty = Non c’è ancora nulla a verbale.
doc-heading-item = Punto { $number } – { $title }
doc-heading-item-again = Punto { $number } – { $title } (ripresa)
doc-line-item-opened = Si apre il punto { $number }: { $title }.
doc-line-item-again = Si riprende il punto { $number }: { $title }.
doc-line-item-closed = Il punto { $number } è concluso.
doc-line-item-set-aside = Il punto { $number } è accantonato.
doc-line-came-in = { $who } prende parte alla seduta, { $where ->
    [remote] a distanza
   *[in_room] in sala
}.
doc-line-moved = { $who } prosegue { $where ->
    [remote] a distanza
   *[in_room] in sala
}.
doc-line-went-out = { $who } lascia la seduta.
doc-line-quorum = Verifica del numero legale: presenti { $present }, necessari { $needed }. { $reached ->
    [yes] Il numero legale c’è.
   *[no] Il numero legale non c’è.
}
doc-line-suspended = La seduta è sospesa.
doc-line-suspended-until = La seduta è sospesa; la ripresa è prevista alle ore { $hour }.
doc-line-resumed = La seduta riprende.
doc-line-closed = La presidenza dichiara chiusa la seduta.
doc-line-sealed = Il testo «{ $title }» è chiuso nella versione { $version } (impronta { $digest }…).
doc-line-coordinated = Con il coordinamento formale il testo «{ $title }» passa alla versione { $version } (impronta { $digest }…).
doc-line-coordinated-numbers = {" "}Cambiano i numeri: { $pairs }.
doc-line-coordinated-references = {" "}Cambiano i rimandi: { $pairs }.
doc-line-coordinated-left = {" "}Resta com’era, per decisione di chi presiede, { $where } («{ $before }», non «{ $after }»): «{ $reason }».
doc-coordination-pair = { $before } diventa { $after }
doc-coordination-mended = { $where }, «{ $before }» diventa «{ $after }»
doc-heading-coordination = Coordinamento formale
doc-coordination = Dopo i voti sono stati rimessi in ordine i numeri e corretti i rimandi (versione { $version }). Nessun’altra parola è cambiata.
doc-caption-coordination = Che cosa è cambiato con il coordinamento formale
doc-column-was = Era
doc-column-becomes = Diventa
doc-column-why = Perché
doc-coordination-new = È entrato con un emendamento.
doc-coordination-after-new = Prima è entrato il { $number }.
doc-coordination-after-gone = Prima è stato tolto il { $number }.
doc-coordination-above = Sta dentro il { $number }, che ha cambiato numero.
doc-coordination-order = Viene dopo il { $number }, che ha cambiato numero.
doc-coordination-reference = Rimando: { $before } è diventato { $after }.
doc-coordination-left = Resta com’era e non diventa «{ $after }», per decisione di chi presiede: «{ $reason }».
doc-line-filed = È presentato l’emendamento { $number }, di { $author }.
doc-line-reordered = { $proposed ->
    [yes] La presidenza torna all’ordine delle votazioni proposto, per il testo «{ $title }».
   *[no] La presidenza cambia l’ordine delle votazioni sul testo «{ $title }».
}
doc-line-reordered-why = Motivo: { $reason }
doc-line-filed-summary = Che cosa cambia: { $summary }
doc-line-amendment-confirmed = { $who } conferma l’emendamento { $number }.
doc-line-amendment-withdrawn = È ritirato l’emendamento { $number }.
doc-line-amendment-taken_over = { $who } fa proprio l’emendamento { $number }.
doc-line-amendment-reworded = È riformulato l’emendamento { $number }.
doc-line-amendment-merged = L’emendamento { $number } confluisce in un testo comune.
doc-line-amendment-admitted = La presidenza ammette l’emendamento { $number }, arrivato fuori termine.
doc-line-amendment-set_aside = È accantonato l’emendamento { $number }.
doc-line-amendment-taken_up = È ripreso l’emendamento { $number }.
doc-line-amendment-lapsed = L’emendamento { $number } decade.
doc-line-amendment-inadmissible = La presidenza dichiara inammissibile l’emendamento { $number }.
doc-line-amendment-out_of_scope = La presidenza dichiara estraneo alla materia l’emendamento { $number }.
doc-line-amendment-ruling = Motivo: { $ruling }
doc-line-amendment-instead = Al suo posto c’è l’emendamento { $number }.
doc-line-speech = { $who }, { $kind ->
    [reply] replica
    [personal_statement] fatto personale
    [point_of_order] mozione d’ordine
    [explanation_of_vote] dichiarazione di voto
   *[speech] intervento
} ({ $minutes } min { $seconds } s):
doc-line-speech-missing = Manca la sintesi di { $who }, { $kind ->
    [reply] replica
    [personal_statement] fatto personale
    [point_of_order] mozione d’ordine
    [explanation_of_vote] dichiarazione di voto
   *[speech] intervento
} ({ $minutes } min { $seconds } s).
doc-gap = Lacuna { $number }.
doc-line-called-to-order = La presidenza richiama all’ordine { $who }.

doc-vote-amendment = È posto ai voti l’emendamento { $number }, di { $author }: «{ $wording }»
doc-vote-series = Sono posti ai voti insieme, con un solo voto, gli emendamenti { $numbers }, che nessuno ha chiesto di votare da soli e che non toccano le stesse parole: «{ $wording }»
doc-change-of = Emendamento { $number }:{" "}
doc-vote-keeps = È l’unico emendamento su queste parole e le sopprime, quindi si vota se il testo resta. Senza la maggioranza, anche in parità, il testo è soppresso.
doc-vote-together = { $count ->
    [one] Insieme è posto ai voti l’emendamento identico { $numbers }.
   *[other] Insieme sono posti ai voti gli emendamenti identici { $numbers }.
}
doc-vote-because = La presidenza ha scelto di votarlo così: «{ $reason }»
doc-vote-kept = { $kept ->
    [yes] Il testo resta. L’emendamento è respinto.
   *[no] Il testo non resta. L’emendamento è approvato.
}
doc-vote-text = È posto ai voti il testo «{ $title }», versione { $version }: «{ $wording }»
doc-vote-procedure = È posta ai voti la modalità di dialogo «{ $title }»: «{ $wording }»
doc-vote-question = È posta ai voti la domanda: «{ $wording }»
doc-vote-method-open = Voto palese.
doc-vote-method-roll_call = Voto per appello nominale.
doc-vote-going-on = La votazione è in corso.
doc-vote-proclaimed = { $outcome ->
    [approved] La presidenza proclama: approvato.
    [rejected] La presidenza proclama: respinto.
    [ranked] La presidenza proclama l’ordine delle proposte.
   *[void] La presidenza dichiara non valida la votazione: manca il numero legale.
}
doc-verdict = { $outcome ->
    [approved] Approvato
    [rejected] Respinto
    [ranked] In ordine di voti
   *[void] Votazione non valida
}
doc-vote-version = Il testo passa alla versione { $version }.
doc-vote-repeats = Ripete la votazione aperta { $moment }.
doc-vote-repeated = La votazione è stata ripetuta { $moment }.
doc-vote-annulled = La votazione è stata poi annullata: «{ $reason }»
doc-vote-annulled-before = La votazione è stata annullata prima della proclamazione: «{ $reason }»
doc-vote-late = { $count ->
    [one] È arrivato dopo la chiusura, e non è contato, il voto di { $names }.
   *[other] Sono arrivati dopo la chiusura, e non sono contati, i voti di { $names }.
}
doc-vote-means-shared_device = Voto dato da un dispositivo condiviso: { $names }.
doc-vote-means-by_hand = Voto registrato a mano dal banco: { $names }.
doc-vote-means-roll_call = Voto dato a voce, per appello: { $names }.
doc-vote-means-paper = Voto dato su carta: { $names }.
doc-vote-in-short = { $day }: { $favour } a favore, { $against } contro, { $abstained ->
    [one] { $abstained } astenuto
   *[other] { $abstained } astenuti
}
doc-precluded-same_words = L’emendamento { $number } non si vota più: riguarda le stesse parole del { $by }.
doc-precluded-unit_gone = L’emendamento { $number } non si vota più: il { $by } ha tolto il punto a cui si riferiva.
doc-precluded-identical = L’emendamento { $number } non si vota più: dice le stesse cose del { $by }, già approvato.
doc-precluded-absorbed = L’emendamento { $number } non si vota più: quello che chiede è già nel { $by }, approvato.
doc-precluded-amendment_gone = Il subemendamento { $number } cade con l’emendamento che voleva cambiare, per effetto dell’emendamento { $by }.
doc-precluded-identical_rejected = L’emendamento { $number } non si vota più: dice le stesse cose del { $by }, già respinto.
doc-choice-for = Favorevoli
doc-choice-against = Contrari
doc-choice-abstain = Astenuti
doc-choice-not_taking_part = Non partecipano al voto
doc-choice-none = Presenti che non hanno votato
doc-caption-benches = Voti per gruppo
doc-caption-options = Voti per proposta

doc-amendment-filed = Non votato in questa seduta
doc-amendment-withdrawn = Ritirato
doc-amendment-inadmissible = Inammissibile: { $ruling }
doc-amendment-unconfirmed = Non ancora confermato da chi lo propone
doc-amendment-late = Arrivato fuori termine, non ammesso
doc-amendment-set_aside = Accantonato
doc-amendment-declined = Non confermato da chi doveva proporlo
doc-amendment-out_of_scope = Estraneo alla materia: { $ruling }
doc-amendment-reworded = Riformulato
doc-amendment-merged = Confluito in un testo comune
doc-amendment-lapsed = Decaduto
doc-amendment-absorbed = Assorbito
doc-amendment-adopted = Approvato
doc-amendment-rejected = Respinto
doc-amendment-elsewhere = Deciso in un’altra seduta

doc-heading-commitments = Impegni
doc-commitments = Il Tavolo conviene quanto segue.
doc-caption-commitments = Chi fa che cosa, entro quando
doc-heading-closing = Chiusura
doc-closed = Alle ore { $hour } la presidenza dichiara chiusa la seduta.
doc-not-closed = La seduta non è ancora chiusa.
doc-read-and-signed = Letto, confermato e sottoscritto.
doc-signs-chair = Chi presiede
doc-signs-secretary = Chi verbalizza
doc-annex-attendance = Presenze per gruppo
doc-annex-booklet = Emendamenti a «{ $title }», con gli esiti
doc-annex-adopted = Testo approvato: «{ $title }»
doc-annex-text = Testo al termine della seduta: «{ $title }»
doc-annex-papers = Documenti della seduta
doc-caption-attendance-benches = Aventi diritto al voto e presenti, per gruppo
doc-caption-booklet = Emendamenti a «{ $title }»

## Intestazioni delle tabelle

doc-column-amendment = Emendamento
doc-column-where = Dove
doc-column-author = Proposto da
doc-column-what = Che cosa cambia
doc-column-vote = Voto
doc-column-outcome = Esito
doc-column-sitting = Seduta
doc-column-day = Giorno
doc-column-place = Luogo
doc-column-present = Presenti
doc-column-came = Presenti
doc-column-person = Persona
doc-column-body = Ente
doc-column-role = Ruolo
doc-column-attendance = Presenza
doc-column-bench = Gruppo
doc-column-entitled = Aventi diritto
doc-column-favour = Favorevoli
doc-column-against = Contrari
doc-column-abstained = Astenuti
doc-column-out = Non partecipano
doc-column-silent = Non hanno votato
doc-column-option = Proposta
doc-column-votes = Voti
doc-column-rank = Posto
doc-column-procedure = Modalità
doc-column-convener = Chi convoca
doc-column-convened = Chi è convocato
doc-column-frequency = Ogni quanto
doc-column-notice = Preavviso
doc-column-answer = Risposta entro
doc-column-who = Chi
doc-column-commitment = Che cosa
doc-column-due = Entro

## Voti come dati

doc-sheet-row = riga
doc-sheet-sitting = seduta
doc-sheet-ballot = votazione
doc-sheet-opened = aperta (UTC)
doc-sheet-proclaimed = proclamata (UTC)
doc-sheet-subject = oggetto
doc-sheet-wording = domanda
doc-sheet-method = metodo
doc-sheet-bench = gruppo
doc-sheet-body = ente
doc-sheet-person = persona
doc-sheet-present = presente
doc-sheet-choice = voto
doc-sheet-means = mezzo
doc-sheet-at = ora (UTC)
doc-sheet-outcome = esito
doc-sheet-entitled = aventi diritto
doc-sheet-present-count = presenti
doc-sheet-quorum = numero legale
doc-sheet-favour = favorevoli
doc-sheet-against = contrari
doc-sheet-abstained = astenuti
doc-sheet-out = non partecipano
doc-sheet-silent = non hanno votato
doc-sheet-voters = votanti
doc-sheet-needed = necessari
doc-cell-row = { $row ->
    [total] totale
   *[vote] voto
}
doc-cell-yes-no = { $value ->
    [yes] sì
   *[no] no
}
doc-cell-method = { $method ->
    [roll_call] appello nominale
   *[open] palese
}
doc-cell-choice = { $choice ->
    [for] favorevole
    [against] contrario
    [abstain] astenuto
    [not_taking_part] non partecipa
   *[none] non ha votato
}
doc-cell-means = { $means ->
    [shared_device] dispositivo condiviso
    [by_hand] a mano
    [roll_call] appello
    [paper] carta
    [clock] orologio
   *[own_device] proprio dispositivo
}
doc-cell-outcome = { $outcome ->
    [approved] approvato
    [rejected] respinto
    [ranked] ordinato per voti
   *[void] non valido
}
doc-cell-amendment = emendamento { $number }
doc-cell-series = emendamenti { $numbers }
doc-cell-text = testo «{ $title }», versione { $version }
doc-cell-procedure = modalità «{ $title }»
doc-cell-question = domanda

## Calendario

doc-calendar-name = { $table }: sedute e modalità
doc-calendar-sitting = Seduta n. { $number }/{ $year } – { $table }
doc-calendar-mode = Modalità: { $mode ->
    [remote] a distanza
    [mixed] mista
   *[in_person] in presenza
}
doc-calendar-agenda = Ordine del giorno:
doc-calendar-item = { $number }. { $title }
doc-calendar-procedure = Modalità concordata: { $title }
doc-calendar-line = { $what }: { $words }
doc-calendar-commitment = Impegno: { $what }

# Posizioni di minoranza
doc-heading-minority = Posizioni di minoranza
doc-minority-introduced = Chi aveva proposto questi emendamenti, respinti dal Tavolo, ha chiesto di stampare la propria posizione.
doc-minority-of = Emendamento { $number } di { $who }: { $summary }

doc-line-amendment-divided = L’emendamento { $number } è votato per parti separate.
doc-line-amendment-parts = Le parti: { $numbers }.
doc-line-amendment-parts_refused = L’emendamento { $number } è votato nel suo insieme, benché ne sia stata chiesta la votazione per parti.
doc-amendment-divided = Votato per parti separate

doc-line-amendment-made_precluded = La presidenza dichiara precluso l’emendamento { $number }.
doc-line-amendment-made_absorbed = La presidenza dichiara assorbito l’emendamento { $number }.
doc-line-amendment-made_filed = La presidenza decide che l’emendamento { $number } si vota ancora.
