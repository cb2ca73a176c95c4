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
