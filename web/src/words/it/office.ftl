# L’ufficio: tavoli, enti, persone, posti, sedute, inviti. Si dice «tu».

# Leggere un file: perché una riga o un file non va. { $line } è il numero che si vede nel foglio di calcolo.

import-line = Riga { $line }: { $reason }
import-fault-missing_body = manca l’ente. Scrivilo o togli la riga.
import-fault-missing_person = manca il nome. Scrivilo.
import-fault-missing_bench = manca il gruppo di un ente nuovo. Scrivi Associazioni, Amministrazioni pubbliche, Consigli territoriali, ANCI o Altri.
import-fault-unknown_bench = il gruppo «{ $bench }» non esiste. Scrivi Associazioni, Amministrazioni pubbliche, Consigli territoriali, ANCI o Altri.
import-fault-unknown_bench_maybe = il gruppo «{ $bench }» non esiste. Forse «{ $meant ->
    [association] Associazioni
    [administration] Amministrazioni pubbliche
    [council] Consigli territoriali
    [anci] ANCI
   *[other] Altri
}»?
import-fault-tax_code_length = il codice fiscale ha { $digits ->
    [one] { $digits } cifra
   *[other] { $digits } cifre
}, ne servono { $needed }. Se manca uno zero all’inizio, lo toglie il foglio di calcolo: scrivi la cella come testo.
import-fault-tax_code_digits = nel codice fiscale «{ $code }» ci sono segni che non sono cifre. Ne servono 11, solo cifre.
import-fault-tax_code_check = il codice fiscale { $code } non è giusto: l’ultima cifra non torna. Controllalo.
import-fault-control_character = c’è un carattere che non si vede ({ $character }). Riscrivi la cella.
import-fault-new_line = la cella va a capo. Scrivila su una riga sola.
import-fault-too_long = la cella è troppo lunga: al massimo { $most } caratteri.
import-fault-too_many_cells = ci sono più celle che colonne ({ $columns }). Forse un nome contiene il segno che separa le celle: mettilo tra virgolette.
import-fault-not_a_date = «{ $date }» non è una data. Scrivi giorno/mese/anno, per esempio 18/11/2026.
import-fault-date_to_come = la data «{ $date }» è nel futuro. Controllala.
import-fault-not_a_mail = «{ $mail }» non è un indirizzo di posta. Controllalo.
import-fault-unknown_relation = il tipo «{ $relation }» non esiste. Scrivi «di immigrati» o «a favore».
import-fault-unknown_role = il ruolo «{ $role }» non esiste. Per esempio: componente, supplente, presidente, uditore.
import-fault-unknown_vote = nella colonna del voto c’è «{ $vote }». Scrivi sì o no.
import-fault-role_without_vote = chi ha questo ruolo non vota. Scrivi no, o cambia il ruolo.
import-fault-repeats_line = ripete la riga { $line }. Togli una delle due.
import-fault-contradicts_line = dice una cosa diversa dalla riga { $line } sullo stesso ente. Scrivile uguali.
import-fault-other_tax_code = un ente con questo nome in questo comune ha già il codice fiscale { $code }. Controlla quale è giusto.
import-fault-taken_tax_code = un altro ente ha già questo codice fiscale.
import-fault-which_body = ci sono { $count } enti con questo nome. Scrivi il comune o il codice fiscale.
import-fault-alternate_of_whom = non si capisce chi sostituisce. Scrivi il nome nella colonna «supplente di».
import-fault-second_chair = il Tavolo ha già chi presiede. Scrivi «vicepresidente» o un altro ruolo.

# Le stesse cose dette di un campo, in un modulo.
field-fault-missing_body = manca il nome dell’ente. Scrivilo.
field-fault-missing_bench = manca il gruppo. Scegline uno.
field-fault-tax_code_length = ha { $digits ->
    [one] { $digits } cifra
   *[other] { $digits } cifre
}, ne servono { $needed }.
field-fault-control_character = c’è un carattere che non si vede ({ $character }). Riscrivi il campo.
field-fault-new_line = il campo va a capo. Scrivilo su una riga sola.
field-fault-too_long = è troppo lungo: al massimo { $most } caratteri.

import-trouble-empty = Il file è vuoto: non c’è nessuna riga sotto le intestazioni.
import-trouble-too_big = Il file è troppo grande: al massimo { $megabytes } MB. Dividilo in più file.
import-trouble-too_many_lines = Il file ha { $lines } righe: se ne possono importare { $most } per volta. Dividilo in più file.
import-trouble-spreadsheet = Questo è un file di un foglio di calcolo. Aprilo e salvalo come CSV, poi scegli quello.
import-trouble-not_text = Questo file non è una tabella di testo. Dal foglio di calcolo salva come CSV e scegli quel file.
import-trouble-broken_line = La riga { $line } non si legge: le virgolette non tornano. Correggila e riprova.
import-trouble-no_columns = Non c’è una colonna «ente» né «persona». Nella prima riga ho trovato: { $found }. Scrivi le intestazioni nella prima riga.
import-trouble-column_twice = Le colonne «{ $first }» e «{ $second }» dicono la stessa cosa. Tienine una.

import-column-body = Ente
import-column-acronym = Sigla
import-column-bench = Gruppo
import-column-tax_code = Codice fiscale dell’ente
import-column-legal_form = Forma giuridica
import-column-relation = Tipo
import-column-address = Indirizzo
import-column-municipality = Comune
import-column-province = Provincia
import-column-region = Regione
import-column-founded_on = Data di costituzione
import-column-representative = Rappresentante legale
import-column-contact = Referente
import-column-pec = PEC
import-column-email = E-mail
import-column-phone = Telefono
import-column-website = Sito
import-column-areas = Ambiti
import-column-languages = Lingue
import-column-regional_register = Registro regionale
import-column-national_register = Registro nazionale (art. 42)
import-column-runts = RUNTS
import-column-verified_by = Verificato da
import-column-verified_on = Verificato il
import-column-person = Persona
import-column-surname = Cognome
import-column-role = Ruolo
import-column-votes = Voto
import-column-stands_in_for = Supplente di
import-column-reason = Motivo

# La pagina dell’ufficio

office = Ufficio
office-title = { $title } – Ufficio – ImProVe
loading-office = Apro l’ufficio…
office-closed = L’ufficio è chiuso per te
office-closed-help = Per entrare serve il link dell’ufficio. Se lo hai, aprilo di nuovo; se non lo hai, chiedilo a chi gestisce il sistema.
office-no-line = Vedi le ultime cose arrivate. Per salvare aspetta che torni.
office-leave = Esci dall’ufficio
office-leave-help = Per rientrare ti serve di nuovo il link dell’ufficio.
office-tables = Tavoli
office-register = Registro
office-nav-tables = Tavoli
office-nav-bodies = Enti
office-nav-people = Persone
office-nav-import = Importa
office-nav-seats = Posti
office-nav-sittings = Sedute
office-nav-invitations = Inviti
office-nav-rules = Regole
office-nav-record = Verbali
back = Indietro
back-to-office = Torna all’ufficio
change = Cambia
choose = Scegli
not-said = Non indicato
acts = Che cosa puoi fare
print = Stampa
step-done = fatto:

table-seats = { $seats ->
    [0] nessun posto ancora
    [one] 1 posto, { $voting } con voto
   *[other] { $seats } posti, { $voting } con voto
}
table-no-sitting = Nessuna seduta in programma.
table-sitting-planned = Seduta { $number }/{ $year }, { $day }, ore { $hour }: da convocare.
table-sitting-convened = Seduta { $number }/{ $year }, { $day }, ore { $hour }: convocata.
table-sitting-open = Seduta { $number }/{ $year }, { $day }, ore { $hour }: in corso.
table-sitting-suspended = Seduta { $number }/{ $year }, { $day }, ore { $hour }: sospesa.
table-found = Nuovo tavolo
table-found-help = Un tavolo ha un nome, un ente capofila, i posti e le regole del voto.
table-found-do = Crea il tavolo
table-found-then = Poi dai i posti, uno alla volta o da un file.
table-name = Nome del tavolo
table-lead = Ente capofila
table-lead-help = Il suo nome sta in testa ai documenti. Si può scegliere anche dopo.

first-steps = I primi passi
first-step-register = Metti gli enti e le persone nel registro
first-step-register-help = Da un file CSV, oppure uno alla volta.
first-step-found = Crea il tavolo
first-step-found-help = Nome, ente capofila e regole: quelle usuali sono già scelte.
first-step-seats = Dai i posti
first-step-seats-help = A quali enti, a quali persone, con o senza voto.
first-step-sitting = Programma la prima seduta
first-step-sitting-help = Giorno, luogo e ordine del giorno; poi la convochi.
first-step-invite = Invita tutti
first-step-invite-help = Un link per ogni posto, da copiare o da stampare con il codice QR.

# Le regole, ognuna come una frase

rules-of-table = Nome e regole del Tavolo
rules-quorum-title = Il numero legale
rules-quorum-first = In prima convocazione
rules-quorum-second = In seconda convocazione
share-more-than-half = più della metà
share-half = almeno la metà
share-third = almeno un terzo
share-three-fifths = almeno tre quinti
share-two-thirds = almeno due terzi
share-three-quarters = almeno tre quarti
share-all = tutti
share-more-than = più di { $part }/{ $of }
share-at-least = almeno { $part }/{ $of }
rules-quorum-base = Il numero legale si calcola su
rules-base-entitled = tutti i posti con voto
rules-base-filled = i posti con voto che hanno una persona
rules-quorum-taken = Si controlla
rules-taken-every-vote = all’apertura e a ogni voto
rules-taken-opening = una volta sola, all’apertura
rules-staying-out-counts-for-quorum = Chi dice «non partecipo» a un voto
rules-out-no = non conta per il numero legale
rules-out-yes = conta per il numero legale
rules-majority-title = La maggioranza
rules-majority-share = Per approvare serve
rules-majority-base = Calcolata su
rules-of-voters = i votanti
rules-of-present = i presenti
rules-of-entitled = chi ha diritto di voto
rules-abstentions-are-voters = Chi si astiene
rules-abstentions-no = non conta tra i votanti
rules-abstentions-yes = conta tra i votanti
rules-tie = Con la parità
rules-tie-rejected = la proposta è respinta
rules-tie-chair = decide il voto di chi presiede
rules-one-vote-per = Un voto
rules-one-per-person = per persona
rules-one-per-body = per ente
rules-floor-title = La parola
rules-speech-seconds = Un intervento dura al massimo (minuti)
rules-reply-seconds = Una replica dura al massimo (minuti)
rules-said = Così si leggono prima di un voto
rules-said-quorum = Numero legale: { $first } { $base ->
    [entitled] dei posti con voto
   *[filled] dei posti con voto assegnati
}; in seconda convocazione { $second }.
rules-said-at-opening = Si controlla una volta, all’apertura.
rules-said-at-votes = Si controlla all’apertura e a ogni voto.
rules-locked = La seduta è in corso: le regole del voto non cambiano adesso. Le trovi qui quando è chiusa.
rules-save-help = Le regole nuove valgono per i voti che si aprono da adesso in poi.
rules-saved = Salvato. Chi è al Tavolo lo vede già.

# Il registro

bodies-none = Il registro è vuoto. Importa un file con gli enti e le persone, oppure scrivili uno alla volta.
people-none = Non c’è ancora nessuno. Importa un file, oppure aggiungi la prima persona.
find-body = Cerca un ente
find-person = Cerca una persona
every-bench = Tutti i gruppi
found-so-many = { $found ->
    [0] Nessuno trovato. Prova con meno lettere.
    [one] 1 trovato.
   *[other] { $found } trovati{ $shown ->
        [100] : ecco i primi 100. Scrivi altre lettere per trovare gli altri.
       *[other] .
    }
}
body-add = Aggiungi un ente
body-add-by-hand = Oppure scrivi il primo ente a mano
body-title = Ente
body-gone = Questo ente non c’è
back-to-bodies = Torna agli enti
body-choose = Scrivi qualche lettera del nome
body-unknown = Scegli un ente dall’elenco.
body-not-there = L’ente non c’è? Aggiungilo al registro
body-group-who = Chi è
body-group-where = Dove
body-group-contacts = Contatti
body-group-work = Che cosa fa
body-group-registers = Registri e verifica
relation-of_migrants = Associazione di immigrati
relation-for_migrants = Associazione a favore degli immigrati
body-save-help = Servono solo il nome e il gruppo. Il nome resta come lo scrivi.
body-saved = Salvato. I tavoli dove siede lo mostrano già così.
form-faults = { $count ->
    [one] Non è stato salvato: c’è un campo da correggere.
   *[other] Non è stato salvato: ci sono { $count } campi da correggere.
}
people-of-body = Chi parla per questo ente
people-of-body-none = Nessuno ancora.
person-add = Aggiungi una persona
person-title = Persona
person-name = Nome e cognome
person-name-help = Come lo scrive la persona stessa: con i suoi segni, in qualsiasi alfabeto.
person-body = Ente per cui parla
person-gone = Questa persona non c’è
back-to-people = Torna alle persone
person-save-help = Non serve altro: né indirizzo, né nazionalità.
person-saved = Salvato. I tavoli dove siede lo mostrano già così.

# Importare

import-title = Importa enti e persone
import-file = Importa un file
import-file-instead = Oppure importa un file
import-file-of = { $name }, { $lines ->
    [one] 1 riga
   *[other] { $lines } righe
}
import-step-file = File
import-step-check = Controllo
import-step-done = Fatto
import-seats-at = Le persone avranno un posto al tavolo
import-no-seats = Nessuno: solo nel registro
import-choose-file = Un file CSV con gli enti e le persone
import-file-how = Dal foglio di calcolo: «Salva come», poi CSV.
import-drop = Puoi anche trascinarlo qui.
import-choose = Scegli il file
import-reading = Leggo il file…
import-file-help = Prima ti mostro che cosa succede, riga per riga. Non si salva niente finché non lo dici tu.
import-columns = Quali colonne servono
import-columns-help = Nella prima riga scrivi i nomi delle colonne: Ente, Gruppo, Comune, Codice fiscale, Persona; per i posti anche Ruolo, Voto, Supplente di. L’ordine non conta. Servono Ente e, per un ente nuovo, Gruppo.
import-model = Scarica un modello vuoto da riempire
import-model-file = modello-enti-e-persone
import-ready = { $good ->
    [0] { $bad ->
        [0] Non c’è niente di nuovo.
       *[other] Nessuna riga è pronta,
    }
    [one] 1 riga è pronta{ $bad ->
        [0] .
       *[other] ,
    }
   *[other] { $good } righe sono pronte{ $bad ->
        [0] .
       *[other] ,
    }
} { $bad ->
    [0] { "" }
    [one] 1 da correggere.
   *[other] { $bad } da correggere.
}
import-nothing-kept = Nulla è stato ancora salvato.
import-unused = Queste colonne non servono e restano fuori:
import-unused-seats = Ruolo e voto si leggono quando scegli un tavolo.
import-preview = Anteprima
line = Riga
line-does = Che cosa succede
lines-to-show = Righe da mostrare
lines-all = Tutte ({ $count })
lines-bad = Da correggere ({ $count })
lines-new = Nuove ({ $count })
lines-changed = Cambiate ({ $count })
lines-unchanged = Uguali ({ $count })
lines-more = { $count ->
    [one] Mostra l’altra riga
   *[other] Mostra altre righe (ne restano { $count })
}
line-new = { $what ->
    [body] Ente nuovo
    [person] Persona nuova
    [seat] Posto nuovo
    [body-person] Ente e persona nuovi
    [body-seat] Ente e posto nuovi
    [person-seat] Persona e posto nuovi
   *[body-person-seat] Ente, persona e posto nuovi
}
line-unchanged = C’è già, uguale
line-change = { $column }: era «{ $before }».
line-change-added = { $column }: si aggiunge.
cell-empty = vuoto
import-do = { $good ->
    [one] Importa 1 riga
   *[other] Importa { $good } righe
}
import-bad-stay = { $bad ->
    [one] La riga da correggere resta fuori. Puoi anche
   *[other] Le { $bad } righe da correggere restano fuori. Puoi anche
}
import-take-bad = { $bad ->
    [one] scaricarla in un file
   *[other] scaricarle in un file
}
import-correct = Correggi
import-correct-of = Correggi la riga { $line }
import-line-title = Riga { $line }
import-line-help = Le correzioni valgono solo qui: il tuo file resta com’è.
import-line-check = Ricontrolla
import-line-remove = Togli la riga
import-line-well = Riga { $line }: adesso va bene.
import-line-gone = Riga { $line }: tolta.
import-left-out = { $bad ->
    [one] 1 riga è rimasta fuori.
   *[other] { $bad } righe sono rimaste fuori.
}
import-to-rest = { $bad ->
    [one] Correggila adesso
   *[other] Correggile adesso
}
bad-lines-file = da-correggere
import-all-well = Tutte le righe sono giuste.
import-nothing-new = Il registro contiene già tutto, uguale.
import-other-file = Scegli un altro file
import-summary = Dopo l’importazione
summary-new-body = Enti nuovi
summary-new-person = Persone nuove
summary-new-seat = Posti nuovi
summary-changed = Righe che cambiano qualcosa
summary-unchanged = Righe uguali
summary-bad = Righe da correggere
import-keeping = Salvo le righe
import-doing = { $done } passi di { $of }. Tieni aperta la pagina.
import-done = { $what }: tutto salvato.
import-done-nothing = Non c’era niente da salvare.
import-done-bodies = { $count ->
    [one] 1 ente
   *[other] { $count } enti
}
import-done-people = { $count ->
    [one] 1 persona
   *[other] { $count } persone
}
import-done-seats = { $count ->
    [one] 1 posto
   *[other] { $count } posti
}
import-no-seat = { $name }: il posto non è stato dato.
import-stopped = Il sistema si è fermato a metà. Quello che è salvato resta: scegli di nuovo il file, farà solo quello che manca.
import-changed = Il registro è cambiato nel frattempo. Ecco che cosa succede adesso: guarda e conferma di nuovo.
import-to-links = Crea gli inviti
import-to-links-help = Un link per ogni posto di { $table }.
import-to-bodies = Guarda gli enti

# I posti

without-a-vote = senza voto
seats-none = Il Tavolo non ha ancora posti. Dai il primo, oppure importali da un file.
so-many-voting = { $seats ->
    [one] 1 posto
   *[other] { $seats } posti
}{ $voting ->
    [0] , nessuno con voto
    [one] , 1 con voto
   *[other] , { $voting } con voto
}
seats-screens = Schermi
seats-so-far = Posti con voto
seats-with-vote = In tutto
seats-ended = { $count ->
    [one] Un posto chiuso
   *[other] { $count } posti chiusi
}
seat-from-to = dal { $since } al { $until }
seat-give = Dai un posto
seat-give-do = Dai il posto
seat-give-help = Scegli l’ente, la persona e il ruolo.
seat-from-file = Molti insieme: importa un file
seat-change = Cambia il posto
seat-change-of = Cambia il posto di { $name }
seat-person = Persona
seat-person-help = Se il nome è nuovo, lo aggiungo al registro. Puoi lasciarlo vuoto: il posto resta da assegnare.
seat-votes = Ha diritto di voto
seat-stands-in-for = Sostituisce
seat-stands-in-help = Vota al suo posto, quando quella persona è assente.
seat-role-no-vote = Chi ha questo ruolo non vota.
seat-second-chair = Presiede già { $name }. Se non volete presiedere in due, cambia prima il suo posto.
seat-screen-help = Lo schermo della sala mostra a tutti che cosa succede. Non ha nomi e non si tocca.
seat-end = Chiudi
seat-end-of = Chiudi il posto di { $name }
seat-end-title = Chiudere il posto di { $name }?
seat-end-what = Chi ci siede esce subito dalla pagina e lo legge; il link non vale più.
seat-end-stays = Interventi, voti e presenze restano nel verbale.
seat-end-final = Non si può riaprire: se serve, si dà un posto nuovo.
seat-end-do = Chiudi il posto

# Le sedute

sittings-none = Nessuna seduta ancora. Programma la prima: giorno, luogo, poi l’ordine del giorno.
sittings-held = Sedute tenute
sitting-plan = Programma una seduta
sitting-plan-help = Finché non la convochi, la vedono solo la presidenza e la segreteria.
sitting-plan-other = Programma un’altra seduta
sitting-convene = Convoca la seduta { $number }
sitting-convene-help = Prima controlla l’ordine del giorno. Con la convocazione tutti vedono luogo, punti e documenti.
sitting-edit = Cambia giorno o luogo
office-notice-send = Convoca
office-notice-change = Cambia l’avviso
agenda-minutes = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minuti in tutto
}
item-kind-minutes = { $kind ->
    [text] testo
    [ballot] voto
    [procedure] modalità di dialogo
   *[discussion] discussione
}{ $minutes ->
    [0] { "" }
    [one] , 1 minuto
   *[other] , { $minutes } minuti
}

# Gli inviti

link = Link
invitations-so-far = { $seats ->
    [one] 1 posto
   *[other] { $seats } posti
}{ $without ->
    [0] , tutti con un link
    [one] , 1 senza link
   *[other] , { $without } senza link
}{ $entered ->
    [0] ; nessuno è ancora entrato.
    [one] ; 1 persona è entrata almeno una volta.
   *[other] ; { $entered } sono entrati almeno una volta.
}
invitations-none = Prima servono i posti: ogni link fa entrare in un posto.
invitations-to-seats = Vai ai posti
link-none = Nessun link
link-none-any-more = Il link non vale più
link-not-used = Link del { $day }, non ancora usato
link-used-today = Ultimo ingresso oggi alle { $hour }{ $browsers ->
    [0] , adesso fuori
    [one] , 1 dispositivo
   *[other] , { $browsers } dispositivi
}
link-used = Ultimo ingresso { $day } alle { $hour }{ $browsers ->
    [0] , adesso fuori
    [one] , 1 dispositivo
   *[other] , { $browsers } dispositivi
}
link-doubled = Aperto su due dispositivi
link-doubled-help = Se è la stessa persona, va bene così. Se no, rinnova il link.
link-settle-of = Ho controllato il link di { $name }
link-create = Crea il link
link-create-of = Crea il link di { $name }
link-renew = Rinnova
link-renew-of = Rinnova il link di { $name }
link-renew-title = Rinnovare il link di { $name }?
link-renew-what = Il link di prima smette di valere: se è già stampato o spedito, va dato quello nuovo.
link-revoke = Revoca
link-revoke-of = Revoca il link di { $name }
link-revoke-title = Revocare il link di { $name }?
link-revoke-what = Il link smette di valere e non ce n’è un altro: questo posto resta senza ingresso.
link-signed-out = Chi è entrato con quel link esce dalla pagina, e la pagina gli dice perché.
links-create = { $count ->
    [one] Crea 1 link
   *[other] Crea { $count } link
}
links-create-help = Per tutti i posti che non lo hanno. Poi li copi o li stampi.
links-all-there = Tutti i posti hanno un link.
links-everybody = Tutti i link
links-renew = Rinnovali tutti
links-renew-title = { $count ->
    [one] Rinnovare 1 link?
   *[other] Rinnovare { $count } link?
}
links-renew-what = I link di prima smettono di valere, per tutti: vanno dati quelli nuovi.
links-fresh = { $count ->
    [one] Il link nuovo
   *[other] I { $count } link nuovi
}
links-only-now = Li vedi solo adesso: copiali o stampali prima di chiudere la pagina. Se li perdi, li rinnovi.
links-until = Valgono fino al { $day }, se prima non li rinnovi o revochi.
copy-link = Copia
copy-link-of = Copia il link di { $name }
copy-all = Copia tutti, uno per riga
copy-all-not = Il browser non li copia da solo. Copiali uno alla volta, oppure stampali.
copied = Copiato
copy-by-hand = Il browser non lo copia da solo. Il link è selezionato: copialo tu.
to-print = Da stampare
slips-print = Stampa i foglietti QR
slips-print-help = Un foglietto per ogni link appena creato. Oppure copia i link qui accanto.
slips-only-new = Sui foglietti vanno solo i link appena creati.
slips-title = Foglietti con il codice QR
slips-help = Uno per posto. Stampali e tagliali lungo le linee.
slip-code-of = Codice QR per entrare come { $name }
slip-sentence = Inquadra il codice con il telefono per entrare nella seduta. È personale: non darlo ad altri.
signature-sheet = Foglio firme
signature-sheet-print = Stampa il foglio firme
signature-sheet-help = Per chi firma a mano e per il fascicolo.
sheet-number = N.
sheet-who = Chi
sheet-in = Firma all’entrata
sheet-out = Firma all’uscita
sheet-hour = Ora
sheet-chair = Chi presiede
sheet-secretary = Chi verbalizza
