# Why the table said no. What happened, then what to do.

refusal-no_line = There is no connection, so this is not waiting to be sent. Once you are back online, see how things stand and try again.
refusal-not_your_role = Your role does not allow this. Ask the chair or the secretariat.
refusal-not_in_this_phase = Not at this moment of the sitting. See where it stands and try later.
refusal-not_for_another_seat = Not in this person’s place: they may have done it themselves.
refusal-seat_ended = This seat was closed. Ask the secretariat.
refusal-unknown = What you look for is not there any more. See what has changed and try again.
refusal-already_there = It is already there. Look at the list before adding it.
refusal-rules_impossible = With the share { $share } no vote could ever pass. Choose a possible one.
refusal-no_quorum = No quorum: { $present ->
    [0] nobody is present
   *[other] { $present } present
}, { $needed } needed. Wait for those who are missing, or enter who has arrived.
refusal-another_sitting_open = Another sitting is still going on. Close that one first.
refusal-sitting_not_open = The sitting is not open. Open or resume it, then try again.
refusal-ballot_open = A vote is going on. Close and proclaim it first, then try again.
refusal-item_open = This item was already opened, so it stays on the agenda.
refusal-item_not_open = This item is not open. Open it, then try again.
refusal-item_has_no_text = The text of this item is missing. Choose one.
refusal-not_present = They are not on record as present. Enter their presence, then try again.
refusal-already_asked = They are already waiting to speak.
refusal-nobody_speaks = Nobody is speaking now.
refusal-text_not_drafting = This text is not being written any more: the draft is closed.
refusal-text_not_sealed = The text is still being written. Close the draft, then try again.
refusal-text_in_use = This text was already voted on, or has amendments: it stays as it is.
refusal-text_changed = Somebody changed it meanwhile. Read it again and try again.
refusal-text_sealing = The text is being closed. Wait a few seconds.
refusal-nothing_changes = Nothing would change. Change at least one word.
refusal-reason_missing = The reason is missing. Write one line.
refusal-words_not_found = The words to change are not there any more. Read the text again.
refusal-unit_gone = That point is not in the text any more. Read it again and try again.
refusal-amendment_not_open = This amendment is not to be voted any more.
refusal-amendments_open = { $amendments ->
    [one] { $amendments } amendment is still to be voted. It is decided first.
   *[other] { $amendments } amendments are still to be voted. They are decided first.
}
refusal-amends_amendment = A sub-amendment cannot be changed or merged like this. Work on its amendment.
refusal-outside_amendment = A sub-amendment changes only the parts that its amendment touches. For the rest file an amendment.
refusal-series_too_short = It takes at least two different amendments.
refusal-series_meets = { $number } and { $other } touch the same words: leave one of them out.
refusal-asked_apart = Somebody has asked to vote { $number } by itself.
refusal-asks_to_keep = { $number } is voted by itself: it asks whether the text stays.
refusal-proposer_present = Somebody who signs it is present: it does not lapse.
refusal-nothing_proposed = There is no proposal to answer.
refusal-not_yours = Only whoever proposed it can do this.
refusal-order_incomplete = The amendments to be voted have changed meanwhile. Look at the order again.
refusal-already_voting = A vote is already going on. Close and proclaim that one first.
refusal-ballot_not_open = This vote is not open.
refusal-ballot_has_votes = { $votes ->
    [one] { $votes } vote has already arrived, so it cannot be cancelled. You can annul it with a reason.
   *[other] { $votes } votes have already arrived, so it cannot be cancelled. You can annul it with a reason.
}
refusal-ballot_not_counted = The votes are not counted yet. Wait a few seconds.
refusal-ballot_not_proclaimed = Only a vote that was annulled, or had no quorum, is repeated.
refusal-another_subject = A vote is repeated only on the same matter.
refusal-reopening_over = The five seconds are over: the vote stays closed.
refusal-not_entitled = This seat does not vote here: it was not present when the vote opened, or has no vote.
refusal-not_called_yet = This is a roll call. The name is called first, then comes the answer.
refusal-not_this_method = Not with this way of voting. Choose another.
refusal-wrong_choice = This answer does not count here. Choose one of those you see.
refusal-too_few_options = Too few proposals. Write at least two, all different.
refusal-too_many_choices = Too many choices. You can choose at most { $most }.
refusal-later_votes_depend = Later votes, or amendments, rest on this one. Annul those first.
refusal-procedure_not_open = This procedure was already decided.
refusal-speech_unknown = This speech is not of this sitting. Choose another.
refusal-minutes_frozen = The minutes are signed and do not change any more.
refusal-minutes_not_ready = The minutes are not ready. Prepare them, then sign.
refusal-minutes_changed = The minutes have changed since you read them. Read them again, then sign.
refusal-undo_over = This cannot be undone any more: ten seconds are over, or something else has happened.
refusal-happened_later = The time you wrote is still to come. Write one in the past.
refusal-happened_too_early = The time you wrote lies before what is already on record. Check it.
refusal-our_mistake = It did not work, and the fault is ours. Nothing has changed: try again, and if it happens again tell the secretariat.

refusal-comment_closed = This comment is closed or withdrawn. To answer, it must be opened again first.
refusal-too_many_comments = There are too many comments here already. First close those that are settled.
refusal-nothing_said = Write something before you send.

refusal-one_part_only = This amendment is one thing: it has no parts that could be voted separately.
refusal-subamendments_open = First its sub-amendments are decided.

refusal-effect_stands = It can no longer be voted: the words it would change are gone, or the text already says so. Its proposer can reword it.
