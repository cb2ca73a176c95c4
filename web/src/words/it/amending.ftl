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

# Quello che si aspetta da chi legge
asked-title = { $count ->
    [one] Si aspetta da te una cosa
   *[other] Si aspettano da te { $count } cose
}
asked-confirm = La segreteria l’ha registrato a tuo nome, dalla tua posta. È giusto? Si vota solo se lo confermi.
asked-accept_compromise = Ti propongono questo testo al posto del tuo. Se accetti, il tuo emendamento confluisce qui e resta anche il tuo nome.
asked-sign = Ti chiedono di firmarlo insieme.
asked-let_sign = Vuole firmarlo con te:
asked-answer_proposal = La presidenza ti propone come trattarlo. Sei d’accordo?
asked-consider_withdrawing = Chi fa da relatore ti invita a ritirarlo. Decidi tu.
asked-decide_precluded = Un altro emendamento è stato approvato sulle stesse parole. Puoi riscriverlo sul testo nuovo, oppure lasciarlo così.
asked-give_opinion = Serve il tuo parere di relatore.
asked-short-confirm = da confermare
asked-short-accept_compromise = un testo comune da accettare
asked-short-sign = da firmare, se vuoi
asked-short-let_sign = qualcuno vuole firmarlo
asked-short-answer_proposal = una proposta da accettare o no
asked-short-consider_withdrawing = ti invitano a ritirarlo
asked-short-decide_precluded = non si vota più: che cosa ne fai?
asked-short-give_opinion = manca il tuo parere

# Che cosa si sa di un emendamento
amendments-waiting = In attesa
life-parent = Cambia l’emendamento { $number }. Si vota prima di quello.
life-origins = Nasce dagli emendamenti { $numbers }.
life-replaces = Prende il posto dell’emendamento { $number }.
life-replaced = Al suo posto c’è l’emendamento { $number }.
life-taken = L’avevano presentato: { $names }.
life-signers = Firmano anche: { $names }.
life-supporters = Lo sostengono: { $names }.
life-awaits = Manca la conferma di: { $names }.
life-late = È arrivato dopo il termine.
life-lapse-absent = È decaduto: chi lo firma non era presente.
life-lapse-amendment_gone = È decaduto con l’emendamento che voleva cambiare.
life-agreed = Chi lo propone è d’accordo: si adotta così, insieme agli altri concordati.
life-opinion-of = Parere di { $name }.
life-statement = Posizione di minoranza:
opinion-title = Parere
opinion-favourable = Parere favorevole
opinion-contrary = Parere contrario
opinion-withdrawal_invited = Invito al ritiro
opinion-left_to_table = Si rimette al Tavolo
opinion-reason = Perché (se vuoi)
opinion-give = Dai il parere
opinion-ask = Parere…
handling-adopt = Si propone di adottarlo così
handling-reword = Si propone di riformularlo così
handling-vote = Si propone di metterlo ai voti
handling-accepted = Chi lo propone è d’accordo.
handling-declined = Chi lo propone non è d’accordo: si vota.
handling-title = Come trattarlo
handling-words = Come dovrebbe leggersi { $number }
handling-note = Una riga a chi lo propone (se vuoi)
handling-propose = Invia la proposta
handling-ask = Proponi a chi l’ha presentato…

# Che cosa ci si può fare
life-acts = Che cosa puoi fare
life-confirm = È mio, lo confermo
life-not-mine = Non è mio
life-accept = Accetto
life-decline = No, grazie
life-sign = Firmo anch’io
life-unsign = Togli la mia firma
life-ask-sign = Chiedi di firmarlo
life-unask-sign = Non chiedere più di firmarlo
life-let-sign = Fai firmare
life-support = Lo sostengo
life-unsupport = Non lo sostengo più
series-explained = Un solo voto decide tutti questi emendamenti. Toccano parole diverse e nessuno ha chiesto di votarne uno da solo.
formula = Formula
before-label-sub = Emendamento di oggi
life-apart = Chiedi che sia votato da solo
life-apart-leave = Non chiedo più che sia votato da solo
life-apart-asked = Da votare da solo: lo chiede { $names }.
life-amend = Proponi un subemendamento
life-reword = Riscrivilo (testo 2)
life-keep-precluded = Lascialo così
life-invite = Chiedi a qualcuno di firmarlo con te
life-invite-do = Chiedi
life-choose = Scegli
life-compromise = Unisci questo e un altro in un testo comune
life-compromise-do = Scrivi il testo comune
life-take-over = Lo faccio mio
life-statement-ask = Posizione di minoranza
life-statement-words = Due righe, che si stampano con le linee guida
life-statement-do = Salva la posizione
life-statement-drop = Non stamparla più
life-admit = Ammetti
life-set-aside = Accantona
life-take-up = Riprendi
life-let-lapse = Decade: non c’è nessuno che lo firma
life-rule-scope-ask = Estraneo alla materia…
life-rule-scope = Dichiara estraneo

# Quando e da chi
filing-title = Termine e relatore
filing-until = Gli emendamenti si presentano fino a { $day }, ore { $hour }.
filing-no-deadline = Nessun termine: gli emendamenti si presentano fino al voto sul testo intero.
filing-until-label = Si presentano fino a
filing-set = Fissa il termine
filing-drop = Togli il termine
filing-rapporteur = Relatore: { $name }.
filing-rapporteur-label = Chi dà i pareri
filing-rapporteur-none = La presidenza

# Mentre si scrive
meets-title = Altri emendamenti sulle stesse parole
meets-theirs-precluded = Se passa il tuo, questo non si vota più.
meets-theirs-absorbed = Se passa il tuo, questo è già compreso.
meets-theirs-moves = Se passa il tuo, questo resta.
meets-theirs-stays = Se passa il tuo, questo resta.
meets-mine-precluded = Se passa questo, il tuo non si vota più.
meets-mine-absorbed = Se passa questo, il tuo è già compreso.
meets-mine-moves = Se passa questo, il tuo resta.
meets-mine-stays = Se passa questo, il tuo resta.

# La posta della segreteria
mailed-title = Emendamento arrivato per posta
mailed-help = Incolla il messaggio e registralo a nome di chi l’ha scritto. Se contiene una formula, la leggiamo. Si vota quando lo conferma.
mailed-begin = Registra
mailed-who = Di chi è
mailed-text = A quale testo
mailed-paste = Incolla qui il messaggio
mailed-mail = Il messaggio
mailed-go-on = Continua

# Il coordinamento formale: numeri e rimandi dopo i voti
coordination-open = Coordinamento formale proposto
coordination-title = Coordinamento formale
coordination-help = Dopo i voti i numeri tornano in ordine e i rimandi li seguono. Nessun’altra parola cambia.
coordination-count = Numeri che cambiano: { $numbers }. Rimandi che cambiano: { $references }.
coordination-caption = Le modifiche proposte, una per riga
coordination-was = Era
coordination-becomes = Diventa
coordination-why = Perché
coordination-because-new = È entrato con un emendamento: prende il suo posto nella numerazione.
coordination-because-after_new = Prima è entrato il { $number }.
coordination-because-after_gone = Prima è stato tolto il { $number }.
coordination-because-above = Sta dentro il { $number }, che cambia numero.
coordination-because-order = Viene dopo il { $number }, che cambia numero.
coordination-because-reference = Il rimando segue: { $before } diventa { $after }.
coordination-leave = Lascia com’è
coordination-leave-why = Perché resta com’è (va a verbale)
coordination-accept = Accetta il coordinamento
coordination-unsure = { $count ->
    [one] Un rimando da guardare
   *[other] { $count } rimandi da guardare
}
coordination-unsure-help = Qui non è certo che cosa si intende. Restano come sono, se chi presiede non dice altro.
coordination-unsure-quoted = Sta tra virgolette: forse sono parole di un altro testo. Il { $before } diventa { $after }.
coordination-unsure-another_act = Vicino si nomina un altro atto: forse si rimanda a quello. Il { $before } diventa { $after }.
coordination-unsure-somewhere_else = Dice di far parte d’altro: forse non è questo testo. Il { $before } diventa { $after }.
coordination-unsure-beside_another = Non dice di che cosa fa parte, e il rimando accanto sì. Il { $before } diventa { $after }.
coordination-unsure-second_number = È un secondo numero dopo un nome al singolare. Il { $before } diventa { $after }.
coordination-unsure-gone = Il { $before } è stato tolto: il rimando resta senza oggetto.
coordination-unsure-astray = Oggi non rimanda a niente; con i nuovi numeri sembrerà rimandare al { $after }.
coordination-unsure-moved = Il { $before } ora sta dentro un’altra parte: scritto così non lo si trova più.
coordination-meant = Sì, si intende questo: scrivi «{ $becomes }»
unit-named-title-guidelines = titolo
unit-named-area-guidelines = ambito { $number }
unit-named-point-guidelines = punto { $number }
unit-named-paragraph-guidelines = capoverso { $number }
unit-named-letter-guidelines = lettera { $number })
unit-named-number-guidelines = numero { $number })
unit-named-title-bill = titolo
unit-named-area-bill = capo { $number }
unit-named-point-bill = articolo { $number }
unit-named-paragraph-bill = comma { $number }
unit-named-letter-bill = lettera { $number })
unit-named-number-bill = numero { $number })

# Da dove viene una parola, e dove è finito un emendamento
tracing-hint = Tocca una frase per sapere da dove viene.
tracing-open = Da dove viene
tracing-whither = Dov’è finito nel testo
tracing-title = Da dove viene
tracing-looking = Cerco nella storia del testo.
tracing-gone = Questo punto non c’è più nel testo di oggi.
tracing-draft = Scritto nella bozza
tracing-import = Nel testo arrivato da fuori
tracing-coordination = Messo in ordine dal coordinamento formale
tracing-version = Dalla versione { $number }: { $day }, ore { $hour }.
tracing-touched = È la parola che hai toccato.
tracing-took = Qui ha tolto parole, o le sue sono state cambiate dopo.
tracing-people = Di: { $names }.
tracing-vote = Approvato: { $day }, ore { $hour }.
tracing-see-amendment = Vedi l’emendamento
tracing-see-vote = Vedi il voto
tracing-before = Com’era prima, com’è dopo
tracing-found = Le parole dell’emendamento { $number } sono sottolineate: { $units ->
    [one] stanno in un punto.
   *[other] stanno in { $units } punti.
}
tracing-found-none = Nessuna parola dell’emendamento { $number } è nel testo di oggi: ha soltanto tolto parole, oppure le sue sono state cambiate dopo.
tracing-unmark = Togli la sottolineatura

# Commenti sui punti del testo
comments-title = Commenti su questo punto
comments-none = Ancora nessun commento. Scrivi una domanda o un’osservazione su un punto del testo: la leggono tutti.
comments-settled = Nessun commento aperto.
comments-every = { $count ->
    [one] Mostra anche quello chiuso
   *[other] Mostra anche i { $count } chiusi
  }
comment-new = Un nuovo commento
comment-unit = Su quale punto?
comment-choose = Scegli un punto
comment-words = Il tuo commento
comment-pin = Pubblica il commento
comment-on = Su { $unit }
comment-on-gone = Su un punto che non c’è più nel testo
comment-when = { $day }, ore { $hour }
comment-answers = Risposte
comment-answer = La tua risposta
comment-send = Rispondi
comment-close = Chiudi il commento
comment-reopen = Riapri
comment-closed = Chiuso da { $name }.
comment-withdraw = Ritira
comment-withdraw-ask = Ritirare il commento? Le sue parole non si vedranno più.
comment-withdrawn = { $name } ha ritirato il suo commento.
comment-keep = No, lascialo

# Votazione per parti separate
amendment-divided = Votato per parti
life-parts = Chiedi di votarlo per parti
life-parts-leave = Non chiedo più di votarlo per parti
life-parts-asked = Da votare per parti: lo chiede { $names }.
life-parts-refused = Si vota tutto insieme: { $reason }
life-parts-of = È una parte dell’emendamento { $number }.
life-parts-into = Si vota per parti separate:
life-parts-some = Approvato in parte.
life-parts-all = Approvato in tutte le sue parti.
life-parts-none = Nessuna parte è stata approvata.
life-parts-outcome = { $number }: { $state }

life-effect = Lo ha deciso la presidenza: { $reason }
