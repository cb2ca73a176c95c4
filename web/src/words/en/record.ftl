# The record of the table: minutes, texts and votes, to read and to take home.

title-record = Record: { $table }
record-title = What was decided
record-path = Where you are
record-back = Your page
record-contents = On this page
record-print = Print the page
record-lead = { $sittings ->
    [one] One sitting
   *[other] { $sittings } sittings
}, { $votes ->
    [0] no vote yet
    [one] one vote
   *[other] { $votes } votes
}, { $amendments ->
    [0] no amendment approved
    [one] one amendment approved
   *[other] { $amendments } amendments approved
}.
record-lead-none = The table has not sat yet. Minutes, texts and votes will stay here.

# Documents to take home

papers-none = Nothing to download yet. Closed texts, signed minutes and votes will arrive here.
papers-language = Language of the documents
papers-language-it = Italian
papers-language-en = English
papers-help-it = Choose a format: the file is made, then it downloads by itself.
papers-help-en = This is a courtesy translation: only the Italian text has effect. Signed minutes stay in Italian.
paper-text = Version { $number }, { $day }, not approved yet
paper-text-adopted = Approved, version { $number }, { $day }
paper-booklet = Amendment booklet
paper-booklet-state = “{ $title }”: { $all ->
    [one] one amendment
   *[other] { $all } amendments
}, { $adopted ->
    [0] none adopted
    [one] one adopted
   *[other] { $adopted } adopted
}
paper-compared = Compared text
paper-compared-state = “{ $title }”: as it was and as it is, in two columns
paper-tracked = Text with its changes
paper-tracked-state = “{ $title }”: in ODT and DOCX you can accept or reject each change
paper-extract-state = Item { $number }
paper-minutes = Minutes of sitting { $number }/{ $year }
paper-votes = Votes by name
paper-votes-state = { $count ->
    [one] One vote, as open data
   *[other] { $count } votes, as open data
}
paper-calendar = Calendar
paper-calendar-state = Sittings, commitments and agreed procedures, for your own calendar
take-waiting = In the queue: another file comes first.
take-writing = Making the { $format }…
take-ready = { $file } is ready: { $size }, { $seconds ->
    [0] in less than a second
    [one] in one second
   *[other] in { $seconds } seconds
}.
take-again = Download it again
take-failed = The { $format } is not ready.
take-gone = This document is gone, or cannot be read yet. Reload the page.

# Minutes

minutes-state-going = Draft: the sitting is not closed yet
minutes-state-draft = { $gaps ->
    [0] Complete draft, not yet laid out for signing
    [one] Draft: one summary is missing
   *[other] Draft: { $gaps } summaries are missing
}
minutes-state-composing = Being laid out for signing
minutes-state-signed-nobody = Ready to be signed by chair and secretary
minutes-state-signed-chair = Signed by the chair, the secretary still has to
minutes-state-signed-secretary = Signed by the secretary, the chair still has to
minutes-state-frozen = Signed on { $day }. They change no more
minutes-not-yet = To be read here once chair and secretary have signed

# Texts and amendments

record-texts = Texts
record-texts-none = The table has not closed a text yet. Once a draft is closed, it is read here.
record-text-version = Version { $number }, not approved yet
record-text-adopted = Approved on { $day }
record-text-again = The table is writing it again. The last closed version stays here.
fingerprint-how = How to check
fingerprint-how-text = Open the document you were given and find the fingerprint in the last annex. Compare it with this one, group by group, also aloud.
fingerprint-how-minutes = Download the minutes as JSON and compute their SHA-256 with a program of your own. It must give this fingerprint.
fingerprint-of-version = Fingerprint
versions-title = Versions
version-number = Version { $number }
version-current = counts now
version-withdrawn = counts no more: vote annulled
version-from-draft = Written together at the table
version-from-import = Brought to the table already written
version-from-coordination = By formal coordination: numbers in order and references mended
version-from-amendment = By amendment { $number }: { $summary }
record-amendments = { $all ->
    [one] One amendment
   *[other] { $all } amendments
}, { $adopted ->
    [0] none approved
    [one] one approved
   *[other] { $adopted } approved
}.
record-change-adopted = What changed
record-change-open = What it would change
record-change-failed = What it proposed
record-see-vote = See the vote

# Votes

record-votes = Votes
record-votes-none = No vote yet. Once the chair proclaims a result, it stays here with its numbers and names.
record-vote-outcome = { $verdict }, { $counts }
record-vote-where = Sitting { $number }/{ $year }, { $day }, { $hour }
record-vote-text = { $title }, version { $number }
record-vote-series = { $count ->
    [one] { $count } amendment
   *[other] { $count } amendments, by one vote
}
record-vote-question = A question to the table
record-vote-procedure = Procedure of dialogue
record-vote-repeats = Repeats an earlier vote

# Sittings

record-sittings = Sittings and minutes
record-sittings-none = No sitting convened. Once the secretariat convenes one, its day and agenda appear here.
record-sitting-planned = planned
record-sitting-convened = convened
record-sitting-open = going on
record-sitting-suspended = suspended
record-sitting-closed = closed
record-opened = Opened at
record-closed = Closed at
record-item-took = { $spent ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $spent } minutes
}, { $planned } planned
record-item-planned = { $planned ->
    [one] 1 minute
   *[other] { $planned } minutes
}
record-item-missed = not reached
record-promises = Commitments
record-promise-due = by { $day }
record-promise-no-day = no day set
record-sitting-papers = Papers of the sitting
record-extracts = Extracts: one item at a time
record-read = Read the minutes

# Procedures of dialogue

record-procedures = Procedures of dialogue
