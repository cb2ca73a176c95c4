# Every sentence of the documents that the table takes home: guidelines, minutes, votes, calendar.

## Days, names, lists

doc-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
doc-moment = { $day }, { $hour }
doc-at-hour = { $hour }
doc-instant = { $instant }
doc-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
doc-list-next = ,{ " " }
doc-list-last = { " " }and{ " " }
doc-names = { $names }
doc-person-of-body = { $person } ({ $body })
doc-body-in-place = { $body }, { $place }
doc-office = the secretariat
doc-nobody = nobody
doc-removed = [removed]

## What all documents share

doc-page = page { $page } of { $pages }
doc-contents = Contents
doc-courtesy = Courtesy translation: only the Italian text has effect («traduzione di cortesia»).
doc-draft = Draft
doc-before = Before
doc-after = After
doc-annex = Annex { $letter } – { $title }
doc-total = Total
doc-kind-guidelines = Guidelines
doc-kind-bill = Bill
doc-made-from = Made from the log of table { $table }, up to entry { $seq }.
doc-attached-json = The same document as data

## Benches, roles

doc-bench-association = Associations
doc-bench-administration = Public administrations
doc-bench-council = Territorial councils
doc-bench-anci = ANCI
doc-bench-other = Others
doc-role-chair = Chair
doc-role-deputy = Deputy chair
doc-role-secretary = Secretary
doc-role-member = Member
doc-role-member-without-vote = Member without a vote
doc-role-alternate = Alternate
doc-role-alternate-of = Alternate for { $member }
doc-role-guest = Guest, without a vote
doc-role-observer = Observer
doc-role-mediator = Intercultural mediator
doc-role-screen = Screen

## Numbers and names of units

doc-number-article = Art. { $number }
doc-number-chapter = Chapter { $number }
doc-unit-title = title
doc-unit-area-guidelines = area { $number }
doc-unit-point-guidelines = point { $number }
doc-unit-paragraph-guidelines = paragraph { $number }
doc-unit-area-bill = chapter { $number }
doc-unit-point-bill = article { $number }
doc-unit-paragraph = paragraph { $number }
doc-unit-paragraph-of = { $above }, paragraph { $number }
doc-unit-letter = letter { $number })
doc-unit-letter-of = { $above }, letter { $number })
doc-unit-number = number { $number })
doc-unit-number-of = { $above }, number { $number })
doc-unit-new = new, at the beginning
doc-unit-new-after = new, after: { $unit }
doc-change-removed = { $unit }: taken out
doc-unit-added-by = { $count ->
    [one] Added by amendment { $numbers }.
   *[other] Added by amendments { $numbers }.
}
doc-unit-changed-by = { $count ->
    [one] Changed by amendment { $numbers }.
   *[other] Changed by amendments { $numbers }.
}

## Where a document stands

doc-status-approved = Approved in sitting no. { $number }/{ $year } of { $day }
doc-status-rejected = Not approved: rejected in sitting no. { $number }/{ $year }
doc-status-draft = Draft, not yet approved
doc-status-minutes = { $gaps ->
    [0] Complete draft, not yet signed
    [one] Draft: { $gaps } summary is missing
   *[other] Draft: { $gaps } summaries are missing
}
doc-status-to-sign = Text laid out for signing
doc-status-signed = Signed by chair and secretary on { $day }
doc-fact-version = Version
doc-fact-date = Date
doc-fact-sitting = Sitting
doc-fact-fingerprint = Fingerprint
doc-fact-digest = SHA-256
doc-fact-place = Place
doc-fact-mode = Held
doc-fact-notice = Notice
doc-fact-opened = Opened
doc-fact-closed = Closed
doc-fact-chair = Chair
doc-fact-secretary = Secretary
doc-sitting = no. { $number }/{ $year }
doc-sitting-number = { $number }/{ $year }
doc-fingerprint-short = { $digest }… (SHA-256)
doc-notice-of = notice of { $day }

## Guidelines

doc-heading-reading = How to read this document
doc-reading-guidelines = The bodies and associations of the table wrote this text together. Every point has a number: use it to quote the point.
doc-reading-bill = The bodies and associations of the table wrote this text together. It has articles and paragraphs: use their numbers to quote them.
doc-reading-marks = Below each point that changed during the work stands the number of the amendment that changed it. After the text you find who proposed it and how the vote went.
doc-reading-final = The table approved this text by a vote. The result is under “Outcome of the final vote”.
doc-reading-draft = The table has not yet approved this text as a whole: it may still change.
doc-heading-path = How we got here
doc-path = { $count ->
    [one] The text comes from { $count } sitting
   *[other] The text comes from { $count } sittings
}, in which { $bodies ->
    [one] { $bodies } body took part.
   *[other] { $bodies } bodies took part.
}
doc-path-none = The table has not sat yet.
doc-path-bodies = These took part in at least one sitting:
doc-caption-sittings = The sittings of the table
doc-heading-text = The text
doc-heading-amendments = What changed
doc-amendments = { $count ->
    [one] During the work the table adopted { $count } amendment.
   *[other] During the work the table adopted { $count } amendments.
}
doc-amendments-none = The text was not amended.
doc-caption-adopted = Adopted amendments and what they changed
doc-heading-procedures = Procedures for dialogue
doc-procedures = { $count ->
    [one] The table agreed { $count } procedure.
   *[other] The table agreed { $count } procedures.
}
doc-procedures-none = The table has not agreed any procedure for dialogue yet.
doc-caption-procedures = Who convenes whom, how often, within which times
doc-term-purpose = Purpose
doc-term-channel = Channel
doc-term-contact = Contact
doc-term-escalation = If nobody answers
doc-term-agreed = Agreed
doc-heading-outcome = Outcome of the final vote
doc-outcome = The text was put to the vote in sitting no. { $number }/{ $year }, { $moment }: “{ $wording }”
doc-outcome-none = The text has not been voted as a whole yet.
doc-outcome-annulled = A vote opened on { $moment } was annulled: “{ $reason }”
doc-outcome-void = A vote opened on { $moment } is not valid, because there was no quorum.
doc-heading-signatures = Signatures
doc-signatures = For the body, the person who represents it:
doc-signatures-later = The text is signed once it is approved.
doc-annex-composition = Members of the table
doc-annex-fingerprint = Fingerprint of the text
doc-caption-composition = Who sits at the table
doc-fingerprint-how = If one letter changes, the fingerprint changes. Whoever doubts can compare it aloud, four digits at a time.

## Minutes

doc-minutes-title = Minutes no. { $number }/{ $year }
doc-minutes-day = Sitting of { $day }
doc-mode-in_person = in person
doc-mode-remote = remotely
doc-mode-mixed = mixed, in person and remotely
doc-heading-opening = Opening
doc-gathering = On { $day }, at { $hour }, { $mode ->
    [remote] there met remotely
    [mixed] there met in person and remotely
   *[in_person] there met
} “{ $table }” ({ $place }), on { $call ->
    [second] second
   *[first] first
} call.
doc-gathering-chair = { $who } is in the chair.
doc-gathering-secretary = { $who } takes the minutes.
doc-not-opened = The sitting planned for { $moment } has not been opened yet.
doc-heading-attendance = Attendance
doc-caption-attendance = Who was there, from when until when
doc-attendance-present = Present { $stays }
doc-attendance-absent = Absent
doc-attendance-excused = Excused
doc-stay = { $since }–{ $until }, { $where ->
    [remote] remotely
   *[in_room] in the room
}{ $means ->
    [desk] { " " }(entered by the desk)
   *[own] { "" }
}
doc-stay-open = from { $since }, { $where ->
    [remote] remotely
   *[in_room] in the room
}{ $means ->
    [desk] { " " }(entered by the desk)
   *[own] { "" }
}
doc-line-opened = Having found a quorum ({ $present } present of { $entitled }, { $needed } needed), the chair declares the sitting open.
doc-heading-agenda = Agenda
doc-agenda-empty = The sitting has no agenda.
doc-agenda-set-aside = { $title } (set aside)
doc-agenda-not-reached = { $title } (not reached)
doc-heading-course = Proceedings
doc-course-empty = There is nothing on record yet.
doc-heading-item = Item { $number } – { $title }
doc-heading-item-again = Item { $number } – { $title } (continued)
doc-line-item-opened = Item { $number } is opened: { $title }.
doc-line-item-again = Item { $number } is taken up again: { $title }.
doc-line-item-closed = Item { $number } is concluded.
doc-line-item-set-aside = Item { $number } is set aside.
doc-line-came-in = { $who } joins the sitting, { $where ->
    [remote] remotely
   *[in_room] in the room
}.
doc-line-moved = { $who } goes on { $where ->
    [remote] remotely
   *[in_room] in the room
}.
doc-line-went-out = { $who } leaves the sitting.
doc-line-quorum = Quorum check: { $present } present, { $needed } needed. { $reached ->
    [yes] There is a quorum.
   *[no] There is no quorum.
}
doc-line-suspended = The sitting is suspended.
doc-line-suspended-until = The sitting is suspended; it is to resume at { $hour }.
doc-line-resumed = The sitting resumes.
doc-line-closed = The chair declares the sitting closed.
doc-line-sealed = The text “{ $title }” is sealed as version { $version } (fingerprint { $digest }…).
doc-line-coordinated = By formal coordination the text “{ $title }” becomes version { $version } (fingerprint { $digest }…).
doc-line-coordinated-numbers = {" "}Numbers that change: { $pairs }.
doc-line-coordinated-references = {" "}References that change: { $pairs }.
doc-line-coordinated-left = {" "}By decision of the chair { $where } stays (“{ $before }”, not “{ $after }”): “{ $reason }”.
doc-coordination-pair = { $before } becomes { $after }
doc-coordination-mended = { $where }, “{ $before }” becomes “{ $after }”
doc-heading-coordination = Formal coordination
doc-coordination = After the votes the numbers were put in order again and the references mended (version { $version }). No other word has changed.
doc-caption-coordination = What changed by formal coordination
doc-column-was = Was
doc-column-becomes = Becomes
doc-column-why = Why
doc-coordination-new = It came with an amendment.
doc-coordination-after-new = { $number } came in before it.
doc-coordination-after-gone = { $number } was taken out before it.
doc-coordination-above = It stands within { $number }, whose number changed.
doc-coordination-order = It follows { $number }, whose number changed.
doc-coordination-reference = Reference: { $before } became { $after }.
doc-coordination-left = It stays and does not become “{ $after }”, by decision of the chair: “{ $reason }”.
doc-line-filed = Amendment { $number } is filed by { $author }.
doc-line-reordered = { $proposed ->
    [yes] The chair goes back to the proposed order of votes on the text “{ $title }”.
   *[no] The chair changes the order of votes on the text “{ $title }”.
}
doc-line-reordered-why = Reason: { $reason }
doc-line-filed-summary = What changes: { $summary }
doc-line-amendment-confirmed = { $who } confirms amendment { $number }.
doc-line-amendment-withdrawn = Amendment { $number } is withdrawn.
doc-line-amendment-taken_over = { $who } takes over amendment { $number }.
doc-line-amendment-reworded = Amendment { $number } is reworded.
doc-line-amendment-merged = Amendment { $number } goes into a common text.
doc-line-amendment-admitted = The chair admits amendment { $number }, which came after the deadline.
doc-line-amendment-set_aside = Amendment { $number } is set aside.
doc-line-amendment-taken_up = Amendment { $number } is taken up again.
doc-line-amendment-lapsed = Amendment { $number } lapses.
doc-line-amendment-inadmissible = The chair rules amendment { $number } inadmissible.
doc-line-amendment-out_of_scope = The chair rules amendment { $number } outside the subject.
doc-line-amendment-ruling = Reason: { $ruling }
doc-line-amendment-instead = Amendment { $number } stands in its place.
doc-line-speech = { $who }, { $kind ->
    [reply] reply
    [personal_statement] personal statement
    [point_of_order] point of order
    [explanation_of_vote] explanation of vote
   *[speech] speech
} ({ $minutes } min { $seconds } s):
doc-line-speech-missing = The summary of { $who } is missing, { $kind ->
    [reply] reply
    [personal_statement] personal statement
    [point_of_order] point of order
    [explanation_of_vote] explanation of vote
   *[speech] speech
} ({ $minutes } min { $seconds } s).
doc-gap = Gap { $number }.
doc-line-called-to-order = The chair calls { $who } to order.

doc-vote-amendment = Amendment { $number } by { $author } is put to the vote: “{ $wording }”
doc-vote-series = Amendments { $numbers }, which nobody asked to vote by themselves and which do not touch the same words, are put together, to one vote: “{ $wording }”
doc-change-of = Amendment { $number }:{" "}
doc-vote-keeps = It is the only amendment to these words and deletes them, so the vote is whether the text stands. Without a majority, in a tie too, the text is deleted.
doc-vote-together = { $count ->
    [one] The identical amendment { $numbers } is put with it.
   *[other] The identical amendments { $numbers } are put with it.
}
doc-vote-because = The chair chose to put it so: “{ $reason }”
doc-vote-kept = { $kept ->
    [yes] The text stands. The amendment is rejected.
   *[no] The text does not stand. The amendment is adopted.
}
doc-vote-text = The text “{ $title }”, version { $version }, is put to the vote: “{ $wording }”
doc-vote-procedure = The procedure for dialogue “{ $title }” is put to the vote: “{ $wording }”
doc-vote-question = The question is put: “{ $wording }”
doc-vote-method-open = Open vote.
doc-vote-method-roll_call = Vote by roll call.
doc-vote-going-on = The vote is going on.
doc-vote-proclaimed = { $outcome ->
    [approved] The chair proclaims: approved.
    [rejected] The chair proclaims: rejected.
    [ranked] The chair proclaims the order of the options.
   *[void] The chair declares the vote not valid: there is no quorum.
}
doc-verdict = { $outcome ->
    [approved] Approved
    [rejected] Rejected
    [ranked] In the order of votes
   *[void] Vote not valid
}
doc-vote-version = The text is now version { $version }.
doc-vote-repeats = It repeats the vote opened on { $moment }.
doc-vote-repeated = The vote was repeated on { $moment }.
doc-vote-annulled = The vote was annulled afterwards: “{ $reason }”
doc-vote-annulled-before = The vote was annulled before the proclamation: “{ $reason }”
doc-vote-late = { $count ->
    [one] The vote of { $names } came after closing and is not counted.
   *[other] The votes of { $names } came after closing and are not counted.
}
doc-vote-means-shared_device = Vote given on a shared device: { $names }.
doc-vote-means-by_hand = Vote entered by hand by the desk: { $names }.
doc-vote-means-roll_call = Vote given aloud, by call: { $names }.
doc-vote-means-paper = Vote given on paper: { $names }.
doc-vote-in-short = { $day }: { $favour } for, { $against } against, { $abstained } abstained
doc-precluded-same_words = Amendment { $number } is not voted any more: it concerns the same words as { $by }.
doc-precluded-unit_gone = Amendment { $number } is not voted any more: { $by } took out the point it referred to.
doc-precluded-identical = Amendment { $number } is not voted any more: it says the same as { $by }, already adopted.
doc-precluded-absorbed = Amendment { $number } is not voted any more: what it asks for is already in { $by }, which was adopted.
doc-precluded-amendment_gone = Sub-amendment { $number } falls with the amendment it would have changed, because of amendment { $by }.
doc-precluded-identical_rejected = Amendment { $number } is not voted any more: it says the same as { $by }, already rejected.
doc-choice-for = For
doc-choice-against = Against
doc-choice-abstain = Abstained
doc-choice-not_taking_part = Not taking part
doc-choice-none = Present and did not vote
doc-caption-benches = Votes by bench
doc-caption-options = Votes by option

doc-amendment-filed = Not voted in this sitting
doc-amendment-withdrawn = Withdrawn
doc-amendment-inadmissible = Inadmissible: { $ruling }
doc-amendment-unconfirmed = Not yet confirmed by its proposer
doc-amendment-late = Came after the deadline, not admitted
doc-amendment-set_aside = Set aside
doc-amendment-declined = Not confirmed by its proposer
doc-amendment-out_of_scope = Outside the subject: { $ruling }
doc-amendment-reworded = Reworded
doc-amendment-merged = Merged into a common text
doc-amendment-lapsed = Lapsed
doc-amendment-absorbed = Absorbed
doc-amendment-adopted = Adopted
doc-amendment-rejected = Rejected
doc-amendment-elsewhere = Decided in another sitting

doc-heading-commitments = Commitments
doc-commitments = The table agrees as follows.
doc-caption-commitments = Who does what, by when
doc-heading-closing = Closing
doc-closed = At { $hour } the chair declares the sitting closed.
doc-not-closed = The sitting is not closed yet.
doc-read-and-signed = Read, confirmed and signed.
doc-signs-chair = In the chair
doc-signs-secretary = Minutes taken by
doc-annex-attendance = Attendance by bench
doc-annex-booklet = Amendments to “{ $title }”, with their outcomes
doc-annex-adopted = Approved text: “{ $title }”
doc-annex-text = Text at the end of the sitting: “{ $title }”
doc-annex-papers = Documents of the sitting
doc-caption-attendance-benches = Entitled to vote and present, by bench
doc-caption-booklet = Amendments to “{ $title }”

## Heads of tables

doc-column-amendment = Amendment
doc-column-where = Where
doc-column-author = Proposed by
doc-column-what = What changes
doc-column-vote = Vote
doc-column-outcome = Outcome
doc-column-sitting = Sitting
doc-column-day = Day
doc-column-place = Place
doc-column-present = Present
doc-column-came = Present
doc-column-person = Person
doc-column-body = Body
doc-column-role = Role
doc-column-attendance = Attendance
doc-column-bench = Bench
doc-column-entitled = Entitled
doc-column-favour = For
doc-column-against = Against
doc-column-abstained = Abstained
doc-column-out = Not taking part
doc-column-silent = Did not vote
doc-column-option = Option
doc-column-votes = Votes
doc-column-rank = Rank
doc-column-procedure = Procedure
doc-column-convener = Convened by
doc-column-convened = Who is convened
doc-column-frequency = How often
doc-column-notice = Notice
doc-column-answer = Answer within
doc-column-who = Who
doc-column-commitment = What
doc-column-due = By

## Votes as data

doc-sheet-row = row
doc-sheet-sitting = sitting
doc-sheet-ballot = ballot
doc-sheet-opened = opened (UTC)
doc-sheet-proclaimed = proclaimed (UTC)
doc-sheet-subject = subject
doc-sheet-wording = question
doc-sheet-method = method
doc-sheet-bench = bench
doc-sheet-body = body
doc-sheet-person = person
doc-sheet-present = present
doc-sheet-choice = vote
doc-sheet-means = means
doc-sheet-at = time (UTC)
doc-sheet-outcome = outcome
doc-sheet-entitled = entitled
doc-sheet-present-count = number present
doc-sheet-quorum = quorum
doc-sheet-favour = for
doc-sheet-against = against
doc-sheet-abstained = abstained
doc-sheet-out = not taking part
doc-sheet-silent = did not vote
doc-sheet-voters = voters
doc-sheet-needed = needed
doc-cell-row = { $row ->
    [total] total
   *[vote] vote
}
doc-cell-yes-no = { $value ->
    [yes] yes
   *[no] no
}
doc-cell-method = { $method ->
    [roll_call] roll call
   *[open] open
}
doc-cell-choice = { $choice ->
    [for] for
    [against] against
    [abstain] abstained
    [not_taking_part] not taking part
   *[none] did not vote
}
doc-cell-means = { $means ->
    [shared_device] shared device
    [by_hand] by hand
    [roll_call] roll call
    [paper] paper
    [clock] clock
   *[own_device] own device
}
doc-cell-outcome = { $outcome ->
    [approved] approved
    [rejected] rejected
    [ranked] ranked
   *[void] not valid
}
doc-cell-amendment = amendment { $number }
doc-cell-series = amendments { $numbers }
doc-cell-text = text “{ $title }”, version { $version }
doc-cell-procedure = procedure “{ $title }”
doc-cell-question = question

## Calendar

doc-calendar-name = { $table }: sittings and procedures
doc-calendar-sitting = Sitting no. { $number }/{ $year } – { $table }
doc-calendar-mode = Held: { $mode ->
    [remote] remotely
    [mixed] in person and remotely
   *[in_person] in person
}
doc-calendar-agenda = Agenda:
doc-calendar-item = { $number }. { $title }
doc-calendar-procedure = Agreed procedure: { $title }
doc-calendar-line = { $what }: { $words }
doc-calendar-commitment = Commitment: { $what }

# Minority statements
doc-heading-minority = Minority statements
doc-minority-introduced = Those who had proposed these amendments, which the table rejected, asked to have their position printed.
doc-minority-of = Amendment { $number } of { $who }: { $summary }

doc-line-amendment-divided = Amendment { $number } is voted in separate parts.
doc-line-amendment-parts = The parts: { $numbers }.
doc-line-amendment-parts_refused = Amendment { $number } is voted as a whole, though a vote in parts was asked for.
doc-amendment-divided = Voted in separate parts

doc-line-amendment-made_precluded = The chair rules that amendment { $number } is precluded.
doc-line-amendment-made_absorbed = The chair rules that amendment { $number } is absorbed.
doc-line-amendment-made_filed = The chair decides that amendment { $number } is voted after all.
