# Quello che un componente non vede appena entra: esiti, testi, emendamenti, persone. Arriva quando non c’è altro da fare.

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

bench-association = Associazioni
bench-administration = Amministrazioni pubbliche
bench-council = Consigli territoriali
bench-anci = ANCI
bench-other = Altri

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
outcome-kept-approved = Il testo resta
outcome-kept-rejected = Il testo non resta
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

before-label-adopted = { $number ->
    [none] Prima
   *[other] Prima, al punto { $number }
}
before-label-failed = { $number ->
    [none] Il testo
   *[other] Il testo, al punto { $number }
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
after-nothing-failed = Togliere questo punto.
text-now = Il testo adesso

list-more = Mostra il seguito: ancora { $left }
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

procedure-proposed = Proposta
procedure-agreed = Concordata
procedure-rejected = Respinta
procedure-withdrawn = Ritirata
days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}

shared-no-screen = Questo schermo non ha ancora un posto
shared-no-screen-help = Apri su questo computer il link dello schermo della sala. Lo dà la segreteria.
shared-no-record = Qui non si può ancora entrare
shared-no-record-help = Apri il tuo link personale, poi torna a questa pagina.

home-title = Il Tavolo, in diretta
home-what = Con ImProVe le associazioni e gli enti discutono, scrivono e votano insieme. Si entra con il link personale.
home-your-seats = I tuoi posti su questo telefono o computer
home-office = Ufficio
home-seat = { $name }, { $table }
home-no-seat = Apri il link che hai ricevuto. Se non lo trovi, chiedilo alla segreteria del Tavolo.

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

item-waiting = da trattare
item-open = in corso
item-done = trattato
item-set_aside = rinviato

back-to-vote = Torna al voto
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
