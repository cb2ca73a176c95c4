# The life of amendments: states, signatures, opinions, proposals.
amendment-unconfirmed = To be confirmed
amendment-late = After the deadline
amendment-set_aside = Set aside
amendment-declined = Not confirmed
amendment-out_of_scope = Outside the subject
amendment-reworded = Reworded
amendment-merged = Merged into a common text
amendment-lapsed = Lapsed
amendment-absorbed = Absorbed
precluded-amendment_gone = It falls with the amendment it would have changed, because of { $number }.

# What is awaited from the reader
asked-title = { $count ->
    [one] One thing is awaited from you
   *[other] { $count } things are awaited from you
}
asked-confirm = The secretariat filed it in your name, from your mail. Is it right? It is voted only if you confirm it.
asked-accept_compromise = This text is proposed to you in place of yours. If you accept, your amendment goes into it and your name stays too.
asked-sign = You are asked to sign it together.
asked-let_sign = Wants to sign it with you:
asked-answer_proposal = The chair proposes to you how to handle it. Do you agree?
asked-consider_withdrawing = The rapporteur invites you to withdraw it. You decide.
asked-decide_precluded = Another amendment was approved on the same words. You can write it anew on the new text, or leave it so.
asked-give_opinion = Your opinion as rapporteur is needed.
asked-short-confirm = to be confirmed
asked-short-accept_compromise = a common text to accept
asked-short-sign = to be signed, if you want
asked-short-let_sign = somebody wants to sign it
asked-short-answer_proposal = a proposal to accept or not
asked-short-consider_withdrawing = you are invited to withdraw it
asked-short-decide_precluded = not voted any more: what shall become of it?
asked-short-give_opinion = your opinion is missing

# What is known of an amendment
amendments-waiting = Waiting
life-parent = It changes amendment { $number }. It is voted before that one.
life-origins = It comes from amendments { $numbers }.
life-replaces = It stands in place of amendment { $number }.
life-replaced = Amendment { $number } stands in its place.
life-taken = It was proposed by: { $names }.
life-signers = Also signed by: { $names }.
life-supporters = Supported by: { $names }.
life-awaits = Still to confirm: { $names }.
life-late = It came after the deadline.
life-lapse-absent = It lapsed: nobody who signs it was present.
life-lapse-amendment_gone = It lapsed with the amendment it would have changed.
life-agreed = Its proposer agrees: it is adopted so, together with the others agreed on.
life-opinion-of = Opinion of { $name }.
life-statement = Minority statement:
opinion-title = Opinion
opinion-favourable = Favourable opinion
opinion-contrary = Contrary opinion
opinion-withdrawal_invited = Invitation to withdraw
opinion-left_to_table = Left to the table
opinion-reason = Why (if you want)
opinion-give = Give the opinion
opinion-ask = Opinion…
handling-adopt = It is proposed to adopt it as it is
handling-reword = It is proposed to reword it so
handling-vote = It is proposed to put it to the vote
handling-accepted = Its proposer agrees.
handling-declined = Its proposer does not agree: it is voted.
handling-title = How to handle it
handling-words = How { $number } should read
handling-note = A line to its proposer (if you want)
handling-propose = Send the proposal
handling-ask = Propose to its author…

# What can be done with it
life-acts = What you can do
life-confirm = It is mine, I confirm it
life-not-mine = It is not mine
life-accept = I accept
life-decline = No, thank you
life-sign = I sign too
life-unsign = Take my signature off
life-ask-sign = Ask to sign it
life-unask-sign = Do not ask to sign it any more
life-let-sign = Let them sign
life-support = I support it
life-unsupport = I do not support it any more
series-explained = One vote decides all these amendments. They touch different words, and nobody asked to vote one of them by itself.
formula = Formula
before-label-sub = The amendment today
life-apart = Ask that it be voted by itself
life-apart-leave = I no longer ask that it be voted by itself
life-apart-asked = To be voted by itself, at the request of { $names }.
life-amend = Propose a sub-amendment
life-reword = Write it anew (text 2)
life-keep-precluded = Leave it so
life-invite = Ask somebody to sign it with you
life-invite-do = Ask
life-choose = Choose
life-compromise = Join this one and another in a common text
life-compromise-do = Write the common text
life-take-over = I take it over
life-statement-ask = Minority statement
life-statement-words = A few lines, printed with the guidelines
life-statement-do = Save the statement
life-statement-drop = Do not print it any more
life-admit = Admit
life-set-aside = Set aside
life-take-up = Take up again
life-let-lapse = It lapses: nobody who signs it is here
life-rule-scope-ask = Outside the subject…
life-rule-scope = Rule it outside the subject

# When and by whom
filing-title = Deadline and rapporteur
filing-until = Amendments are filed until { $day }, { $hour }.
filing-no-deadline = No deadline: amendments are filed until the vote on the whole text.
filing-until-label = They are filed until
filing-set = Set the deadline
filing-drop = Take the deadline off
filing-rapporteur = Rapporteur: { $name }.
filing-rapporteur-label = Who gives the opinions
filing-rapporteur-none = The chair

# While somebody writes
meets-title = Other amendments on the same words
meets-theirs-precluded = If yours passes, this one is not voted any more.
meets-theirs-absorbed = If yours passes, this one is contained in it.
meets-theirs-moves = If yours passes, this one stays.
meets-theirs-stays = If yours passes, this one stays.
meets-mine-precluded = If this one passes, yours is not voted any more.
meets-mine-absorbed = If this one passes, yours is contained in it.
meets-mine-moves = If this one passes, yours stays.
meets-mine-stays = If this one passes, yours stays.

# The secretariat’s mail
mailed-title = Amendment that came by mail
mailed-help = Paste the message and file it in the name of who wrote it. If it holds a formula, we read it. It is voted once they confirm it.
mailed-begin = File it
mailed-who = Whose it is
mailed-text = To which text
mailed-paste = Paste the message here
mailed-mail = The message
mailed-go-on = Go on

# Formal coordination: numbers and references after the votes
coordination-open = Formal coordination proposed
coordination-title = Formal coordination
coordination-help = After the votes the numbers are put in order again, and references follow them. No other word changes.
coordination-count = Numbers that change: { $numbers }. References that change: { $references }.
coordination-caption = The proposed changes, one a row
coordination-was = Was
coordination-becomes = Becomes
coordination-why = Why
coordination-because-new = It came with an amendment and takes its place among the numbers.
coordination-because-after_new = { $number } came in before it.
coordination-because-after_gone = { $number } was taken out before it.
coordination-because-above = It stands within { $number }, whose number changes.
coordination-because-order = It follows { $number }, whose number changes.
coordination-because-reference = The reference follows: { $before } becomes { $after }.
coordination-leave = Leave as it is
coordination-leave-why = Why it stays (goes into the minutes)
coordination-accept = Accept the coordination
coordination-unsure = { $count ->
    [one] One reference to look at
   *[other] { $count } references to look at
}
coordination-unsure-help = It is not certain what is meant here. They stay as they are unless the chair says otherwise.
coordination-unsure-quoted = It stands in quotation marks: these may be words of another text. { $before } becomes { $after }.
coordination-unsure-another_act = Another act is named nearby, and may be what is meant. { $before } becomes { $after }.
coordination-unsure-somewhere_else = It says that it is part of something else, perhaps not of this text. { $before } becomes { $after }.
coordination-unsure-beside_another = It does not say of what it is a part, and the reference beside it does. { $before } becomes { $after }.
coordination-unsure-second_number = It is a second number after a noun in the singular. { $before } becomes { $after }.
coordination-unsure-gone = { $before } was taken out: the reference leads nowhere.
coordination-unsure-astray = It refers to nothing today; with the new numbers it will seem to refer to { $after }.
coordination-unsure-moved = { $before } now stands within another part: written like this it is no longer found.
coordination-meant = Yes, this is meant: write “{ $becomes }”
unit-named-title-guidelines = title
unit-named-area-guidelines = area { $number }
unit-named-point-guidelines = point { $number }
unit-named-paragraph-guidelines = paragraph { $number }
unit-named-letter-guidelines = letter { $number })
unit-named-number-guidelines = number { $number })
unit-named-title-bill = title
unit-named-area-bill = chapter { $number }
unit-named-point-bill = article { $number }
unit-named-paragraph-bill = paragraph { $number }
unit-named-letter-bill = letter { $number })
unit-named-number-bill = number { $number })

# Where a word comes from, and where an amendment went
tracing-hint = Touch a sentence to learn where it comes from.
tracing-open = Where it comes from
tracing-whither = Where it went in the text
tracing-title = Where it comes from
tracing-looking = Looking through the history of the text.
tracing-gone = This point is no longer in today’s text.
tracing-draft = Written in the draft
tracing-import = In the text that came from outside
tracing-coordination = Put in order by the formal coordination
tracing-version = Since version { $number }: { $day }, { $hour }.
tracing-touched = This is the word you touched.
tracing-took = It took words away here, or its words were changed later.
tracing-people = By: { $names }.
tracing-vote = Approved: { $day }, { $hour }.
tracing-see-amendment = See the amendment
tracing-see-vote = See the vote
tracing-before = Before and after
tracing-found = The words of amendment { $number } are underlined: { $units ->
    [one] they are in one point.
   *[other] they are in { $units } points.
}
tracing-found-none = No word of amendment { $number } is in today’s text: it only took words away, or its words were changed later.
tracing-unmark = Remove the underline

# Comments on the points of the text
comments-title = Comments on this point
comments-none = No comments yet. Write a question or a remark on a point of the text: everybody reads it.
comments-settled = No open comments.
comments-every = { $count ->
    [one] Show the closed one too
   *[other] Show the { $count } closed ones too
  }
comment-new = A new comment
comment-unit = On which point?
comment-choose = Choose a point
comment-words = Your comment
comment-pin = Publish the comment
comment-on = On { $unit }
comment-on-gone = On a point that is no longer in the text
comment-when = { $day }, { $hour }
comment-answers = Answers
comment-answer = Your answer
comment-send = Answer
comment-close = Close the comment
comment-reopen = Open again
comment-closed = Closed by { $name }.
comment-withdraw = Withdraw
comment-withdraw-ask = Withdraw the comment? Its words will no longer be shown.
comment-withdrawn = { $name } has withdrawn this comment.
comment-keep = No, keep it

# Votes on separate parts
amendment-divided = Voted in parts
life-parts = Ask to vote it in parts
life-parts-leave = I no longer ask to vote it in parts
life-parts-asked = To be voted in parts: { $names } asks for it.
life-parts-refused = It is voted as a whole: { $reason }
life-parts-of = It is a part of amendment { $number }.
life-parts-into = It is voted in separate parts:
life-parts-some = Adopted in part.
life-parts-all = Adopted in all its parts.
life-parts-none = No part was adopted.
life-parts-outcome = { $number }: { $state }

life-effect = The chair has decided so: { $reason }
