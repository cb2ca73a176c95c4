# Fascicolo degli emendamenti, testo a fronte, testo con le modifiche, estratto del verbale. Li scrive solo il server.

doc-kind-compared = Testo a fronte
doc-kind-tracked = Testo con le modifiche

doc-status-older = Versione { $version }, superata: vale la versione { $current }

## Testo a fronte e testo con le modifiche

doc-status-compared = { $count ->
    [0] Nessun punto è cambiato
    [one] È cambiato { $count } punto
   *[other] Sono cambiati { $count } punti
} dalla versione { $first } alla versione { $last }
doc-compared-how = A sinistra leggi il testo com’era, a destra com’è. Le parole tolte sono barrate, quelle aggiunte sono sottolineate. Sotto ogni punto cambiato trovi chi lo ha cambiato.
doc-tracked-how = Le parole tolte sono barrate, quelle aggiunte sono sottolineate. Se apri il documento con un programma di scrittura, accetta tutte le modifiche per avere il testo com’è, rifiutale tutte per avere il testo com’era.
doc-caption-facing = «{ $title }» nelle due versioni
doc-facing-base = Testo base (versione { $version })
doc-facing-amended = Testo emendato (versione { $version })
doc-facing-approved = Testo approvato (versione { $version })
doc-facing-nothing = (non c’è)
doc-mark-amendment = Em. { $number } – { $author }
doc-mark-version = Versione { $version }
doc-mark-adopted = { $name }. { $vote }
doc-mark-vote = Voto n. { $vote } della seduta n. { $number }/{ $year } ({ $day }), { $outcome ->
    [approved] approvato
    [rejected] respinto
   *[void] non valido
}: { $favour } a favore, { $against } contro, { $abstained ->
    [one] { $abstained } astenuto
   *[other] { $abstained } astenuti
}.

## Fascicolo degli emendamenti

doc-booklet-title = Fascicolo degli emendamenti
doc-booklet-how = Ogni emendamento ha un numero, e qui sta nell’ordine in cui si vota. Prima trovi che cosa cambia con parole semplici, poi il testo prima e dopo. Se un emendamento non si vota più, trovi il motivo.
doc-booklet-none = Nessuno ha presentato emendamenti a questo testo.
doc-status-booklet = { $count ->
    [0] Nessun emendamento presentato
   *[other] { $waiting ->
        [0] Tutti gli emendamenti sono stati decisi
        [one] Provvisorio: { $waiting } emendamento è ancora da decidere
       *[other] Provvisorio: { $waiting } emendamenti sono ancora da decidere
    }
}
doc-fact-amendments = Emendamenti presentati
doc-fact-adopted = Emendamenti approvati
doc-heading-in-short = In breve
doc-heading-amendment = Emendamento { $number }
doc-what-changes = Che cosa cambia: { $summary }
doc-formula = Formula: { $formula }
doc-reason = Perché: { $reason }
doc-term-where = Dove
doc-term-author = Proposto da
doc-term-filed = Presentato
doc-term-outcome = Esito
doc-term-vote = Voto
doc-amendment-waiting = Ancora da votare

## Estratto del verbale

doc-extract-title = Estratto del verbale n. { $number }/{ $year }, punto { $item }
doc-heading-extract = Estratto
doc-extract-signed = Questo estratto riporta, parola per parola, una parte del verbale firmato.
doc-extract-draft = Questo estratto viene da un verbale non ancora firmato: può ancora cambiare.
doc-signs-extract = Per estratto conforme, chi verbalizza

## Akoma Ntoso

doc-akn-amendment = Emendamento
doc-akn-goes = si tolgono le parole
doc-akn-comes = si mettono le parole
doc-akn-becomes = il testo diventa
doc-akn-removed = si toglie
doc-akn-inserted = si inserisce
doc-attached-akn = Lo stesso documento in Akoma Ntoso

## Vita di un emendamento

doc-term-parent = Subemendamento al
doc-term-signers = Firmato anche da
doc-term-supporters = Sostenuto da
doc-term-before = Proposto prima da
doc-term-replaces = Riformula
doc-term-replaced = Riformulato in
doc-term-origins = Testo comune di
doc-term-opinion = Parere
doc-term-handling = Proposta prima del voto
doc-filed-late = (fuori termine, ammesso dalla presidenza)
doc-opinion-favourable = Favorevole ({ $who }).
doc-opinion-contrary = Contrario ({ $who }).
doc-opinion-withdrawal_invited = Invito al ritiro ({ $who }).
doc-opinion-left_to_table = Si rimette al tavolo ({ $who }).
doc-handling = { $handling ->
    [adopt] Approvarlo così com’è
    [reword] Riformularlo
   *[vote] Metterlo ai voti
}: { $answer ->
    [yes] chi lo propone ha accettato
    [no] chi lo propone non ha accettato
   *[none] chi lo propone non ha ancora risposto
}.
doc-minority = Posizione di minoranza: { $statement }
