# The count of a vote in one sentence: the clauses are read one after the other, with a space between them.

count-roll = { $entitled } entitled, { $present } present,
count-quorum = { $reached ->
    [yes] quorum { $needed } reached;
   *[no] quorum { $needed } not reached;
}
count-quorum-with-those-out = { $reached ->
    [yes] quorum { $needed } reached, counting also those who do not take part in the vote;
   *[no] quorum { $needed } not reached, even counting those who do not take part in the vote;
}
count-quorum-without-those-out = { $reached ->
    [yes] quorum { $needed } reached: those who do not take part in the vote do not count, { $counted } { $counted ->
        [one] is
       *[other] are
    } left;
   *[no] quorum { $needed } not reached: those who do not take part in the vote do not count, { $counted } { $counted ->
        [one] is
       *[other] are
    } left;
}
count-quorum-at-opening = quorum checked when the sitting opened;
count-choices = { $favour } for, { $against } against{ $abstained ->
    [0] { "" }
   *[other] , { $abstained } abstained
}{ $out ->
    [0] { "" }
    [one] , { $out } does not take part
   *[other] , { $out } do not take part
}{ $silent ->
    [0] { "" }
   *[other] , { $silent } did not vote
};
count-picks = { $chose } chose{ $out ->
    [0] { "" }
    [one] , { $out } does not take part
   *[other] , { $out } do not take part
}{ $silent ->
    [0] { "" }
   *[other] , { $silent } did not vote
};
count-needed-voters = { $abstentions ->
    [apart] abstentions are not voters, so{ " " }
    [voters] abstentions are voters, so{ " " }
   *[none] { "" }
}{ $base ->
    [one] { $base } voter
   *[other] { $base } voters
}, { $needed } needed{ $share ->
    [all] { " " }(all)
    [least] { " " }(at least { $part })
    [more] { " " }(more than { $part })
   *[half] { "" }
}:
count-needed-present = the majority is of those present: { $base } present, { $needed } needed{ $share ->
    [all] { " " }(all)
    [least] { " " }(at least { $part })
    [more] { " " }(more than { $part })
   *[half] { " " }(more than half)
}:
count-needed-entitled = the majority is of all those entitled: { $base } entitled, { $needed } needed{ $share ->
    [all] { " " }(all)
    [least] { " " }(at least { $part })
    [more] { " " }(more than { $part })
   *[half] { " " }(more than half)
}:
count-approved = { $tie ->
    [chair] a tie, decided by the vote of the chair: approved.
   *[no] approved.
}
count-rejected = { $tie ->
    [chair] a tie, decided by the vote of the chair: rejected.
    [yes] a tie: rejected.
   *[no] rejected.
}
count-void = without a quorum the vote is not valid.
count-ranked = the options are in the order of their votes.

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

bench-association = Associations
bench-administration = Public administrations
bench-council = Territorial councils
bench-anci = ANCI
bench-other = Others

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
votes-for = for
votes-against = against
votes-abstain = abstained
votes-not_taking_part = not taking part
votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
column-bench = Group
column-for = For
column-against = Against
column-abstain = Abstained
column-not_taking_part = Not taking part
column-silent = Did not vote
column-present = Present
column-total = Total

outcome-approved = Approved
outcome-rejected = Rejected
keeps-question = { $number ->
    [none] Shall these words stay?
   *[other] Shall point { $number } stay?
}
keeps-explained = Vote for if you want to keep these words. Vote against if you want them out.
keeps-tie = If the votes are equal, the words go.
outcome-kept-approved = The text stays
outcome-kept-rejected = The text does not stay
together-with = It is voted together with what asks the same: { $numbers }.
put-because = The chair chose to vote in this way: { $reason }
outcome-void = Not a valid vote: no quorum
outcome-ranked = This is the order
outcome-annulled = Vote annulled
annulled-because = Annulled: { $reason }
votes-by-name = How they voted
means-shared_device = from a shared device
means-by_hand = entered by hand
means-roll_call = by roll call
means-paper = on paper
means-clock = by itself
numbers-in-a-table = The numbers in a table

before-label-open = { $number ->
    [none] Today’s text
   *[other] Today’s text, point { $number }
}
before-label-adopted = { $number ->
    [none] Before
   *[other] Before, at point { $number }
}
before-label-failed = { $number ->
    [none] The text
   *[other] The text, at point { $number }
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
after-label-adopted = After
after-label-adopted-inserted = { $number ->
    [none] Added at the beginning
   *[other] Added after point { $number }
}
after-label-failed = The proposal
after-label-failed-inserted = { $number ->
    [none] The proposal, at the beginning
   *[other] The proposal, after point { $number }
}
after-nothing = This point is gone.
after-nothing-failed = Take this point out.
text-now = The text now
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

amendment-number = Amendment { $number }
amendment-filed = To be voted
amendment-withdrawn = Withdrawn
amendment-inadmissible = Inadmissible
amendment-adopted = Approved
amendment-rejected = Rejected
amendment-precluded = Precluded
precluded-same_words = Not voted any more: it concerns the same words as amendment { $number }, approved.
precluded-unit_gone = Not voted any more: the point was removed by amendment { $number }.
precluded-identical = Not voted any more: it says the same as amendment { $number }, approved.
precluded-identical_rejected = Not voted any more: it says the same as amendment { $number }, rejected.
inadmissible-because = Not voted: { $reason }
proposed-by = Proposed by { $name }.

procedure-proposed = Proposed
procedure-agreed = Agreed
procedure-rejected = Rejected
procedure-withdrawn = Withdrawn
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
mode-in_person = in person
mode-remote = remotely
mode-mixed = in the room and remotely

shared-no-screen = This screen has no seat yet
shared-no-screen-help = Open the link of the room’s screen on this computer. The secretariat has it.
shared-no-record = You cannot come in here yet
shared-no-record-help = Open your personal link, then come back to this page.

read-aloud = Read it aloud
read-aloud-stop = Stop reading
