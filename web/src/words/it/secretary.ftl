# La pagina della segreteria: presenze, verbale che cresce, impegni. Si dice «tu».

title-secretary = Segreteria – ImProVe
title-secretary-about = Segreteria: verbale { $number }/{ $year }
side-presence = Presenze e indice
side-tools = Prossimo passo, impegni e documenti
key-minutes = Va al verbale
key-commitments = Va agli impegni

no-sitting-yet = Ancora nessuna seduta convocata
next-planned = La prossima in programma è la { $number }/{ $year }: { $day }, ore { $hour }.
no-sitting-then = Quando una seduta è convocata, qui segni le presenze. Il verbale comincia con l’apertura.

# In testa al verbale

minutes-number = Verbale n. { $number }/{ $year }
head-convened = Seduta convocata: { $day }, ore { $hour }.
head-gaps = { $tenths ->
    [9] Scritto per nove decimi.
    [8] Scritto per otto decimi.
    [7] Scritto per sette decimi.
    [6] Scritto per sei decimi.
    [5] Scritto a metà.
    [4] Scritto per quattro decimi.
    [3] Scritto per tre decimi.
    [2] Scritto per due decimi.
   *[other] Appena cominciato.
} { $gaps ->
    [one] Manca una sintesi.
   *[other] Mancano { $gaps } sintesi.
}
head-no-gaps = Si scrive da solo. Finora non manca niente.
head-complete = Completo: ogni intervento ha la sua sintesi.
head-frozen = Firmato { $day } alle { $hour }. Non cambia più.
choose-sitting = Seduta
sitting-to-choose = { $number }/{ $year }, { $state }

# Il verbale che cresce

minutes-begin = Il verbale comincia da solo quando la presidenza apre la seduta. Intanto puoi segnare chi c’è.
minutes-empty = Il verbale non ha ancora righe.
item-again = (ripresa)
contents-title = Indice del verbale
gaps-so-many = { $gaps ->
    [one] { $gaps } lacuna
   *[other] { $gaps } lacune
}
gap-number = Lacuna { $gap } di { $gaps }.
gap-write = Scrivi
gap-write-of = Scrivi la sintesi di { $name }
gap-next = Prossima lacuna
summary-label = Sintesi di { $name }
summary-help = In poche righe: che cosa chiede, che cosa propone. Si salva da sola.
summary-change = Cambia la sintesi di { $name }
note-add = Aggiungi una nota
note-add-to = Aggiungi una nota al punto { $number }
note-short = Nota
note-now = ora
note-label = Nota a verbale
note-help = Una dichiarazione, un’interruzione, un fatto che il registro non vede. Si salva da sola.
note-change = Cambia la nota
note-drop = Togli la nota
note-drop-sure = La nota sparisce dal verbale.
live-suspended = La seduta è sospesa.
live-ballot-open = Si vota: { $title }
live-ballot-closed = Il voto è chiuso: si contano i voti.
live-ballot-counted = Il voto è chiuso: si aspetta la proclamazione.
live-nobody = Non parla nessuno.
live-speaks = Parla { $name }: { $kind }.
live-help = La riga si aggiunge da sola.

# Parole salvate, parole in viaggio

prose-change = Cambia
prose-done = Fatto
prose-saved = Salvato alle { $time }
prose-unsent = Non ancora inviato
prose-unsent-safe = Non ancora inviato. È al sicuro su questo dispositivo.
prose-rival = Nel frattempo qualcuno ha scritto qui altre parole:
prose-rival-nothing = Le ha tolte.
prose-keep-mine = Tieni le mie
prose-keep-both = Tieni tutte e due
prose-take-theirs = Tieni le altre
prose-elsewhere = Queste parole sono appena state cambiate da un’altra pagina.
strays-title = { $count ->
    [one] Queste parole non sono nel verbale
   *[other] { $count } testi non sono nel verbale
}
strays-frozen = Il verbale è stato firmato prima che arrivassero.
strays-undone = L’intervento di cui parlano non c’è più.
strays-copy = Copia
strays-copied = Copiate.
strays-discard = Butta via
strays-discard-sure = Le parole si perdono.

# Presenze

movements-title = Ultimi movimenti
movement-in = entra { $hour }
movement-out = esce { $hour }
movement-cut-off = scollegato { $hour }

# Prossimo passo

secretary-presence = Segna le presenze
secretary-presence-help = Chi ha il telefono lo dice da sé. Gli altri li segni tu.
secretary-presence-reached = Il numero legale c’è: la presidenza può aprire la seduta.
secretary-gap = Vai alla lacuna { $gap }
secretary-gap-help = { $gaps ->
    [one] Anche con una lacuna il verbale si può già prendere come bozza.
   *[other] Anche con { $gaps } lacune il verbale si può già prendere come bozza.
}
secretary-draft = Prendi la bozza
secretary-note = Aggiungi una nota
secretary-note-help = Non manca niente. Il resto si scrive da solo.
secretary-save = Prepara il verbale
secretary-save-help = Un momento: si salvano le ultime parole.
secretary-prepare = Prepara il verbale
secretary-prepare-help = Si fissa il testo che tu e la presidenza leggete e firmate.
secretary-prepare-anyway = Prepara il verbale anche così
secretary-compose = Si prepara il verbale…
secretary-compose-help = Qualche secondo, poi lo leggi e lo firmi.
secretary-sign = Firma il verbale
secretary-sign-help = Prima leggilo: firmi proprio quelle parole. Con la firma della presidenza non cambia più.
secretary-freeze = Congela il verbale
secretary-freeze-help = La presidenza ha già firmato. Prima leggilo: con la tua firma non cambia più.
secretary-freeze-sure = Dopo la tua firma il verbale non cambia più.
secretary-wait_for_chair-help = Hai firmato. Manca la firma della presidenza.
secretary-done = Prendi il verbale
secretary-done-help = Il verbale è firmato da tutti e due. Adesso lo può leggere tutto il Tavolo.
other-convened = È convocata la seduta { $number }/{ $year }.
other-open = È aperta la seduta { $number }/{ $year }.
other-suspended = È sospesa la seduta { $number }/{ $year }.
other-gaps = { $gaps ->
    [one] Al verbale { $number }/{ $year } manca una sintesi.
   *[other] Al verbale { $number }/{ $year } mancano { $gaps } sintesi.
}
other-unsigned = Il verbale { $number }/{ $year } non è ancora firmato.
other-go = Vai
other-go-to = Vai al verbale { $number }/{ $year }

# Firme

signed-title = Vuoi cambiare il verbale?
signed-help = È già firmato. Se cambi una parola, la firma cade e il verbale si prepara di nuovo.
signed-change = Cambia lo stesso
ready-title = Pronto per la firma
ready-change = Se cambi una parola, si prepara di nuovo.
ready-change-signed = Se cambi una parola, si prepara di nuovo e la firma cade.
frozen-title = Il verbale è firmato
frozen-help = Da adesso non cambia più. Chi ha un posto al Tavolo lo può leggere.
signed-by-chair = La presidenza ha firmato
signed-by-secretary = La segreteria ha firmato
not-signed-by-chair = La presidenza non ha ancora firmato
not-signed-by-secretary = La segreteria non ha ancora firmato
fingerprint-why = Se cambia una lettera, cambia l’impronta. Due persone la possono confrontare ad alta voce.

# Impegni

commitments-title = Impegni presi
commitments-none = Ancora nessuno. Quando il Tavolo conviene qualcosa, scrivilo qui sotto.
commitments-none-ever = Nessun impegno in questa seduta.
commitment-due = entro il { $day }
commitment-no-day = Manca la data
commitment-new = Nuovo impegno
commitment-change-title = Cambia l’impegno
commitment-who = Chi
commitment-who-hint = Un ente o una persona
commitment-what = Che cosa
commitment-what-hint = Una frase, un verbo
commitment-by = Entro quando, se si sa
commitment-add = Aggiungi
commitment-keep = Salva
commitment-change = Cambia
commitment-change-of = Cambia l’impegno di { $who }
commitment-drop = Togli
commitment-drop-of = Togli l’impegno di { $who }
commitment-drop-sure = L’impegno sparisce dal verbale.
commitment-again = Riscrivilo

# Da portare via

take-home-title = Da portare via
