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
import-fault-too_many_cells = there are more cells than columns ({ $columns }). Perhaps a name contains the sign that separates the cells: put it in quotation marks.
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

# The same things said of a field, in a form.
field-fault-missing_body = the name of the body is missing. Write it.
field-fault-missing_bench = the bench is missing. Choose one.
field-fault-tax_code_length = it has { $digits ->
    [one] { $digits } digit
   *[other] { $digits } digits
}, { $needed } are needed.
field-fault-control_character = there is a character that cannot be seen ({ $character }). Write the field anew.
field-fault-new_line = the field has more than one line. Write it on one line.
field-fault-too_long = it is too long: { $most } characters at most.

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

# The office page

office = Office
office-title = { $title } – Office – ImProVe
loading-office = Opening the office…
office-closed = The office is closed to you
office-closed-help = To come in you need the link of the office. If you have it, open it again; if not, ask who runs the system.
office-no-line = You see what came last. To save, wait until it is back.
office-leave = Leave the office
office-leave-help = To come back you will need the office link again.
office-tables = Tables
office-register = Register
office-nav-tables = Tables
office-nav-bodies = Bodies
office-nav-people = People
office-nav-import = Import
office-nav-seats = Seats
office-nav-sittings = Sittings
office-nav-invitations = Invitations
office-nav-rules = Rules
office-nav-record = Minutes
back = Back
back-to-office = Back to the office
change = Change
choose = Choose
not-said = Not said
acts = What you can do
print = Print
step-done = done:

table-seats = { $seats ->
    [0] no seat yet
    [one] 1 seat, { $voting } with a vote
   *[other] { $seats } seats, { $voting } with a vote
}
table-no-sitting = No sitting is planned.
table-sitting-planned = Sitting { $number }/{ $year }, { $day }, { $hour }: to be convened.
table-sitting-convened = Sitting { $number }/{ $year }, { $day }, { $hour }: convened.
table-sitting-open = Sitting { $number }/{ $year }, { $day }, { $hour }: going on.
table-sitting-suspended = Sitting { $number }/{ $year }, { $day }, { $hour }: suspended.
table-found = New table
table-found-help = A table has a name, a lead body, seats, and rules for its votes.
table-found-do = Create the table
table-found-then = Then you give the seats, one by one or from a file.
table-name = Name of the table
table-lead = Lead body
table-lead-help = Its name heads the documents. You may also choose it later.

first-steps = The first steps
first-step-register = Put bodies and people in the register
first-step-register-help = From a CSV file, or one by one.
first-step-found = Create the table
first-step-found-help = Name, lead body and rules: the usual ones are chosen already.
first-step-seats = Give the seats
first-step-seats-help = To which bodies, to which people, with or without a vote.
first-step-sitting = Plan the first sitting
first-step-sitting-help = Day, place and agenda; then you convene it.
first-step-invite = Invite everybody
first-step-invite-help = A link for each seat, to copy or to print with its QR code.

# The rules, each as a sentence

rules-of-table = Name and rules of the table
rules-quorum-title = The quorum
rules-quorum-first = At first call
rules-quorum-second = At second call
share-more-than-half = more than half
share-half = at least half
share-third = at least a third
share-three-fifths = at least three fifths
share-two-thirds = at least two thirds
share-three-quarters = at least three quarters
share-all = all
share-more-than = more than { $part }/{ $of }
share-at-least = at least { $part }/{ $of }
rules-quorum-base = The quorum is a share of
rules-base-entitled = all seats with a vote
rules-base-filled = the seats with a vote that somebody is named for
rules-quorum-taken = It is checked
rules-taken-every-vote = at the opening and at every vote
rules-taken-opening = once, at the opening
rules-staying-out-counts-for-quorum = Who says «I do not take part» in a vote
rules-out-no = does not count for the quorum
rules-out-yes = counts for the quorum
rules-majority-title = The majority
rules-majority-share = To approve it takes
rules-majority-base = Of
rules-of-voters = those who vote
rules-of-present = those present
rules-of-entitled = those entitled to vote
rules-abstentions-are-voters = Who abstains
rules-abstentions-no = does not count among those who vote
rules-abstentions-yes = counts among those who vote
rules-tie = With a tie
rules-tie-rejected = the proposal is rejected
rules-tie-chair = the vote of the chair decides
rules-one-vote-per = One vote
rules-one-per-person = for each person
rules-one-per-body = for each body
rules-floor-title = The floor
rules-speech-seconds = A speech lasts at most (minutes)
rules-reply-seconds = A reply lasts at most (minutes)
rules-said = So they read before a vote
rules-said-quorum = Quorum: { $first } { $base ->
    [entitled] of the seats with a vote
   *[filled] of the seats with a vote that are filled
}; at second call { $second }.
rules-said-at-opening = It is checked once, at the opening.
rules-said-at-votes = It is checked at the opening and at every vote.
rules-locked = The sitting is going on: the rules of its votes do not change now. You find them here when it is closed.
rules-save-help = New rules hold for the votes that are opened from now on.
rules-saved = Saved. Who is at the table sees it already.

# The register

bodies-none = The register is empty. Import a file of bodies and people, or write them one by one.
people-none = There is nobody yet. Import a file, or add the first person.
find-body = Find a body
find-person = Find a person
every-bench = Every bench
found-so-many = { $found ->
    [0] None found. Try fewer letters.
    [one] 1 found.
   *[other] { $found } found{ $shown ->
        [100] : here are the first 100. Write more letters to find the others.
       *[other] .
    }
}
body-add = Add a body
body-add-by-hand = Or write the first body by hand
body-title = Body
body-gone = There is no such body
back-to-bodies = Back to the bodies
body-choose = Write some letters of the name
body-unknown = Choose a body from the list.
body-not-there = Is the body missing? Add it to the register
body-group-who = Who it is
body-group-where = Where
body-group-contacts = Contacts
body-group-work = What it does
body-group-registers = Registers and check
relation-of_migrants = Association of migrants
relation-for_migrants = Association working for migrants
body-save-help = Only the name and the bench are needed. The name stays as you write it.
body-saved = Saved. The tables where it sits show it so already.
form-faults = { $count ->
    [one] Not saved: one field has to be put right.
   *[other] Not saved: { $count } fields have to be put right.
}
people-of-body = Who speaks for this body
people-of-body-none = Nobody yet.
person-add = Add a person
person-title = Person
person-name = Name and surname
person-name-help = As the person writes it: with its own signs, in any alphabet.
person-body = Body they speak for
person-gone = There is no such person
back-to-people = Back to the people
person-save-help = Nothing else is needed: no address, no nationality.
person-saved = Saved. The tables where they sit show it so already.

# Importing

import-title = Import bodies and people
import-file = Import a file
import-file-instead = Or import a file
import-file-of = { $name }, { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}
import-step-file = File
import-step-check = Check
import-step-done = Done
import-seats-at = The people get a seat at the table
import-no-seats = None: only in the register
import-choose-file = A CSV file with the bodies and the people
import-file-how = From the spreadsheet: “Save as”, then CSV.
import-drop = You can also drop it here.
import-choose = Choose the file
import-reading = Reading the file…
import-file-help = First you see what will happen, line by line. Nothing is kept until you say so.
import-columns = Which columns are needed
import-columns-help = In the first line write the names of the columns: Body, Bench, Municipality, Tax code, Person; for seats also Role, Vote, Stands in for. Their order does not matter. Body is needed and, for a new body, Bench.
import-model = Download an empty model to fill in
import-model-file = model-bodies-and-people
import-ready = { $good ->
    [0] { $bad ->
        [0] There is nothing new.
       *[other] No line is ready,
    }
    [one] 1 line is ready{ $bad ->
        [0] .
       *[other] ,
    }
   *[other] { $good } lines are ready{ $bad ->
        [0] .
       *[other] ,
    }
} { $bad ->
    [0] { "" }
    [one] 1 to put right.
   *[other] { $bad } to put right.
}
import-nothing-kept = Nothing has been saved yet.
import-unused = These columns are not needed and stay out:
import-unused-seats = Role and vote are read when you choose a table.
import-preview = Preview
line = Line
line-does = What happens
lines-to-show = Lines to show
lines-all = All ({ $count })
lines-bad = To put right ({ $count })
lines-new = New ({ $count })
lines-changed = Changed ({ $count })
lines-unchanged = Unchanged ({ $count })
lines-more = { $count ->
    [one] Show the other line
   *[other] Show more lines ({ $count } left)
}
line-new = { $what ->
    [body] New body
    [person] New person
    [seat] New seat
    [body-person] New body and person
    [body-seat] New body and seat
    [person-seat] New person and seat
   *[body-person-seat] New body, person and seat
}
line-unchanged = Is there already, the same
line-change = { $column }: was «{ $before }».
line-change-added = { $column }: is added.
cell-empty = empty
import-do = { $good ->
    [one] Import 1 line
   *[other] Import { $good } lines
}
import-bad-stay = { $bad ->
    [one] The line to put right stays out. You can also
   *[other] The { $bad } lines to put right stay out. You can also
}
import-take-bad = take them away in a file
import-correct = Correct
import-correct-of = Correct line { $line }
import-line-title = Line { $line }
import-line-help = What you put right counts only here: your file stays as it is.
import-line-check = Check again
import-line-remove = Remove the line
import-line-well = Line { $line }: now it is right.
import-line-gone = Line { $line }: removed.
import-left-out = { $bad ->
    [one] 1 line stayed out.
   *[other] { $bad } lines stayed out.
}
import-to-rest = { $bad ->
    [one] Put it right now
   *[other] Put them right now
}
bad-lines-file = to-put-right
import-all-well = All lines are right.
import-nothing-new = The register holds it all already, the same.
import-other-file = Choose another file
import-summary = After importing
summary-new-body = New bodies
summary-new-person = New people
summary-new-seat = New seats
summary-changed = Lines that change something
summary-unchanged = Lines that are the same
summary-bad = Lines to put right
import-keeping = Keeping the lines
import-doing = { $done } steps of { $of }. Keep this page open.
import-done = { $what }: all kept.
import-done-nothing = There was nothing to keep.
import-done-bodies = { $count ->
    [one] 1 body
   *[other] { $count } bodies
}
import-done-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
import-done-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
import-no-seat = { $name }: the seat was not given.
import-stopped = The system stopped half way. What is saved stays: choose the file again, it will do only what is missing.
import-changed = The register changed meanwhile. This is what happens now: look, and confirm again.
import-to-links = Make the invitations
import-to-links-help = A link for each seat of { $table }.
import-to-bodies = Look at the bodies

# Seats

without-a-vote = without a vote
seats-none = The table has no seats yet. Give the first, or import them from a file.
so-many-voting = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}{ $voting ->
    [0] , none with a vote
    [one] , 1 with a vote
   *[other] , { $voting } with a vote
}
seats-screens = Screens
seats-so-far = Seats with a vote
seats-with-vote = In all
seats-ended = { $count ->
    [one] One seat that has ended
   *[other] { $count } seats that have ended
}
seat-from-to = from { $since } to { $until }
seat-give = Give a seat
seat-give-do = Give the seat
seat-give-help = Choose the body, the person and the role.
seat-from-file = Many at once: import a file
seat-change = Change the seat
seat-change-of = Change the seat of { $name }
seat-person = Person
seat-person-help = If the name is new, it goes into the register. You may leave it empty: the seat is then vacant.
seat-votes = Has a vote
seat-stands-in-for = Stands in for
seat-stands-in-help = Votes in their place, when that person is absent.
seat-role-no-vote = Who has this role does not vote.
seat-second-chair = { $name } is the chair already. Unless there are to be two, change that seat first.
seat-screen-help = The screen of the room shows everybody what happens. It has no names and nothing to press.
seat-end = End
seat-end-of = End the seat of { $name }
seat-end-title = End the seat of { $name }?
seat-end-what = Who sits there leaves the page at once and reads why; the link works no longer.
seat-end-stays = Speeches, votes and presence stay in the minutes.
seat-end-final = It cannot be opened again: if needed, a new seat is given.
seat-end-do = End the seat

# Sittings

sittings-none = No sitting yet. Plan the first: day, place, then the agenda.
sittings-held = Sittings held
sitting-plan = Plan a sitting
sitting-plan-help = Until you convene it, only the chair and the secretariat see it.
sitting-plan-other = Plan another sitting
sitting-convene = Convene sitting { $number }
sitting-convene-help = Check the agenda first. With the notice everybody sees place, items and documents.
sitting-edit = Change day or place
office-notice-send = Convene
office-notice-change = Change the notice
agenda-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes in all
}
item-kind-minutes = { $kind ->
    [text] text
    [ballot] vote
    [procedure] dialogue procedure
   *[discussion] discussion
}{ $minutes ->
    [0] { "" }
    [one] , 1 minute
   *[other] , { $minutes } minutes
}

# Invitations

link = Link
invitations-so-far = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}{ $without ->
    [0] , all with a link
    [one] , 1 without a link
   *[other] , { $without } without a link
}{ $entered ->
    [0] ; nobody has come in yet.
    [one] ; 1 person has come in at least once.
   *[other] ; { $entered } have come in at least once.
}
invitations-none = Seats come first: each link lets in to one seat.
invitations-to-seats = Go to the seats
link-none = No link
link-none-any-more = The link works no longer
link-not-used = Link of { $day }, not used yet
link-used-today = Last came in today at { $hour }{ $browsers ->
    [0] , now out
    [one] , 1 device
   *[other] , { $browsers } devices
}
link-used = Last came in { $day } at { $hour }{ $browsers ->
    [0] , now out
    [one] , 1 device
   *[other] , { $browsers } devices
}
link-doubled = Open on two devices
link-doubled-help = If it is the same person, all is well. If not, renew the link.
link-settle-of = I have checked the link of { $name }
link-create = Make the link
link-create-of = Make the link of { $name }
link-renew = Renew
link-renew-of = Renew the link of { $name }
link-renew-title = Renew the link of { $name }?
link-renew-what = The earlier link stops working: if it is printed or sent already, give the new one.
link-revoke = Revoke
link-revoke-of = Revoke the link of { $name }
link-revoke-title = Revoke the link of { $name }?
link-revoke-what = The link stops working and there is no other: this seat has no way in.
link-signed-out = Who came in by that link leaves the page, and the page tells them why.
links-create = { $count ->
    [one] Make 1 link
   *[other] Make { $count } links
}
links-create-help = For all seats that have none. Then you copy or print them.
links-all-there = Every seat has a link.
links-everybody = All links
links-renew = Renew them all
links-renew-title = { $count ->
    [one] Renew 1 link?
   *[other] Renew { $count } links?
}
links-renew-what = The earlier links stop working, for everybody: give the new ones.
links-fresh = { $count ->
    [one] The new link
   *[other] The { $count } new links
}
links-only-now = You see them only now: copy or print them before you close the page. If you lose them, renew them.
links-until = They are good until { $day }, unless you renew or revoke them first.
copy-link = Copy
copy-link-of = Copy the link of { $name }
copy-all = Copy all, a line each
copy-all-not = The browser does not copy them by itself. Copy them one by one, or print them.
copied = Copied
copy-by-hand = The browser does not copy it by itself. The link is selected: copy it yourself.
to-print = To print
slips-print = Print the QR slips
slips-print-help = A slip for each link just made. Or copy the links beside this.
slips-only-new = Only links just made can go on slips.
slips-title = Slips with the QR code
slips-help = One for each seat. Print them and cut along the lines.
slip-code-of = QR code to come in as { $name }
slip-sentence = Point your phone at the code to join the sitting. It is personal: do not give it to others.
signature-sheet = Signature sheet
signature-sheet-print = Print the signature sheet
signature-sheet-help = For those who sign by hand, and for the file.
sheet-number = No.
sheet-who = Who
sheet-in = Signature coming in
sheet-out = Signature going out
sheet-hour = Time
sheet-chair = Chair
sheet-secretary = Secretary
