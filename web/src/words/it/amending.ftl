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
