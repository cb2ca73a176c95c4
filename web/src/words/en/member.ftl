# The page of who takes part. Plain words, one idea a sentence.

join-title = Join the sitting
join-looking = Reading the link…
join-is-it-you = Is this you?
join-office = Office of the table
join-role-votes = { $role }, with a vote
join-role = { $role }
join-not-me = This is not me
join-not-me-help = Then do not come in: this link votes for another person. Ask the secretariat for yours.
join-sitting-open = The sitting is on.
join-sitting-today = Sitting today at { $hour }
join-sitting-later = Next sitting: { $day } at { $hour }
join-enter = Join the sitting
join-enter-office = Enter the office
join-entering = Joining…
join-no-password = You need no e-mail and no password.
join-privacy = How we use your data
join-not-possible = You cannot come in
problem-link_unknown = This link is no longer valid. Ask the secretariat of the table for a new one.
problem-not_signed_in = To see this page, open your personal link.
problem-not_from_here = The request came from another site. Open your link again.
problem-no_such_thing = This page does not exist. Go back to the start.
problem-malformed = The request cannot be understood. Reload the page and try again.
problem-too_big = This is too big. Try a smaller file.
problem-too_many = Too many requests in a short time. Wait a minute and try again.
problem-too_slow = Sending took too long. Check your network and try again.
problem-not_now = The system does not answer right now. Try again shortly.
problem-no_line = There is no network. Check the connection and try again.
problem-our_mistake = Something did not work on our side. Try again; if it happens again, tell the secretariat.
your-language = Your language

loading-table = Opening the table…
ended-signed_out = You have left this seat
ended-signed_out-help = The secretariat renewed the link, or you left. Open your personal link to come back.
ended-no_such_seat = This seat does not exist
ended-no_such_seat-help = The address is wrong, or the seat was closed. Ask the secretariat.
ended-refused = Connection refused
ended-refused-help = The page was opened from another site. Open your link again.
ended-home = Go to the start

sections = Sections
tab-now = Now
tab-text = Text
tab-amendments = Amendments
tab-people = People
tab-more = More
title-now = Now – ImProVe
title-text = Text – ImProVe
title-amendments = Amendments – ImProVe
title-people = People – ImProVe
title-more = More – ImProVe
title-vote = Vote now: { $wording }

no-line = No network.
no-line-help = What you do stays here and goes out by itself.
not-sent = { $count ->
    [one] Not sent: 1 thing.
   *[other] Not sent: { $count } things.
}
not-sent-safe = It is safe on this device. Keep this page open.
came-back = Back online. { $sent ->
    [0] { "" }
    [one] 1 thing sent.
   *[other] { $sent } things sent.
} { $missed ->
    [0] { "" }
    [one] You missed 1 vote.
   *[other] You missed { $missed } votes.
}

now = Now
now-item-of = Item { $number } of { $of }
now-no-item = Sitting open
now-suspended = Sitting suspended
suspended = The sitting is suspended
suspended-until = We go on at { $hour }
suspended-title = It goes on soon
between-items = Between two items
now-doing-discussion = Being discussed now
now-doing-text = Working on the text now
now-doing-drafting = Writing together now
now-doing-ballot = Deciding now
now-doing-procedure = Agreeing how to keep talking
go-read = Read “{ $title }”
go-write = Write in “{ $title }”
go-procedures = All procedures of dialogue

sitting-number = Sitting { $number }/{ $year }
sitting-when = { $day }, { $hour }
no-sitting = No sitting is planned
no-sitting-help = When one is convened, the date appears here.
no-sitting-after = The last sitting is over. Below is what was decided.
agenda = Agenda
agenda-empty = The agenda is still empty.
documents = Documents

here-title = Are you present?
here = I am here
here-in-room = I am here, in the room
here-remote = I am here, remotely
here-help = Then your seat counts for the quorum.
here-done = You are in. Your presence is recorded.

speaks-speech = Speaking
speaks-reply = Replying
speaks-personal_statement = Personal statement
speaks-point_of_order = Point of order
speaks-explanation_of_vote = Explanation of vote
speaks-paused = Has the floor, clock stopped
of-minutes = { " " }of { $minutes }
speaks-next = Next: { $names }
floor-ask = I ask for the floor
floor-price = { $before ->
    [0] Nobody before you.
    [one] One person before you.
   *[other] { $before } people before you.
} { $minutes ->
    [one] You will have 1 minute.
   *[other] You will have { $minutes } minutes.
}
floor-asked = { $before ->
    [0] You are on the list: you are next.
    [one] You are on the list: one person before you.
   *[other] You are on the list: { $before } people before you.
}
floor-withdraw = I no longer want to speak
floor-your-turn = It is your turn. { $minutes ->
    [one] You have 1 minute.
   *[other] You have { $minutes } minutes.
}
floor-point = Point of order: the rules are not followed
floor-point-asked = You raised a point of order: it goes before the others.

so-far = So far
so-far-nothing = Nothing yet: what happens appears here.
happened-opened = The sitting opened
happened-closed = The sitting closed
happened-item = Item { $number } opened, { $title }
happened-speech = { $name } spoke
happened-approved = Approved: { $wording }
happened-rejected = Rejected: { $wording }
happened-void = Not a valid vote: { $wording }
happened-ranked = The order was decided: { $wording }
happened-annulled = Vote annulled: { $wording }
happened-counts = { $for } for, { $against } against, { $abstained } abstained

voting-now-go = A vote is on: go to the vote
voting-now-change = The vote is still open: you can change yours
vote-on-amendment = Voting on amendment { $number }
vote-on-series = Voting on { $count } amendments together
vote-on-text = Voting on the text
vote-on-question = Voting
vote-on-procedure = Voting on how to keep talking
closes-in = closes in { $time }
read-whole-point = The whole point { $number }
read-whole-text = Read the text
back-to-sitting = Back to the sitting
your-vote = Your vote
your-vote-was = Your vote: { $words }, at { $time }.
chosen-word = Chosen
not-sent-word = Not sent
recorded-at = Recorded at { $time }.
recorded-by-hand = Entered by hand by the chair.
change-until-closing = You may change it until closing.
vote-not-sent = Not sent yet. Keep this page open.
vote-waits = Your vote waits here: the server cannot save it right now. It goes out by itself as soon as it can.
vote-sending = Sending…
vote-too-late = Your vote came after closing: it is not counted.
vote-before-too-late = Your vote before this one came after closing: it is not counted.
vote-not-entitled = You cannot vote here: you were not present at the opening, or your seat has no vote.
vote-wait-for-call = This is a roll call. Answer when you are called.
result-when-proclaimed = The result comes when the chair declares it.
vote-is-safe = You may close the screen: your vote is safe.
official-italian = The official text is in Italian.
ballot-open = Voting
ballot-closed = Voting closed
ballot-counted = Voting closed, waiting for the result
turnout = { $voted ->
    [one] 1 of { $present } has voted
   *[other] { $voted } of { $present } have voted
}

announce-item = Item { $number }: { $title }
announce-speaker = { $name } has the floor
announce-ballot-open = Voting: { $wording }
announce-ballot-closed = The vote is closed.
announce-ballot-cancelled = The vote is cancelled.
announce-seconds = { $seconds ->
    [one] 1 second to closing.
   *[other] { $seconds } seconds to closing.
}
announce-result-approved = Approved, { $for } for.
announce-result-rejected = Rejected.
announce-result-void = Not a valid vote: no quorum.
announce-result-ranked = The order is decided.
announce-result-annulled = The vote is annulled.
announce-nothing = No item is open.
