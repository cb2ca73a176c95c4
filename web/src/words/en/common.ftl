# Words that every page needs.

removed = [removed]
close = Close
cancel = Cancel
try-again = Try again
save = Save
online = Online
connecting = Connecting…
offline-since = No network since { $hour }
disk-away = The server cannot save right now.

role-chair = chair
role-deputy = deputy chair
role-secretary = secretary
role-member = member
role-alternate = alternate
role-guest = guest without vote
role-observer = observer
role-mediator = intercultural mediation
role-secretariat = secretariat of the table
role-screen = screen of the room

vote-for = For
vote-against = Against
vote-abstain = Abstain
vote-not_taking_part = I do not take part

keeps-question = { $number ->
    [none] Shall these words stay?
   *[other] Shall point { $number } stay?
}
keeps-explained = Vote for if you want to keep these words. Vote against if you want them out.
keeps-tie = If the votes are equal, the words go.
together-with = It is voted together with what asks the same: { $numbers }.
put-because = The chair chose to vote in this way: { $reason }

before-label-open = { $number ->
    [none] Today’s text
   *[other] Today’s text, point { $number }
}
after-label-open = { $number ->
    [none] If approved
   *[other] If approved, point { $number }
}
after-label-keeps = If it is not approved
after-label-open-inserted = { $number ->
    [none] If approved, at the beginning
   *[other] If approved, after point { $number }
}
after-nothing = This point is gone.
show-whole = Show all the words
show-whole-of = { $number ->
    [none] { "" }
   *[other] { " " }of point { $number }
}
removed-words = Removed:
added-words = Added:

quorum-reached = { $present } present, { $needed } needed
quorum-missed = Quorum: { $present } present, { $needed } needed

rules-title = The rules of this vote
rule-quorum = { $needed ->
    [one] { $needed } person must be present for a vote.
   *[other] { $needed } people must be present for a vote.
}
rule-quorum-opening = The quorum is checked when the sitting opens.
rule-majority-half = To approve, more than half { $base ->
    [voters] of the voters
    [present] of those present
   *[entitled] of those entitled to vote
} must be in favour.
rule-majority-more-than = To approve, more than { $part }/{ $of } { $base ->
    [voters] of the voters
    [present] of those present
   *[entitled] of those entitled to vote
} must be in favour.
rule-majority-at-least = To approve, at least { $part }/{ $of } { $base ->
    [voters] of the voters
    [present] of those present
   *[entitled] of those entitled to vote
} must be in favour.
rule-majority-all = To approve, all { $base ->
    [voters] voters
    [present] those present
   *[entitled] those entitled to vote
} must be in favour.
rule-abstentions-count = Who abstains counts as a voter.
rule-abstentions-do-not-count = Who abstains is present, but does not count as a voter.
rule-staying-out-counts = Who does not take part counts for the quorum.
rule-staying-out-does-not-count = Who does not take part does not count for the quorum.
rule-tie-rejected = With a tie the proposal is rejected.
rule-tie-chair = With a tie the chair’s vote decides.
rule-one-per-person = One vote for each person.
rule-one-per-body = One vote for each body.

proposed-by = Proposed by { $name }.

mode-in_person = in person
mode-remote = remotely
mode-mixed = in the room and remotely

read-aloud = Read it aloud
read-aloud-stop = Stop reading

comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
  }
comments-all = { $count ->
    [0] Comments
   *[other] Comments: { $count } open
  }
