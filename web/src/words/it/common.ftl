# Il conteggio di un voto, in una frase: le clausole si leggono una dopo l’altra, separate da uno spazio.

count-roll = { $entitled ->
    [one] { $entitled } avente diritto
   *[other] { $entitled } aventi diritto
}, { $present ->
    [one] { $present } presente
   *[other] { $present } presenti
},
count-quorum = { $reached ->
    [yes] numero legale { $needed } raggiunto;
   *[no] numero legale { $needed } non raggiunto;
}
count-quorum-with-those-out = { $reached ->
    [yes] numero legale { $needed } raggiunto, contando anche chi non partecipa al voto;
   *[no] numero legale { $needed } non raggiunto, anche contando chi non partecipa al voto;
}
count-quorum-without-those-out = { $reached ->
    [yes] numero legale { $needed } raggiunto: chi non partecipa al voto non conta e ne { $counted ->
        [one] resta { $counted }
       *[other] restano { $counted }
    };
   *[no] numero legale { $needed } non raggiunto: chi non partecipa al voto non conta e ne { $counted ->
        [one] resta { $counted }
       *[other] restano { $counted }
    };
}
count-quorum-at-opening = numero legale verificato all’apertura della seduta;
count-choices = { $favour ->
    [one] { $favour } favorevole
   *[other] { $favour } favorevoli
}, { $against ->
    [one] { $against } contrario
   *[other] { $against } contrari
}{ $abstained ->
    [0] { "" }
    [one] , { $abstained } astenuto
   *[other] , { $abstained } astenuti
}{ $out ->
    [0] { "" }
    [one] , { $out } non partecipa al voto
   *[other] , { $out } non partecipano al voto
}{ $silent ->
    [0] { "" }
    [one] , { $silent } non ha votato
   *[other] , { $silent } non hanno votato
};
count-picks = { $chose ->
    [one] { $chose } ha scelto
   *[other] { $chose } hanno scelto
}{ $out ->
    [0] { "" }
    [one] , { $out } non partecipa al voto
   *[other] , { $out } non partecipano al voto
}{ $silent ->
    [0] { "" }
    [one] , { $silent } non ha votato
   *[other] , { $silent } non hanno votato
};
count-needed-voters = { $abstentions ->
    [apart] gli astenuti non contano tra i votanti, quindi{ " " }
    [voters] gli astenuti contano tra i votanti, quindi{ " " }
   *[none] { "" }
}{ $base ->
    [one] { $base } votante
   *[other] { $base } votanti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}{ $share ->
    [all] { " " }(unanimità)
    [least] { " " }(almeno { $part })
    [more] { " " }(più di { $part })
   *[half] { "" }
}:
count-needed-present = la maggioranza si calcola sui presenti: { $base ->
    [one] { $base } presente
   *[other] { $base } presenti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}{ $share ->
    [all] { " " }(unanimità)
    [least] { " " }(almeno { $part })
    [more] { " " }(più di { $part })
   *[half] { " " }(più della metà)
}:
count-needed-entitled = la maggioranza si calcola sugli aventi diritto: { $base ->
    [one] { $base } avente diritto
   *[other] { $base } aventi diritto
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}{ $share ->
    [all] { " " }(unanimità)
    [least] { " " }(almeno { $part })
    [more] { " " }(più di { $part })
   *[half] { " " }(più della metà)
}:
count-approved = { $tie ->
    [chair] parità, decide il voto di chi presiede: approvato.
   *[no] approvato.
}
count-rejected = { $tie ->
    [chair] parità, decide il voto di chi presiede: respinto.
    [yes] parità di voti: respinto.
   *[no] respinto.
}
count-void = manca il numero legale: la votazione non è valida.
count-ranked = le proposte sono in ordine di voti.

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

bench-association = Associazioni
bench-administration = Amministrazioni pubbliche
bench-council = Consigli territoriali
bench-anci = ANCI
bench-other = Altri

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
votes-for = { $votes ->
    [one] favorevole
   *[other] favorevoli
}
votes-against = { $votes ->
    [one] contrario
   *[other] contrari
}
votes-abstain = { $votes ->
    [one] astenuto
   *[other] astenuti
}
votes-not_taking_part = { $votes ->
    [one] non partecipa
   *[other] non partecipano
}
votes = { $votes ->
    [one] { $votes } voto
   *[other] { $votes } voti
}
column-bench = Gruppo
column-for = Favorevoli
column-against = Contrari
column-abstain = Astenuti
column-not_taking_part = Non partecipa
column-silent = Non ha votato
column-present = Presenti
column-total = Totale

outcome-approved = Approvato
outcome-rejected = Respinto
keeps-question = { $number ->
    [none] Queste parole restano?
   *[other] Il punto { $number } resta?
}
keeps-explained = Vota a favore chi vuole tenere queste parole. Vota contro chi vuole toglierle.
keeps-tie = Se i voti sono pari, le parole si tolgono.
outcome-kept-approved = Il testo resta
outcome-kept-rejected = Il testo non resta
together-with = Si vota insieme a chi chiede lo stesso: { $numbers }.
put-because = La presidenza ha scelto questo modo di votare: { $reason }
outcome-void = Voto non valido: manca il numero legale
outcome-ranked = Ecco l’ordine
outcome-annulled = Voto annullato
annulled-because = Annullato: { $reason }
votes-by-name = Come hanno votato
means-shared_device = da un dispositivo comune
means-by_hand = inserito a mano
means-roll_call = per appello
means-paper = su carta
means-clock = da solo
numbers-in-a-table = I numeri in tabella

before-label-open = { $number ->
    [none] Testo di oggi
   *[other] Testo di oggi, al punto { $number }
}
before-label-adopted = { $number ->
    [none] Prima
   *[other] Prima, al punto { $number }
}
before-label-failed = { $number ->
    [none] Il testo
   *[other] Il testo, al punto { $number }
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
after-label-adopted = Dopo
after-label-adopted-inserted = { $number ->
    [none] Aggiunto all’inizio
   *[other] Aggiunto dopo il punto { $number }
}
after-label-failed = La proposta
after-label-failed-inserted = { $number ->
    [none] La proposta, all’inizio
   *[other] La proposta, dopo il punto { $number }
}
after-nothing = Questo punto non c’è più.
after-nothing-failed = Togliere questo punto.
text-now = Il testo adesso
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

amendment-number = Emendamento { $number }
amendment-filed = Da votare
amendment-withdrawn = Ritirato
amendment-inadmissible = Inammissibile
amendment-adopted = Approvato
amendment-rejected = Respinto
amendment-precluded = Precluso
precluded-same_words = Non si vota più: riguarda le stesse parole dell’emendamento { $number }, approvato.
precluded-unit_gone = Non si vota più: il punto è stato tolto con l’emendamento { $number }.
precluded-identical = Non si vota più: dice lo stesso dell’emendamento { $number }, approvato.
precluded-identical_rejected = Non si vota più: dice lo stesso dell’emendamento { $number }, respinto.
inadmissible-because = Non si vota: { $reason }
proposed-by = Proposto da { $name }.

procedure-proposed = Proposta
procedure-agreed = Concordata
procedure-rejected = Respinta
procedure-withdrawn = Ritirata
days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}
mode-in_person = in presenza
mode-remote = a distanza
mode-mixed = in sala e a distanza

shared-no-screen = Questo schermo non ha ancora un posto
shared-no-screen-help = Apri su questo computer il link dello schermo della sala. Lo dà la segreteria.
shared-no-record = Qui non si può ancora entrare
shared-no-record-help = Apri il tuo link personale, poi torna a questa pagina.

read-aloud = Leggi ad alta voce
read-aloud-stop = Ferma la lettura
