# What a member does not see on coming in: results, texts, amendments, people. Comes when nothing else is to do.

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

bench-association = Associations
bench-administration = Public administrations
bench-council = Territorial councils
bench-anci = ANCI
bench-other = Others

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
outcome-kept-approved = The text stays
outcome-kept-rejected = The text does not stay
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

before-label-adopted = { $number ->
    [none] Before
   *[other] Before, at point { $number }
}
before-label-failed = { $number ->
    [none] The text
   *[other] The text, at point { $number }
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
after-nothing-failed = Take this point out.
text-now = The text now

list-more = Show more: { $left } left
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

procedure-proposed = Proposed
procedure-agreed = Agreed
procedure-rejected = Rejected
procedure-withdrawn = Withdrawn
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

shared-no-screen = This screen has no seat yet
shared-no-screen-help = Open the link of the room’s screen on this computer. The secretariat has it.
shared-no-record = You cannot come in here yet
shared-no-record-help = Open your personal link, then come back to this page.

home-title = The table, live
home-what = With ImProVe, associations and public bodies discuss, write and vote together. You come in with your own link.
home-your-seats = Your seats on this device
home-office = Office
home-seat = { $name }, { $table }
home-no-seat = Open the link you received. If you cannot find it, ask the secretariat of the table.

privacy-title = How we use your data
privacy-what-title = What we know about you
privacy-what = Your name and the body you represent. We do not ask for nationality, residence permit or religion.
privacy-why-title = Why
privacy-why = To know who is present, who speaks and who votes, as in every official meeting.
privacy-votes-title = Votes
privacy-votes = In an open vote, names are shown after the result is declared and stay in the minutes.
privacy-not-title = What we do not do
privacy-not = We send no data to other sites and use no advertising.
privacy-how-long-title = For how long
privacy-how-long = Approved minutes stay in the archive. Drafts and connections are deleted later.
privacy-rights-title = Your rights
privacy-rights = You can ask the secretariat for a copy of your data, or to correct or delete them.

item-waiting = to come
item-open = open
item-done = done
item-set_aside = set aside

back-to-vote = Back to the vote
pick-up-to = { $most ->
    [one] Choose one proposal.
   *[other] Choose up to { $most } proposals.
} { $chosen ->
    [0] None chosen.
    [one] One chosen.
   *[other] { $chosen } chosen.
}
pick-send = Send my choices
pick-sent = Choices recorded

texts = Texts
text = Text
no-texts = The table has no texts yet. When it has, you read them here.
text-sealing = The text is closed: the version to vote on is being made.
text-empty = The text is still empty.
loading-text = Opening the text…
text-running = The table is working on “{ $title }” now: open it
text-version = Version { $number }, { $day }, { $hour }
text-adopted = Approved. Version { $number }, { $day }, { $hour }
fingerprint = Fingerprint of the text
fingerprint-help = SHA-256. If one letter changes, the fingerprint changes.
fingerprint-copy = Copy
fingerprint-copied = Copied.
fingerprint-by-hand = The browser does not copy it by itself. Select it and copy it.

amendments-title = Amendments
amendments-no-text = There is no text to amend yet. When a text is closed, you can propose changes here.
amendments-none-yet = No amendments. If you want to change the text, propose the first.
amendments-none = No amendments.
amendment-propose = Propose a change
amendment-reason = Why
amendment-withdraw = Withdraw the amendment
amendment-withdraw-sure = If you withdraw it, it will not be voted. This cannot be undone.
amendments-decided = Decided
amendment-turn-now = Voted now
amendment-turn-next = Next
amendment-withdrawing = Withdrawing it…
proposed-by-you = Proposed by you.
propose-waiting = Amendment not sent yet. It goes out by itself.
propose-begun = You have begun a proposal. It is on this device.
propose-not-taken = Your proposal was not accepted. Your words are here.
propose-go-on = Go on with it
keep-it = No, keep it

people-title = People
seat-vacant = Seat not yet given
is-here = in the room
is-remote = remote
is-away = absent
is-excused = excused

procedures-title = How we keep talking
procedures-none = No proposals yet on how to keep talking.
procedures-none-yet = No proposals yet on how to keep talking. You can make the first.
procedure-new = Propose how to keep talking
procedure-by = Proposed by { $name }.
procedure-change = Change
procedure-withdraw = Withdraw
procedure-withdraw-sure = If you withdraw it, it is not voted on any more. This cannot be undone.
term-convener = Who convenes
term-convened = Who is convened
term-purpose = What for
term-frequency = How often
term-notice_days = Notice
term-channel = By which means
term-contact = Whom to ask
term-answer_days = Time to answer
term-escalation = If nobody answers

to-desk-chair = To the chair’s page
to-desk-secretary = To the secretary’s page
to-record = Minutes, texts and documents
leave = Leave this seat
leave-stay = I stay
leave-sure = To come back you need your link again. What is not sent stays on this device.
