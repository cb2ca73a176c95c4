# The chair and the projector. Short sentences: what is happening, then what to do.

title-chair = Chair – ImProVe
title-chair-about = Chair: { $title }
bar-sitting = Sitting { $number }/{ $year }, { $day }
to-own-page = Your own page
tools = Next step, speakers and presence
leave-it = Leave it
so-many-of = { $have } of { $of }
double-entry = { $name }: the link was opened on a second device at { $hour }.
double-entries = { $count } links were opened on a second device: see which.
double-entry-settle = I have checked

# Keys

keys-button = ? Keys
keys-title = Keys
key-next = Does the next step
key-undo = Takes back one act, within ten seconds
key-vote = Goes to your vote
key-centre = Goes to the centre of the page
key-agenda = Goes to the agenda
key-floor = Goes to those who wait to speak
key-quorum = Goes to the quorum
key-where = Says aloud where we are
key-again = Says the last announcement again
key-keys = Shows this list

# Next step

next-step = Next step
step-plan_sitting = Plan a sitting
step-plan_sitting-help = No sitting is planned.
step-convene = Convene the sitting
step-convene-help = Until you convene it, only chair and secretariat see it.
step-open_sitting = Open the sitting
step-open_sitting-help = { "" }
step-resume = Resume the sitting
step-resume-help = { "" }
step-call_seat = Call { $name }
step-call_seat-help = { "" }
step-close_ballot = Close the vote
step-close_ballot-help = { "" }
step-wait_for_count = Reopen the vote
step-counting = Counting the votes…
step-proclaim = Proclaim the result
step-proclaim-help = Until you proclaim it, only you see the result.
step-take_floor_back = End the speech
step-take_floor_back-help = { "" }
step-give_floor = Give the floor to { $name }
step-give_floor-help = { "" }
step-open_item = Open item { $number }
step-open_item-help = { "" }
step-let_write = Let everybody write
step-let_write-help = Nobody can write in this text yet.
step-close_draft = Close the draft
step-close_draft-help = Writing stops, and the words stay as they are now.
step-wait_for_seal = Closing the text…
step-wait_for_seal-help = A few seconds, then you read the words to be voted.
step-vote_amendment = Vote on amendment { $number }
step-vote_amendment-help = { "" }
step-take_up_amendment = Take up amendment { $number }
step-take_up_amendment-help = It was set aside. It is voted before the text it is about.
step-vote_text = Vote on the whole text
step-vote_text-help = No amendments are left to vote on.
step-coordinate_text = Accept the formal coordination
step-coordinate_text-help = The text is approved: numbers and references are left.
step-vote_procedure = Vote on the procedure
step-vote_procedure-help = { "" }
step-vote_question = Write the question and vote
step-vote_question-help = { "" }
step-close_item = Close item { $number }
step-close_item-help = { "" }
step-close_sitting = Close the sitting
step-close_sitting-help = There are no more items.
step-prepare_minutes = Prepare the minutes
step-prepare_minutes-help = { "" }
step-sign_minutes = Sign the minutes
step-sign_minutes-help = Read them first: you sign those very words.
hindrance-quorum = Quorum: { $have ->
    [0] nobody is present
   *[other] { $have } present
}, { $needed } needed.
hindrance-votes_missing = { $have ->
    [one] { $have } vote is missing.
   *[other] { $have } votes are missing.
}
hindrance-amendments_open = { $have ->
    [one] { $have } amendment to be voted.
   *[other] { $have } amendments to be voted.
}
hindrance-gaps = { $have ->
    [one] { $have } speech without a summary.
   *[other] { $have } speeches without a summary.
}
closes-by-itself = If you wait, the vote closes by itself at { $time }.
all-have-voted = Everybody has voted.
seconds-to-reopen = { $seconds ->
    [one] You have { $seconds } second to reopen.
   *[other] You have { $seconds } seconds to reopen.
}
open-second-call = Open on second call: { $needed ->
    [one] { $needed } is enough
   *[other] { $needed } are enough
}
how-method = How
method-open = open vote
method-roll_call = roll call
how-time = Time
time-none = I close it
time-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
you-are-not-here = Your presence is not on record yet.
other-acts = Other acts
act-question = Put a question to the vote
act-suspend = Suspend the sitting
act-check-quorum = Count those present for the minutes
quorum-checked = Counted: the check is in the minutes.
act-close-sitting = Close the sitting
act-edit-sitting = Change day and place
act-edit-notice = Change the notice
act-plan = Plan another sitting
undo-title = Last act
undo-do = Undo
undo-left = { $seconds } s
undo-SittingSuspended = You suspended the sitting.
undo-SittingResumed = You resumed the sitting.
undo-SittingClosed = You closed the sitting.
undo-CameIn = You marked somebody as present.
undo-WentOut = You marked somebody as gone.
undo-Excused = You marked somebody as excused.
undo-ItemAdded = You added an item.
undo-ItemEdited = You changed an item.
undo-ItemMoved = You moved an item.
undo-ItemRemoved = You removed an item.
undo-ItemOpened = You opened an item.
undo-ItemClosed = You closed an item.
undo-ItemSetAside = You set an item aside.
undo-FloorGiven = You gave the floor.
undo-SpeakerPaused = You stopped the clock.
undo-SpeakerResumed = You let the clock go on.
undo-SpeechEnded = You ended a speech.
undo-WritingAllowed = You let somebody write.
undo-WritingStopped = You stopped somebody writing.
undo-TextCoordinated = You accepted the formal coordination.
undo-RuledInadmissible = You ruled an amendment inadmissible.
undo-RuledOutOfScope = You ruled an amendment out of the subject.
undo-AmendmentLapsed = You declared an amendment lapsed.
undo-AmendmentSetAside = You set an amendment aside.
undo-AmendmentTakenUp = You took an amendment up again.
undo-LateAdmitted = You admitted a late amendment.
undo-FilingDeadlineSet = You changed the deadline for amendments.
undo-RapporteurNamed = You changed the rapporteur.
undo-HandlingProposed = You proposed how to handle an amendment.
undo-AmendmentsOrdered = You changed the order of the votes.

# Agenda

agenda-no-sitting = No sitting has been convened.
agenda-empty-chair = No item yet. Add the first.
minutes-planned = { $planned } min
minutes-of = { $minutes } min of { $planned }
step-voting = Being voted
whole-text = Whole text
vote-on-whole = to be voted
whole-approved = Approved
item-add = Add an item
item-title = Title
item-kind = What we do
item-kind-discussion = we discuss
item-kind-text = we work on a text
item-kind-ballot = we decide a question
item-kind-procedure = we agree how to talk to each other
item-text = Which text
item-text-new = a new text, still empty
item-procedure = Which procedure
item-procedure-none = none for now
item-without-procedure = Which procedure is this about? Propose it now, or choose one in the agenda with “Change”.
item-minutes = Minutes planned
item-open-it = Open
item-open-again = Open again
item-close = Close
item-set-aside = Set aside
item-edit = Change
item-remove = Remove
item-remove-sure = The item disappears from the agenda.
move-up = Up
move-down = Down

# Speakers

floor-title = Waiting to speak
clocks-stand-still = clocks stand still during the vote
floor-nobody = Nobody asks for the floor.
floor-nobody-else = Nobody else asks for the floor.
time-is-over = The time is over.
speaker-pause = Stop the clock
speaker-resume = Go on
give-floor = Give the floor
give-floor-passing = Give the floor, before the others
strike-request = Take off the list
floor-by-hand = Enter somebody by hand
floor-by-hand-nobody = Nobody is on record as present yet.
floor-who = Who
floor-kind = What for
floor-enter = Enter
choose-somebody = Choose somebody
kind-speech = speech
kind-reply = reply
kind-personal_statement = personal statement
kind-point_of_order = point of order
kind-explanation_of_vote = explanation of vote
to-order = Call to order
to-order-sure = The call to { $name } stays in the minutes.
to-order-done = The call is in the minutes.

# Presence

quorum-title = Quorum
quorum-sentence = { $present ->
    [0] Nobody present
   *[other] { $present } present
} of { $entitled }, { $needed } needed.
without-vote = Other seats
cut-off-so-many = , { $count } cut off
cut-off-seconds = Cut off for { $seconds } s
cut-off-minutes = Cut off for { $minutes } min
mark-here = Present
mark-here-of = Present: { $name }
mark-gone = Gone
mark-gone-of = Gone: { $name }
mark-excused = Excused
mark-excused-of = Excused: { $name }
mark-remote = From afar
mark-remote-of = From afar: { $name }
mark-in_room = In the room
mark-in_room-of = In the room: { $name }
mark-sure-GoOut = { $name } goes out at { $hour }. It stays in the minutes.
mark-sure-Excuse = { $name } is excused until they come.
mark-do-GoOut = Note that they went
mark-do-Excuse = Note as excused

# Votes

held-open = Open vote.
held-roll_call = Vote by roll call.
held-pick = { $most ->
    [one] { $most } proposal is chosen.
   *[other] Up to { $most } proposals are chosen.
}
no-time-limit = no time limit
time-up = time is over
repeats-earlier = This vote repeats one that was annulled or had no quorum.
effects-title = If it is approved, what changes next
effects-title-keeps = If the text does not stay, what changes next
effects-none = Nothing else: the other amendments are voted as before.
effects-falls = Not voted any more: it concerns the same words.
effects-stays = Still voted:
turnout-of = { $voted ->
    [0] Nobody of { $present } has voted yet
    [one] 1 of { $present } has voted
   *[other] { $voted } of { $present } have voted
}
how-after-proclamation = How they voted is shown after the proclamation
late-votes = { $count ->
    [one] One vote came after the closing and is not counted: { $names }.
   *[other] { $count } votes came after the closing and are not counted: { $names }.
}
my-vote-is = Your vote:
change-vote = Change
my-vote-when-called = You vote too, when you call your name.
extend-30 = Wait 30 seconds
cancel-ballot = Cancel the vote
annul-ballot = Annul the vote…
count-only-you = Only you see the count. The others see it when you proclaim.
result-at = Result of { $hour }
repeat-ballot = Repeat this vote
roll-call-answered = { $answered ->
    [one] 1 of { $present } has answered
   *[other] { $answered } of { $present } have answered
}
roll-call-now = Answers now
roll-call-you = It is your turn: answer with your own vote, on the right.
turnout-title = { $voted ->
    [0] Nobody of { $present } has voted
    [one] 1 of { $present } has voted
   *[other] { $voted } of { $present } have voted
}
closing-missing = Missing
is-gone = Gone since the vote opened
is-here-without-page = In the room, page closed
enter-by-hand = Enter by hand
enter-by-hand-of = Enter the vote of { $name } by hand
closing-lost = If you close now, { $names } { $count ->
    [one] counts as present and not voting
   *[other] count as present and not voting
}. After closing you have 5 seconds to reopen.
and-others = { $count } others
wait-30 = Wait 30 seconds
close-with = { $votes ->
    [0] Close without votes
    [one] Close with 1 vote
   *[other] Close with { $votes } votes
}
annul-title = Annul this vote?
annul-reason = Reason
annul-keep = No, it stays valid
annul-do = Annul the vote
annul-votes-lost = { $votes ->
    [one] The vote already cast is lost.
   *[other] The { $votes } votes already cast are lost.
}
annul-no-effect = The result is no longer valid. No text changes.
annul-text-back = The text goes back to its earlier words.
annul-amendment-back = Amendment { $number } is to be voted again.
annul-precluded-back = Also to be voted again: { $numbers }.
annul-adoption-back = The text is no longer approved.
annul-procedure-back = The procedure is a proposal again.
annul-stays-in-minutes = The annulled vote and the reason stay in the minutes.
put-to-vote = Put to the vote
vote-earlier = Vote earlier
vote-later = Vote later
look-at-next = Back to the next to be voted
rule-inadmissible-ask = Inadmissible…
rule-inadmissible = Rule inadmissible
rule-reason = Reason, which everybody reads
withdraw-for-ask = Withdrawn…
withdraw-for = Record the withdrawal
withdraw-sure = { $name } withdraws it. It is not voted any more and cannot be taken up again.
question-title = Put a question to the vote
question-wording = The question, as everybody reads it
question-answers = Answers
question-yes-no = for or against
question-pick = choose among proposals
question-options = Proposals
question-option = Proposal { $number }
question-most = How many one may choose
question-help = The vote opens at once for those who are present.
question-do = Open the vote
official-amendment = Amendment { $number }
official-text = { $title }: the whole text
official-procedure = Procedure of dialogue

# Texts

words-title = The words of the text
read-words = Read the text
reopen-draft = Reopen the draft
sealing-now = Closing the text… Soon you read here the words to be voted.
seal-failed = The draft is empty, so it was opened again. Write at least one word.
close-draft = Close the draft
writers-all = Everybody can write
writers-nobody = Nobody can write yet
writers-some = { $count ->
    [one] { $count } person can write
   *[other] { $count } people can write
}
let-all-write = Let everybody write
stop-all = Stop everybody
writers-one-by-one = One by one
writer-writes = can write
writer-stopped = stopped
writer-waits = does not write
let-write = Let write
let-write-of = Let { $name } write
stop-writing = Stop
stop-writing-of = Stop { $name }

# Sitting

sitting-is-planned = to be convened
sitting-is-convened = convened
sitting-is-open = going on
sitting-is-suspended = suspended
sitting-is-closed = closed
between-title = No sitting is going on
between-items-help = Open the next item, or close the sitting.
planned-title = Planned
planned-none = No sitting is planned. Plan one.
items-so-many = { $count ->
    [0] The agenda is empty.
    [one] One item on the agenda.
   *[other] { $count } items on the agenda.
}
convene-it = Convene
edit-day-place = Change day and place
plan-title = Plan a sitting
edit-sitting-title = Day and place
plan-when = When, by the table’s clock
plan-place = Where
plan-mode = How to take part
plan-help = For now only chair and secretariat see it. Then you convene it.
plan-do = Plan
convened-eyebrow = Sitting { $number }/{ $year }, convened
convene-title = Convene the sitting
notice-change-title = Change the notice
convene-notice = Notice to everybody
convene-documents = Documents, one a line
convene-help = Everybody sees place, agenda and documents at once.
convene-no-items = The agenda is empty. You can convene anyway and add items later.
convene-do = Convene
notice-title = Notice
notice-empty = No notice.
notice-change = Change the notice
suspend-title = Suspend the sitting
suspend-until = We go on
suspend-minutes = { $minutes ->
    [one] in { $minutes } minute, at { $hour }
   *[other] in { $minutes } minutes, at { $hour }
}
suspend-open-end = without a fixed time
suspend-help = The clocks stop. Everybody sees when we go on.
suspend-do = Suspend
suspended-clocks = The clocks stand still.
close-sitting-title = Close the sitting?
close-sitting-item = Item { $number } closes too.
close-sitting-waiting = { $count ->
    [one] One item was not dealt with.
   *[other] { $count } items were not dealt with.
}
close-sitting-queue = { $count ->
    [one] One person still waits to speak.
   *[other] { $count } people still wait to speak.
}
close-sitting-final = After ten seconds it cannot be opened again.
close-sitting-stay = Stay open
close-sitting-do = Close the sitting
speeches-title = Who has spoken
speeches-none = Nobody has spoken on this item yet.
minutes-of-sitting = Minutes of sitting { $number }/{ $year }
minutes-gaps = { $gaps ->
    [0] Every speech has its summary: the minutes can be prepared.
    [one] One speech has no summary yet.
   *[other] { $gaps } speeches have no summary yet.
}
minutes-composing = The minutes are being prepared…
minutes-to-sign = They are ready: read them, then sign.
minutes-wait-for-secretary = You have signed. The secretary’s signature is missing.
minutes-frozen = They are signed and do not change any more.
minutes-read = Read the minutes
minutes-sign = Sign

# Projector

title-screen = Screen of the room: { $table }
wall-join = To come in: open your personal link
wall-no-sitting = No sitting is going on
wall-voting = We vote:
wall-closed = Vote closed:
wall-have-voted = { $voted ->
    [one] has voted
   *[other] have voted
}
wall-closes-in = Closes in
wall-wait-result = The result comes with the proclamation.
wall-needed = { $for ->
    [0] None
   *[other] { $for }
} in favour of { $base } { $of ->
    [voters] { $base ->
        [one] voter
       *[other] voters
    }
    [present] present
   *[entitled] entitled
}. { $needed ->
    [one] { $needed } was needed.
   *[other] { $needed } were needed.
}
wall-silent = { $silent ->
    [one] { $silent } present did not vote.
   *[other] { $silent } present did not vote.
}
wall-quorum = Quorum: { $counted }, { $needed ->
    [one] { $needed } was needed.
   *[other] { $needed } were needed.
}

effects-absorbed = Not voted any more: what it asks for is already in here.
effects-is-absorbed = Absorbed
why-earlier = Why is it voted earlier? The reason stays in the minutes.
why-later = Why is it voted later? The reason stays in the minutes.
why-alone = Why is the amendment voted by itself? The reason stays in the minutes.
series-proposed = { $count ->
    [one] Nobody contests { $count } amendment
   *[other] { $count } amendments can be voted together: nobody contests them
}
series-choose = Vote on several amendments together
series-how = One vote decides them all. Chosen already are those of favourable opinion that do not touch the same words as others.
series-apart = To be voted by itself, at the request of { $names }.
series-sub = The sub-amendment { $number } is voted first.
series-touches = It touches the same words as amendment { $number }.
series-put = { $count ->
    [0] Choose at least two amendments
    [one] Choose at least two amendments
   *[other] Put these { $count } to one vote
}
series-falls = If they are approved these are not voted any more: { $numbers }.
annul-series-back = Amendments { $number } are to be voted again.
official-series = Amendments { $numbers }, together
put-alone-ask = Vote on the amendment by itself…
put-alone = Put to the vote by itself
order-by-hand = { $reason ->
    [none] The chair has changed the order.
   *[other] The chair has changed the order: { $reason }
}
order-as-proposed = Go back to the proposed order

votes-left = { $left ->
    [one] { $left } vote on amendments is left.
   *[other] { $left } votes on amendments are left.
}
votes-pace = About { $each } a vote: it will be over around { $hour }.
wall-then = Next: { $numbers }.

parts-asked = Somebody asks to vote this amendment in parts: { $names }.
parts-offer = This amendment has { $count } parts that can be voted separately.
parts-divide = Vote in parts…
parts-divide-ask = Divide amendment { $number } into { $count } parts? Each part becomes an amendment and has its own vote.
parts-divide-do = Divide into { $count } parts
parts-refuse = Vote it as a whole…
parts-refuse-why = Why it is voted as a whole (goes into the minutes)
parts-refuse-do = Confirm

effect-change = Change the effect…
effect-title = What becomes of amendment { $number }?
effect-precluded = It is precluded: it contradicts what was adopted
effect-absorbed = It is absorbed: the text already says it
effect-filed = It is voted after all
effect-why = Why (goes into the minutes and the booklet)
effect-do = Change the effect

unit-put = Vote a point as amended
unit-put-explained = Once its amendments are decided, the point is voted as it reads now. Who is in favour keeps it; unless yes has the majority, the point leaves the text.
unit-put-none = Every point still has amendments to be voted.
unit-put-which = Which point?
unit-put-do = Put the point to the vote
unit-amended = (amended)
