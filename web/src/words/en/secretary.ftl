# The secretary's page: presence, minutes that grow, commitments.

title-secretary = Secretary – ImProVe
title-secretary-about = Secretary: minutes { $number }/{ $year }
side-presence = Presence and contents
side-tools = Next step, commitments and documents
key-minutes = Goes to the minutes
key-commitments = Goes to the commitments

no-sitting-yet = No sitting has been convened yet
next-planned = The next one planned is { $number }/{ $year }: { $day }, { $hour }.
no-sitting-then = When a sitting is convened, you note here who is there. The minutes begin with the opening.

# At the head of the minutes

minutes-number = Minutes no. { $number }/{ $year }
head-convened = Sitting convened: { $day }, { $hour }.
head-gaps = { $tenths ->
    [9] Nine tenths written.
    [8] Eight tenths written.
    [7] Seven tenths written.
    [6] Six tenths written.
    [5] Half written.
    [4] Four tenths written.
    [3] Three tenths written.
    [2] Two tenths written.
   *[other] Just begun.
} { $gaps ->
    [one] One summary is missing.
   *[other] { $gaps } summaries are missing.
}
head-no-gaps = They write themselves. So far nothing is missing.
head-complete = Complete: every speech has its summary.
head-frozen = Signed { $day }, { $hour }. They change no more.
choose-sitting = Sitting
sitting-to-choose = { $number }/{ $year }, { $state }

# The minutes that grow

minutes-begin = The minutes begin by themselves when the chair opens the sitting. Meanwhile you can note who is here.
minutes-empty = The minutes have no lines yet.
item-again = (resumed)
contents-title = Contents of the minutes
gaps-so-many = { $gaps ->
    [one] { $gaps } gap
   *[other] { $gaps } gaps
}
gap-number = Gap { $gap } of { $gaps }.
gap-write = Write
gap-write-of = Write the summary of { $name }
gap-next = Next gap
summary-label = Summary of { $name }
summary-help = In a few lines: what they ask for, what they propose. It saves itself.
summary-change = Change the summary of { $name }
note-add = Add a note
note-add-to = Add a note to item { $number }
note-short = Note
note-now = now
note-label = Note for the record
note-help = A statement, an interruption, something the log does not see. It saves itself.
note-change = Change the note
note-drop = Take the note out
note-drop-sure = The note goes from the minutes.
live-suspended = The sitting is suspended.
live-ballot-open = A vote is going on: { $title }
live-ballot-closed = The vote is closed: votes are being counted.
live-ballot-counted = The vote is closed: the result is to be proclaimed.
live-nobody = Nobody is speaking.
live-speaks = { $name } is speaking: { $kind }.
live-help = The line adds itself.

# Words saved, words on their way

prose-change = Change
prose-done = Done
prose-saved = Saved at { $time }
prose-unsent = Not sent yet
prose-unsent-safe = Not sent yet. It is safe on this device.
prose-rival = Meanwhile somebody has written other words here:
prose-rival-nothing = They took them out.
prose-keep-mine = Keep mine
prose-keep-both = Keep both
prose-take-theirs = Keep the others
prose-elsewhere = These words have just been changed on another page.
strays-title = { $count ->
    [one] These words are not in the minutes
   *[other] { $count } passages are not in the minutes
}
strays-frozen = The minutes were signed before they arrived.
strays-undone = The speech they are about is gone.
strays-copy = Copy
strays-copied = Copied.
strays-discard = Throw away
strays-discard-sure = The words are lost.

# Presence

movements-title = Latest movements
movement-in = came in { $hour }
movement-out = went out { $hour }
movement-cut-off = cut off { $hour }

# Next step

secretary-presence = Note who is here
secretary-presence-help = Who has a phone says so themselves. You note the others.
secretary-presence-reached = The quorum is there: the chair can open the sitting.
secretary-gap = Go to gap { $gap }
secretary-gap-help = { $gaps ->
    [one] Even with one gap you can already take the minutes as a draft.
   *[other] Even with { $gaps } gaps you can already take the minutes as a draft.
}
secretary-draft = Take the draft
secretary-note = Add a note
secretary-note-help = Nothing is missing. The rest writes itself.
secretary-save = Prepare the minutes
secretary-save-help = One moment: the last words are being saved.
secretary-prepare = Prepare the minutes
secretary-prepare-help = This fixes the text that you and the chair read and sign.
secretary-prepare-anyway = Prepare the minutes all the same
secretary-compose = The minutes are being prepared…
secretary-compose-help = A few seconds, then you read and sign them.
secretary-sign = Sign the minutes
secretary-sign-help = Read them first: you sign these very words. With the chair’s signature they change no more.
secretary-freeze = Freeze the minutes
secretary-freeze-help = The chair has signed. Read them first: with your signature they change no more.
secretary-freeze-sure = After your signature the minutes change no more.
secretary-wait_for_chair-help = You have signed. The chair’s signature is missing.
secretary-done = Take the minutes
secretary-done-help = The minutes are signed by both. Now the whole table can read them.
other-convened = Sitting { $number }/{ $year } has been convened.
other-open = Sitting { $number }/{ $year } is open.
other-suspended = Sitting { $number }/{ $year } is suspended.
other-gaps = { $gaps ->
    [one] Minutes { $number }/{ $year } miss one summary.
   *[other] Minutes { $number }/{ $year } miss { $gaps } summaries.
}
other-unsigned = Minutes { $number }/{ $year } are not signed yet.
other-go = Go
other-go-to = Go to minutes { $number }/{ $year }

# Signatures

signed-title = Change the minutes?
signed-help = They are already signed. If you change a word, the signature falls and the minutes are prepared again.
signed-change = Change them all the same
ready-title = Ready to be signed
ready-change = If you change a word, they are prepared again.
ready-change-signed = If you change a word, they are prepared again and the signature falls.
frozen-title = The minutes are signed
frozen-help = From now on they change no more. Whoever has a seat at the table can read them.
signed-by-chair = The chair has signed
signed-by-secretary = The secretary has signed
not-signed-by-chair = The chair has not signed yet
not-signed-by-secretary = The secretary has not signed yet
fingerprint-why = If one letter changes, the fingerprint changes. Two people can compare it aloud.

# Commitments

commitments-title = Commitments
commitments-none = None yet. When the table agrees on something, write it below.
commitments-none-ever = No commitments in this sitting.
commitment-due = by { $day }
commitment-no-day = The day is missing
commitment-new = New commitment
commitment-change-title = Change the commitment
commitment-who = Who
commitment-who-hint = A body or a person
commitment-what = What
commitment-what-hint = One sentence, one verb
commitment-by = By when, if known
commitment-add = Add
commitment-keep = Save
commitment-change = Change
commitment-change-of = Change the commitment of { $who }
commitment-drop = Take out
commitment-drop-of = Take out the commitment of { $who }
commitment-drop-sure = The commitment goes from the minutes.
commitment-again = Write it again

# To take home

take-home-title = To take home
