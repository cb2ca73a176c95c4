# Parole che servono a ogni pagina.

removed = [rimosso]
close = Chiudi
cancel = Annulla
try-again = Riprova
save = Salva
online = In linea
connecting = Collegamento…
offline-since = Senza rete dalle { $hour }
disk-away = Adesso il server non può salvare.

role-chair = presidente
role-deputy = vicepresidente
role-secretary = segreteria
role-member = componente
role-alternate = supplente
role-guest = invitato senza voto
role-observer = uditore
role-mediator = mediazione linguistico-culturale
role-secretariat = segreteria del Tavolo
role-screen = schermo della sala

vote-for = Favorevole
vote-against = Contrario
vote-abstain = Astenuto
vote-not_taking_part = Non partecipo

keeps-question = { $number ->
    [none] Queste parole restano?
   *[other] Il punto { $number } resta?
}
keeps-explained = Vota a favore chi vuole tenere queste parole. Vota contro chi vuole toglierle.
keeps-tie = Se i voti sono pari, le parole si tolgono.
together-with = Si vota insieme a chi chiede lo stesso: { $numbers }.
put-because = La presidenza ha scelto questo modo di votare: { $reason }

before-label-open = { $number ->
    [none] Testo di oggi
   *[other] Testo di oggi, al punto { $number }
}
after-label-open = { $number ->
    [none] Se approvato
   *[other] Se approvato, al punto { $number }
}
after-label-keeps = Se non è approvato
after-label-open-inserted = { $number ->
    [none] Se approvato, all’inizio
   *[other] Se approvato, dopo il punto { $number }
}
after-nothing = Questo punto non c’è più.
show-whole = Mostra tutte le parole
show-whole-of = { $number ->
    [none] { "" }
   *[other] { " " }del punto { $number }
}
removed-words = Tolto:
added-words = Aggiunto:

quorum-reached = { $present ->
    [one] { $present } presente
   *[other] { $present } presenti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}
quorum-missed = Numero legale: { $present ->
    [one] { $present } presente
   *[other] { $present } presenti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}

rules-title = Le regole del voto
rule-quorum = { $needed ->
    [one] Per votare deve esserci { $needed } persona.
   *[other] Per votare devono esserci { $needed } persone.
}
rule-quorum-opening = Il numero legale si controlla all’apertura della seduta.
rule-majority-half = Per approvare serve più della metà { $base ->
    [voters] dei votanti
    [present] dei presenti
   *[entitled] di chi ha diritto di voto
}.
rule-majority-more-than = Per approvare serve più di { $part }/{ $of } { $base ->
    [voters] dei votanti
    [present] dei presenti
   *[entitled] di chi ha diritto di voto
}.
rule-majority-at-least = Per approvare servono almeno { $part }/{ $of } { $base ->
    [voters] dei votanti
    [present] dei presenti
   *[entitled] di chi ha diritto di voto
}.
rule-majority-all = Per approvare servono tutti { $base ->
    [voters] i votanti
    [present] i presenti
   *[entitled] quelli che hanno diritto di voto
}.
rule-abstentions-count = Chi si astiene conta tra i votanti.
rule-abstentions-do-not-count = Chi si astiene è presente, ma non conta tra i votanti.
rule-staying-out-counts = Chi non partecipa conta per il numero legale.
rule-staying-out-does-not-count = Chi non partecipa non conta per il numero legale.
rule-tie-rejected = Con la parità la proposta è respinta.
rule-tie-chair = Con la parità decide il voto di chi presiede.
rule-one-per-person = Un voto per persona.
rule-one-per-body = Un voto per ente.

proposed-by = Proposto da { $name }.

mode-in_person = in presenza
mode-remote = a distanza
mode-mixed = in sala e a distanza

read-aloud = Leggi ad alta voce
read-aloud-stop = Ferma la lettura

comments-count = { $count ->
    [one] { $count } commento
   *[other] { $count } commenti
  }
comments-all = { $count ->
    [0] Commenti
    [one] Commenti: { $count } aperto
   *[other] Commenti: { $count } aperti
  }
