# Scrivere un testo insieme, e le parole che perdono il posto. Si dice «tu».

draft-contents = Indice del testo
draft-contents-none = Le aree del testo compaiono qui.
draft-around = Intorno al testo
draft-empty-heading = senza titolo
draft-hint = Scrivi qui. Con Invio inizi un nuovo punto.
draft-only-read = Adesso puoi leggere. Per scrivere, chiedi alla presidenza.
draft-stopped = La presidenza ha fermato la tua scrittura. Puoi leggere. Le parole non inviate restano qui, su questo dispositivo.
draft-no-socket = Da questa rete il testo non si apre. Prova con un’altra rete, per esempio quella del telefono.
draft-other-tab = Stai scrivendo in un’altra finestra.
draft-write-here = Scrivi qui
draft-unsent = { $count ->
    [one] Non inviata: 1 modifica.
   *[other] Non inviate: { $count } modifiche.
}
draft-unsent-safe = È tutto al sicuro su questo dispositivo e parte da solo.
draft-unsent-here = Tieni aperta la pagina: questo browser non conserva niente.
draft-not-sent = Non ancora inviata
draft-saved = Salvato alle { $time }
draft-unit-full = Questo punto è pieno. Continua in un punto nuovo.
draft-writes = Scrive { $name }
draft-words-of = Parole di { $name }
draft-you = Tu
draft-kind = Tipo di punto
draft-kind-title = Titolo
draft-kind-area = { $style ->
    [bill] Capo
   *[guidelines] Area
}
draft-kind-point = { $style ->
    [bill] Articolo
   *[guidelines] Punto
}
draft-kind-paragraph = Comma
draft-kind-letter = Lettera
draft-undo = Annulla
draft-more = Altro
draft-more-title = Altre azioni
draft-act-title = Fanne il titolo
draft-act-area = { $style ->
    [bill] Fanne un capo
   *[guidelines] Fanne un’area
}
draft-act-deeper = Lettera più dentro
draft-act-shallower = Lettera più fuori
draft-act-up = Sposta su
draft-act-down = Sposta giù
draft-act-redo = Ripeti
draft-act-remove = Togli il punto
draft-again-split = { $names } sta scrivendo qui. Premi ancora Invio per dividere lo stesso il punto.
draft-again-join = { $names } sta scrivendo qui. Premi ancora il tasto per unire lo stesso i due punti.
draft-ask-no = No, aspetto
draft-ask-move = { $names } sta scrivendo qui. Sposti lo stesso il punto?
draft-ask-move-why = Le parole che scrive adesso potrebbero perdere il posto.
draft-ask-move-yes = Sposta
draft-ask-remove = { $names } sta scrivendo qui. Togli lo stesso il punto?
draft-ask-remove-why = Le sue parole perdono il posto: le trova sul suo dispositivo.
draft-ask-remove-yes = Togli
draft-ask-most = Stai per cancellare più di metà del testo
draft-ask-most-why = Sparisce per tutti. Puoi tornare indietro con «Annulla».
draft-ask-most-yes = Cancella
draft-writing-now = Chi scrive adesso
draft-nobody-writes = Nessuno scrive in questo momento.
draft-have-written = Hanno scritto
draft-is-stopped = scrittura fermata
draft-show-authors = Mostra chi ha scritto che cosa
draft-hide-authors = Nascondi chi ha scritto che cosa
draft-readable = Si legge bene?
draft-gulpease = Gulpease { $index }
draft-ease-primary = Facile per tutti, anche con la licenza elementare.
draft-ease-lower = Facile con la licenza media.
draft-ease-upper = Difficile con la licenza media. Prova con frasi più corte.
draft-ease-hard = Difficile anche con il diploma. Prova con frasi più corte.
draft-longest = { $number ->
    [none] La frase più lunga ha { $words } parole.
   *[other] La frase più lunga è nel punto { $number }: { $words } parole.
}

tray-title = { $count ->
    [one] 1 frase senza posto
   *[other] { $count } frasi senza posto
}
tray-came = { $count ->
    [one] Una tua frase ha perso il posto. È al sicuro su questo dispositivo.
   *[other] { $count } tue frasi hanno perso il posto. Sono al sicuro su questo dispositivo.
}
tray-why-unit_gone = { $number ->
    [none] Il punto dove scrivevi è stato tolto. Le tue parole sono qui.
   *[other] Il punto { $number } è stato tolto mentre scrivevi. Le tue parole sono qui.
}
tray-why-draft_closed = { $hour }. Il testo è stato chiuso prima che le parole arrivassero.
tray-why-may_not_write = { $hour }. La presidenza ha fermato la scrittura prima che le parole arrivassero.
tray-why-not_our_shape = { $hour }. Queste parole non sono arrivate nel testo.
tray-why-too_big = { $hour }. Erano troppe parole per un punto solo.
tray-why-deletes_most = { $hour }. La modifica cancellava quasi tutto il testo.
tray-why-unknown_pen = { $hour }. Queste parole non sono arrivate nel testo.
tray-put = Rimetti nel punto…
tray-put-here = Metti qui
tray-where = Dove le metti?
tray-after = Dopo
tray-first = All’inizio del testo
tray-propose = Proponi come emendamento
tray-copy = Copia
tray-copied = Copiato.
tray-discard = Scarta
tray-discard-sure = Se le scarti, queste parole spariscono. Non si possono riprendere.
tray-keep = No, tienile

writer-stop = Ferma la scrittura
writer-stop-help = { $name } può ancora leggere. Le parole non inviate restano sul suo dispositivo.
writer-let = Lascia scrivere di nuovo
writer-restore = Riporta il testo a prima…
writer-restore-help = Scegli quanto prima, guarda che cosa è cambiato, rimetti solo quello che serve.
writer-order = Richiama all’ordine
writer-order-help = Il richiamo resta nel verbale.
restore-when = Com’era
restore-minutes = { $minutes ->
    [one] 1 minuto fa ({ $hour })
   *[other] { $minutes } minuti fa ({ $hour })
}
restore-look = Guarda
restore-same = Da allora non è cambiato niente.
restore-put = Rimetti così

propose-back = Torna indietro
propose-title-new = Proponi una modifica
propose-how-new = Tocca il punto che vuoi cambiare. Poi di’ in una riga che cosa cambia.
propose-title-sub = Scrivi un subemendamento all’emendamento { $number }
propose-how-sub = Questo è ciò che l’emendamento porterebbe nel testo. Cambia quello che vuoi, poi di’ in una riga che cosa cambia.
propose-title-reword = Riscrivi l’emendamento { $number }
propose-how-reword = Parti dalle tue parole. Il testo nuovo prende il posto del primo, e si vede da dove viene.
propose-title-compromise = Un testo comune per gli emendamenti { $number }
propose-how-compromise = Parti da uno dei due e scrivi un testo che vada bene a tutti. Vale quando tutti lo accettano.
propose-words = Parole del punto { $number ->
    [none] scelto
   *[other] { $number }
}
propose-take-out = Togli il punto
propose-put-back = Rimettilo
propose-as-it-was = Com’era
propose-new-after = Nuovo punto dopo
propose-new = Punto nuovo
propose-drop-new = Togli il punto nuovo
propose-kind = Tipo
propose-overtaken = Il testo è cambiato: adesso vale la versione { $number }. Le tue parole sono qui. Guarda i punti segnati.
propose-moved = Questo punto è cambiato mentre scrivevi. Adesso dice:
propose-yours = Le tue parole
propose-start-new = Riparti dal testo nuovo
propose-keep-mine = Tieni le mie parole
propose-gone = Un punto che volevi cambiare non c’è più
propose-gone-new = Proponilo come punto nuovo
propose-gone-drop = Lascia perdere
propose-summary = Che cosa cambia
propose-summary-help = Una riga, con parole semplici. È la prima cosa che legge chi vota.
propose-reason = Perché (se vuoi)
propose-preview = Così lo vede chi vota
propose-nothing = Non hai ancora cambiato niente. Tocca un punto del testo.
propose-send = Invia l’emendamento
propose-sending = Invio…
propose-offline = Senza rete: lo teniamo qui e parte da solo.
propose-missing-changes = Manca la modifica: tocca un punto del testo e cambialo.
propose-missing-summary = Manca una riga: scrivi che cosa cambia.
propose-missing-look = Prima guarda i punti che sono cambiati mentre scrivevi.
propose-kept = La tua proposta resta qui: puoi correggerla e inviarla di nuovo.
propose-done = Emendamento registrato.
propose-discard = Butta la proposta
propose-discard-sure = Se la butti, le parole di questa proposta spariscono.

# Modalità di dialogo, mentre si scrivono

procedure-change-title = Cambia la proposta
procedure-title = Nome
procedure-propose = Proponi
procedure-days = { $term ->
    [notice_days] Giorni di preavviso
   *[answer_days] Giorni per rispondere
}
procedure-days-help = Zero vuol dire: non fissato.
procedure-overtaken = Qualcuno l’ha cambiata mentre scrivevi. Le tue parole sono qui sotto. Adesso dice:
procedure-seen = Ho letto

# Perché una formula non si legge: quali parole, dove, che cosa ci si avvicina

unread-empty = Non c’è scritto niente. Incolla la formula dell’emendamento.
unread-not_understood = Non si capisce da qui: «{ $words }».
unread-quotes_open = Non si capisce dove si chiudono le virgolette: «{ $words }».
unread-where_it_ends = Non si capisce dove finiscono le parole: «{ $words }». Mettile tra virgolette.
unread-sub_amendment = È un subemendamento: cambia l’emendamento { $words }, non questo testo.
unread-no_place = In questo testo non c’è: { $words }.
unread-which_place = Non si capisce quale: { $words }. Scrivi quale.
unread-words_not_found = Le parole «{ $words }» non ci sono.
unread-words_twice = Le parole «{ $words }» ci sono più volte. Scrivi quali, o «ovunque ricorrano».
unread-no_sentence = Qui non c’è: { $words }.
unread-overlap = Due istruzioni cambiano le stesse parole: «{ $words }».
unread-not_a_unit = Non si capisce che cosa sono queste parole: «{ $words }».
unread-changes_nothing = Così non cambia niente.
unread-places = Si trova qui: { $places }.
unread-near = La più vicina, in { $place }: «{ $near }».

# Altri due modi di proporre: la formula scritta, o scegliere che cosa fare

ways-title = Incolla la formula, o scegli che cosa fare
ways-formula = Formula dell’emendamento
ways-formula-help = Come la scrive un’assemblea: «Al punto 1.1, sostituire le parole: «…» con le seguenti: «…»».
ways-formula-read = Leggi la formula
ways-choose = Scegli che cosa fare
ways-unit = Punto
ways-unit-none = Scegli un punto
ways-act = Che cosa fare
ways-act-replace = Sostituire
ways-act-delete = Togliere
ways-act-insert_before = Inserire prima
ways-act-insert_after = Inserire dopo
ways-act-unit_after = Aggiungere un punto dopo
ways-words = Quali parole
ways-words-help = { $act ->
    [insert_before] Copiale dal testo. Se lasci vuoto, le parole nuove vanno all’inizio del punto.
    [insert_after] Copiale dal testo. Se lasci vuoto, le parole nuove vanno alla fine del punto.
   *[other] Copiale dal testo. Se lasci vuoto, vale per tutto il punto.
}
ways-new = Parole nuove
ways-choose-do = Metti nella proposta
ways-read = Fatto. Sotto vedi come cambia il testo.
ways-read-mail = Ho letto queste istruzioni. Guarda che nel messaggio non ce ne siano altre.
ways-moved = Il testo è cambiato proprio adesso. Prova ancora.
