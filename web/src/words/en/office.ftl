# The office: tables, bodies, people, seats, sittings, invitations.

# Reading a file: why a line or a file will not do. { $line } is the number the spreadsheet shows.

import-line = Line { $line }: { $reason }
import-fault-missing_body = the body is missing. Write it or remove the line.
import-fault-missing_person = the name is missing. Write it.
import-fault-missing_bench = the bench of a new body is missing. Write Associations, Public administrations, Territorial councils, ANCI or Others.
import-fault-unknown_bench = there is no bench «{ $bench }». Write Associations, Public administrations, Territorial councils, ANCI or Others.
import-fault-unknown_bench_maybe = there is no bench «{ $bench }». Perhaps «{ $meant ->
    [association] Associations
    [administration] Public administrations
    [council] Territorial councils
    [anci] ANCI
   *[other] Others
}»?
import-fault-tax_code_length = the tax code has { $digits ->
    [one] { $digits } digit
   *[other] { $digits } digits
}, { $needed } are needed. If a zero at the start is missing, the spreadsheet took it away: make the cell text.
import-fault-tax_code_digits = in the tax code «{ $code }» there are signs that are no digits. It needs 11 digits and nothing else.
import-fault-tax_code_check = the tax code { $code } is not right: its last digit does not fit the others. Check it.
import-fault-control_character = there is a character that cannot be seen ({ $character }). Write the cell again.
import-fault-new_line = the cell has more than one line. Write it on one.
import-fault-too_long = the cell is too long: at most { $most } characters.
import-fault-not_a_date = «{ $date }» is no date. Write day/month/year, for example 18/11/2026.
import-fault-date_to_come = the date «{ $date }» is in the future. Check it.
import-fault-not_a_mail = «{ $mail }» is no mail address. Check it.
import-fault-unknown_relation = there is no kind «{ $relation }». Write «of migrants» or «for migrants».
import-fault-unknown_role = there is no role «{ $role }». For example: member, alternate, chair, observer.
import-fault-unknown_vote = the vote column says «{ $vote }». Write yes or no.
import-fault-role_without_vote = who has this role does not vote. Write no, or change the role.
import-fault-repeats_line = repeats line { $line }. Remove one of the two.
import-fault-contradicts_line = says something else than line { $line } about the same body. Make them say the same.
import-fault-other_tax_code = a body of this name in this municipality already has the tax code { $code }. Check which is right.
import-fault-taken_tax_code = another body already has this tax code.
import-fault-which_body = there are { $count } bodies of this name. Write the municipality or the tax code.
import-fault-alternate_of_whom = it is not clear whom they stand in for. Write the name in the column «stands in for».
import-fault-second_chair = the table already has a chair. Write «deputy» or another role.

import-trouble-empty = The file is empty: there is no line below the headings.
import-trouble-too_big = The file is too big: at most { $megabytes } MB. Split it into several files.
import-trouble-too_many_lines = The file has { $lines } lines: { $most } can be imported at a time. Split it into several files.
import-trouble-spreadsheet = This is the file of a spreadsheet. Open it and save it as CSV, then choose that one.
import-trouble-not_text = This file is no table of text. Save it as CSV from the spreadsheet and choose that file.
import-trouble-broken_line = Line { $line } cannot be read: its quotation marks do not match. Put it right and try again.
import-trouble-no_columns = There is no column «body» nor «person». The first line says: { $found }. Write the headings in the first line.
import-trouble-column_twice = The columns «{ $first }» and «{ $second }» say the same. Keep one of them.

import-column-body = Body
import-column-acronym = Acronym
import-column-bench = Bench
import-column-tax_code = Tax code of the body
import-column-legal_form = Legal form
import-column-relation = Kind
import-column-address = Address
import-column-municipality = Municipality
import-column-province = Province
import-column-region = Region
import-column-founded_on = Founded on
import-column-representative = Legal representative
import-column-contact = Contact
import-column-pec = Certified e-mail (PEC)
import-column-email = E-mail
import-column-phone = Phone
import-column-website = Website
import-column-areas = Areas of work
import-column-languages = Languages
import-column-regional_register = Regional register
import-column-national_register = National register (art. 42)
import-column-runts = RUNTS
import-column-verified_by = Verified by
import-column-verified_on = Verified on
import-column-person = Person
import-column-surname = Surname
import-column-role = Role
import-column-votes = Vote
import-column-stands_in_for = Stands in for
import-column-reason = Reason
