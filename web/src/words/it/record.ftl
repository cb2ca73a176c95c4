# Il registro del Tavolo: verbali, testi e voti, da leggere e da portare via. Si dice «tu».

title-record = Registro: { $table }
record-title = Che cosa è stato deciso
record-path = Dove sei
record-back = La tua pagina
record-contents = In questa pagina
record-print = Stampa la pagina
record-lead = { $sittings ->
    [one] Una seduta
   *[other] { $sittings } sedute
}, { $votes ->
    [0] ancora nessun voto
    [one] un voto
   *[other] { $votes } voti
}, { $amendments ->
    [0] nessun emendamento approvato
    [one] un emendamento approvato
   *[other] { $amendments } emendamenti approvati
}.
record-lead-none = Il Tavolo non ha ancora tenuto sedute. Qui restano i verbali, i testi e i voti.

# Documenti da portare via

papers-none = Ancora niente da scaricare. Qui arrivano i testi chiusi, i verbali firmati e i voti.
papers-language = Lingua dei documenti
papers-language-it = Italiano
papers-language-en = Inglese
papers-help-it = Scegli un formato: il file si prepara e poi si scarica da solo.
papers-help-en = È una traduzione di cortesia: ha effetto solo il testo italiano. I verbali firmati restano in italiano.
paper-text = Versione { $number }, { $day }, non ancora approvata
paper-text-adopted = Approvato, versione { $number }, { $day }
paper-booklet = Fascicolo degli emendamenti
paper-booklet-state = «{ $title }»: { $all ->
    [one] un emendamento
   *[other] { $all } emendamenti
}, { $adopted ->
    [0] nessuno approvato
    [one] uno approvato
   *[other] { $adopted } approvati
}
paper-compared = Testo a fronte
paper-compared-state = «{ $title }»: com’era e com’è, su due colonne
paper-tracked = Testo con le modifiche
paper-tracked-state = «{ $title }»: in ODT e DOCX puoi accettare o rifiutare ogni modifica
paper-extract-state = Punto { $number }
paper-minutes = Verbale della seduta { $number }/{ $year }
paper-votes = Voti nominali
paper-votes-state = { $count ->
    [one] Un voto, come dati aperti
   *[other] { $count } voti, come dati aperti
}
paper-calendar = Calendario
paper-calendar-state = Sedute, impegni e modalità concordate, per la tua agenda
take-waiting = In coda: prima si prepara un altro file.
take-writing = { $format ->
    [HTML] Preparo l’HTML…
    [ODT] Preparo l’ODT…
    [ICS] Preparo l’ICS…
    [XML] Preparo l’XML (Akoma Ntoso)…
   *[other] Preparo il { $format }…
}
take-ready = { $file } è pronto: { $size }, { $seconds ->
    [0] in meno di un secondo
    [one] in un secondo
   *[other] in { $seconds } secondi
}.
take-again = Scaricalo di nuovo
take-failed = { $format ->
    [HTML] L’HTML non è pronto.
    [ODT] L’ODT non è pronto.
    [ICS] L’ICS non è pronto.
    [XML] L’XML (Akoma Ntoso) non è pronto.
   *[other] Il { $format } non è pronto.
}
take-gone = Questo documento non c’è più, o non si può ancora leggere. Ricarica la pagina.

# Verbali

minutes-state-going = Bozza: la seduta non è ancora chiusa
minutes-state-draft = { $gaps ->
    [0] Bozza completa, non ancora pronta per la firma
    [one] Bozza: manca una sintesi
   *[other] Bozza: mancano { $gaps } sintesi
}
minutes-state-composing = Si prepara per la firma
minutes-state-signed-nobody = Pronto per la firma di presidenza e segreteria
minutes-state-signed-chair = Firmato dalla presidenza, manca la segreteria
minutes-state-signed-secretary = Firmato dalla segreteria, manca la presidenza
minutes-state-frozen = Firmato il { $day }. Non cambia più
minutes-not-yet = Si legge qui quando presidenza e segreteria lo hanno firmato

# Testi ed emendamenti

record-texts = Testi
record-texts-none = Il Tavolo non ha ancora chiuso un testo. Quando la bozza è chiusa, si legge qui.
record-text-version = Versione { $number }, non ancora approvata
record-text-adopted = Approvato il { $day }
record-text-again = Il Tavolo lo sta riscrivendo. Qui resta l’ultima versione chiusa.
fingerprint-how = Come controllare
fingerprint-how-text = Apri il documento che hai ricevuto e cerca l’impronta nell’ultimo allegato. Confrontala con questa, un gruppo alla volta, anche ad alta voce.
fingerprint-how-minutes = Scarica il verbale come JSON e calcola il suo SHA-256 con un programma tuo. Deve dare questa impronta.
fingerprint-of-version = Impronta
versions-title = Versioni
version-number = Versione { $number }
version-current = vale adesso
version-withdrawn = non vale più: voto annullato
version-from-draft = Scritta insieme al Tavolo
version-from-import = Portata al Tavolo già scritta
version-from-coordination = Con il coordinamento formale: numeri in ordine e rimandi corretti
version-from-amendment = Con l’emendamento { $number }: { $summary }
record-amendments = { $all ->
    [one] Un emendamento
   *[other] { $all } emendamenti
}, { $adopted ->
    [0] nessuno approvato
    [one] uno approvato
   *[other] { $adopted } approvati
}.
record-change-adopted = Che cosa è cambiato
record-change-open = Che cosa cambierebbe
record-change-failed = Che cosa proponeva
record-see-vote = Vedi il voto

# Voti

record-votes = Voti
record-votes-none = Ancora nessun voto. Quando la presidenza proclama un esito, resta qui con i numeri e i nomi.
record-vote-outcome = { $verdict }, { $counts }
record-vote-where = Seduta { $number }/{ $year }, { $day }, ore { $hour }
record-vote-text = { $title }, versione { $number }
record-vote-series = { $count ->
    [one] { $count } emendamento
   *[other] { $count } emendamenti, con un solo voto
}
record-vote-question = Domanda al Tavolo
record-vote-procedure = Modalità di dialogo
record-vote-repeats = Ripete un voto di prima

# Sedute

record-sittings = Sedute e verbali
record-sittings-none = Nessuna seduta convocata. Quando la segreteria la convoca, qui trovi il giorno e l’ordine del giorno.
record-sitting-planned = in programma
record-sitting-convened = convocata
record-sitting-open = in corso
record-sitting-suspended = sospesa
record-sitting-closed = chiusa
record-opened = Aperta alle
record-closed = Chiusa alle
record-item-took = { $spent ->
    [0] meno di un minuto
    [one] 1 minuto
   *[other] { $spent } minuti
}, previsti { $planned }
record-item-planned = { $planned ->
    [one] 1 minuto
   *[other] { $planned } minuti
}
record-item-missed = non trattato
record-promises = Impegni
record-promise-due = entro il { $day }
record-promise-no-day = senza un termine
record-sitting-papers = Documenti della seduta
record-extracts = Estratti: un punto alla volta
record-read = Leggi il verbale

# Modalità di dialogo

record-procedures = Modalità di dialogo
