# Drafting a text together, and words that lose their place.

draft-contents = Contents of the text
draft-contents-none = The headings of the text appear here.
draft-around = Around the text
draft-empty-heading = untitled
draft-hint = Write here. Press Enter to begin a new point.
draft-only-read = You can read now. To write, ask the chair.
draft-stopped = The chair has stopped your writing. You can read. Words not sent stay here, on this device.
draft-no-socket = The text does not open from this network. Try another one, for example your phone’s.
draft-other-tab = You are writing in another window.
draft-write-here = Write here
draft-unsent = { $count ->
    [one] Not sent yet: 1 change.
   *[other] Not sent yet: { $count } changes.
}
draft-unsent-safe = It is all safe on this device and goes out by itself.
draft-unsent-here = Keep this page open: this browser keeps nothing.
draft-not-sent = Not sent yet
draft-saved = Saved at { $time }
draft-unit-full = This point is full. Go on in a new one.
draft-writes = { $name } is writing
draft-words-of = Words by { $name }
draft-you = You
draft-kind = Kind of point
draft-kind-title = Title
draft-kind-area = { $style ->
    [bill] Chapter
   *[guidelines] Area
}
draft-kind-point = { $style ->
    [bill] Article
   *[guidelines] Point
}
draft-kind-paragraph = Paragraph
draft-kind-letter = Letter
draft-undo = Undo
draft-more = More
draft-more-title = More actions
draft-act-title = Make it the title
draft-act-area = { $style ->
    [bill] Make it a chapter
   *[guidelines] Make it an area
}
draft-act-deeper = Letter further in
draft-act-shallower = Letter further out
draft-act-up = Move up
draft-act-down = Move down
draft-act-redo = Redo
draft-act-remove = Remove the point
draft-again-split = { $names } is writing here. Press Enter once more to split the point anyway.
draft-again-join = { $names } is writing here. Press the key once more to join the two points anyway.
draft-ask-no = No, I will wait
draft-ask-move = { $names } is writing here. Move the point anyway?
draft-ask-move-why = The words being written now might lose their place.
draft-ask-move-yes = Move
draft-ask-remove = { $names } is writing here. Remove the point anyway?
draft-ask-remove-why = Their words lose their place: they will find them on their device.
draft-ask-remove-yes = Remove
draft-ask-most = You are about to delete more than half of the text
draft-ask-most-why = It goes for everybody. You can go back with “Undo”.
draft-ask-most-yes = Delete
draft-writing-now = Who is writing now
draft-nobody-writes = Nobody is writing at this moment.
draft-have-written = Have written
draft-is-stopped = writing stopped
draft-show-authors = Show who wrote what
draft-hide-authors = Hide who wrote what
draft-readable = Is it easy to read?
draft-gulpease = Gulpease { $index }
draft-ease-primary = Easy for everybody, with primary school.
draft-ease-lower = Easy with lower secondary school.
draft-ease-upper = Hard with lower secondary school. Try shorter sentences.
draft-ease-hard = Hard even with a diploma. Try shorter sentences.
draft-longest = { $number ->
    [none] The longest sentence has { $words } words.
   *[other] The longest sentence is in point { $number }: { $words } words.
}

tray-title = { $count ->
    [one] 1 phrase without a place
   *[other] { $count } phrases without a place
}
tray-came = { $count ->
    [one] A phrase of yours lost its place. It is safe on this device.
   *[other] { $count } phrases of yours lost their place. They are safe on this device.
}
tray-why-unit_gone = { $number ->
    [none] The point you were writing in was removed. Your words are here.
   *[other] Point { $number } was removed while you were writing. Your words are here.
}
tray-why-draft_closed = { $hour }. The text was closed before the words arrived.
tray-why-may_not_write = { $hour }. The chair stopped your writing before the words arrived.
tray-why-not_our_shape = { $hour }. These words did not get into the text.
tray-why-too_big = { $hour }. These were too many words for one point.
tray-why-deletes_most = { $hour }. The change deleted nearly the whole text.
tray-why-unknown_pen = { $hour }. These words did not get into the text.
tray-put = Put back in a point…
tray-put-here = Put here
tray-where = Where do they go?
tray-after = After
tray-first = At the beginning of the text
tray-propose = Propose as an amendment
tray-copy = Copy
tray-copied = Copied.
tray-discard = Discard
tray-discard-sure = If you discard them, these words are gone. They cannot be taken back.
tray-keep = No, keep them

writer-stop = Stop the writing
writer-stop-help = { $name } can still read. Words not sent stay on their device.
writer-let = Let them write again
writer-restore = Take the text back…
writer-restore-help = Choose how far, see what has changed, put back only what is needed.
writer-order = Call to order
writer-order-help = The call to order stays in the minutes.
restore-when = As it was
restore-minutes = { $minutes ->
    [one] 1 minute ago ({ $hour })
   *[other] { $minutes } minutes ago ({ $hour })
}
restore-look = Look
restore-same = Nothing has changed since then.
restore-put = Put it back so

propose-back = Back
propose-title-new = Propose a change
propose-how-new = Touch the point you want to change. Then say in one line what changes.
propose-title-sub = Write a sub-amendment to amendment { $number }
propose-how-sub = This is what the amendment would bring into the text. Change what you want, then say in one line what changes.
propose-title-reword = Write amendment { $number } anew
propose-how-reword = Start from your words. The new text stands in place of the first, and it is seen where it comes from.
propose-title-compromise = A common text for amendments { $number }
propose-how-compromise = Start from one of the two and write a text that suits everybody. It counts once everybody has accepted it.
propose-words = Words of point { $number ->
    [none] chosen
   *[other] { $number }
}
propose-take-out = Remove the point
propose-put-back = Put it back
propose-as-it-was = As it was
propose-new-after = New point after it
propose-new = New point
propose-drop-new = Remove the new point
propose-kind = Kind
propose-overtaken = The text has changed: version { $number } counts now. Your words are here. Look at the marked points.
propose-moved = This point changed while you were writing. Now it says:
propose-yours = Your words
propose-start-new = Start from the new text
propose-keep-mine = Keep my words
propose-gone = A point you wanted to change is no longer there
propose-gone-new = Propose it as a new point
propose-gone-drop = Let it go
propose-summary = What changes
propose-summary-help = One line, in plain words. It is the first thing voters read.
propose-reason = Why (if you like)
propose-preview = This is how voters see it
propose-nothing = You have not changed anything yet. Touch a point of the text.
propose-send = Send the amendment
propose-sending = Sending…
propose-offline = No connection: we keep it here and it goes out by itself.
propose-missing-changes = The change is missing: touch a point of the text and change it.
propose-missing-summary = One line is missing: write what changes.
propose-missing-look = First look at the points that changed while you were writing.
propose-kept = Your proposal stays here: you can correct it and send it again.
propose-done = Amendment recorded.
propose-discard = Throw the proposal away
propose-discard-sure = If you throw it away, the words of this proposal are gone.

# Procedures of dialogue, while they are written

procedure-change-title = Change the proposal
procedure-title = Name
procedure-propose = Propose
procedure-days = { $term ->
    [notice_days] Days of notice
   *[answer_days] Days to answer
}
procedure-days-help = Zero means: not fixed.
procedure-overtaken = Somebody changed it while you were writing. Your words are below. It now says:
procedure-seen = I have read it

# Why a formula cannot be read: which words, where, and what comes near

unread-empty = Nothing is written. Paste the amendment’s formula.
unread-not_understood = Not understood from here on: «{ $words }».
unread-quotes_open = It is not clear where the quotation ends: «{ $words }».
unread-where_it_ends = It is not clear where the words end: «{ $words }». Put them in quotation marks.
unread-sub_amendment = This is a sub-amendment: it changes amendment { $words }, not this text.
unread-no_place = This text does not have: { $words }.
unread-which_place = It is not clear which one: { $words }. Say which.
unread-words_not_found = The words «{ $words }» are not there.
unread-words_twice = The words «{ $words }» are there more than once. Say which, or «ovunque ricorrano».
unread-no_sentence = Here there is no: { $words }.
unread-overlap = Two instructions change the same words: «{ $words }».
unread-not_a_unit = It is not clear what these words are: «{ $words }».
unread-changes_nothing = This changes nothing.
unread-places = It is here: { $places }.
unread-near = The nearest, in { $place }: «{ $near }».

# Two more ways to propose: the written formula, or choosing what to do

ways-title = Paste the formula, or choose what to do
ways-formula = The amendment’s formula
ways-formula-help = In Italian, as an assembly writes it: «Al punto 1.1, sostituire le parole: «…» con le seguenti: «…»».
ways-formula-read = Read the formula
ways-choose = Choose what to do
ways-unit = Point
ways-unit-none = Choose a point
ways-act = What to do
ways-act-replace = Replace
ways-act-delete = Take out
ways-act-insert_before = Insert before
ways-act-insert_after = Insert after
ways-act-unit_after = Add a point after
ways-words = Which words
ways-words-help = { $act ->
    [insert_before] Copy them from the text. Left empty, the new words go to the beginning of the point.
    [insert_after] Copy them from the text. Left empty, the new words go to the end of the point.
   *[other] Copy them from the text. Left empty, it is about the whole point.
}
ways-new = New words
ways-choose-do = Put into the proposal
ways-read = Done. Below you see how the text changes.
ways-read-mail = These instructions were read. Look whether the message holds others.
ways-moved = The text has changed just now. Try again.
