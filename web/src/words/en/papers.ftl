# Amendment booklet, compared text, text with its changes, extract of the minutes. Only the server writes them.

doc-kind-compared = Compared text
doc-kind-tracked = Text with its changes

doc-status-older = Version { $version }, superseded: version { $current } counts

## Compared text and text with its changes

doc-status-compared = { $count ->
    [0] No point has changed
    [one] { $count } point has changed
   *[other] { $count } points have changed
} from version { $first } to version { $last }
doc-compared-how = On the left you read the text as it was, on the right as it is. Words taken out are struck through, words put in are underlined. Below each changed point you find who changed it.
doc-tracked-how = Words taken out are struck through, words put in are underlined. If you open the document in a word processor, accept all changes to have the text as it is, reject them all to have the text as it was.
doc-caption-facing = “{ $title }” in both versions
doc-facing-base = Base text (version { $version })
doc-facing-amended = Text as amended (version { $version })
doc-facing-approved = Text as adopted (version { $version })
doc-facing-nothing = (nothing)
doc-mark-amendment = Am. { $number } – { $author }
doc-mark-version = Version { $version }
doc-mark-adopted = { $name }. { $vote }
doc-mark-vote = Vote no. { $vote } of sitting no. { $number }/{ $year } ({ $day }), { $outcome ->
    [approved] adopted
    [rejected] rejected
   *[void] not valid
}: { $favour } for, { $against } against, { $abstained } abstained.

## Amendment booklet

doc-booklet-title = Amendment booklet
doc-booklet-how = Each amendment has a number and stands here in the order in which it is voted. First you find what changes in plain words, then the text before and after. If an amendment is not voted any more, you find the reason.
doc-booklet-none = Nobody has filed amendments to this text.
doc-status-booklet = { $count ->
    [0] No amendment filed
   *[other] { $waiting ->
        [0] All amendments have been decided
        [one] Provisional: { $waiting } amendment is still to be decided
       *[other] Provisional: { $waiting } amendments are still to be decided
    }
}
doc-fact-amendments = Amendments filed
doc-fact-adopted = Amendments adopted
doc-heading-in-short = In short
doc-heading-amendment = Amendment { $number }
doc-what-changes = What changes: { $summary }
doc-formula = Formula: { $formula }
doc-reason = Why: { $reason }
doc-term-where = Where
doc-term-author = Proposed by
doc-term-filed = Filed
doc-term-outcome = Outcome
doc-term-vote = Vote
doc-amendment-waiting = Still to be voted

## Extract of the minutes

doc-extract-title = Extract of minutes no. { $number }/{ $year }, item { $item }
doc-heading-extract = Extract
doc-extract-signed = This extract gives, word for word, a part of the signed minutes.
doc-extract-draft = This extract comes from minutes that are not signed yet: it may still change.
doc-signs-extract = Certified extract, taker of the minutes

## Akoma Ntoso

doc-akn-amendment = Amendment
doc-akn-goes = these words go
doc-akn-comes = these words come
doc-akn-becomes = the text becomes
doc-akn-removed = it is taken out
doc-akn-inserted = this is put in
doc-attached-akn = The same document in Akoma Ntoso

## Life of an amendment

doc-term-parent = Sub-amendment to
doc-term-signers = Also signed by
doc-term-supporters = Supported by
doc-term-before = Proposed before by
doc-term-replaces = Rewords
doc-term-replaced = Reworded as
doc-term-origins = Common text of
doc-term-opinion = Opinion
doc-term-handling = Proposed before the vote
doc-filed-late = (after the deadline, admitted by the chair)
doc-opinion-favourable = Favourable ({ $who }).
doc-opinion-contrary = Contrary ({ $who }).
doc-opinion-withdrawal_invited = Invitation to withdraw ({ $who }).
doc-opinion-left_to_table = Left to the table ({ $who }).
doc-handling = { $handling ->
    [adopt] Adopt it as it is
    [reword] Reword it
   *[vote] Put it to the vote
}: { $answer ->
    [yes] its proposer has accepted
    [no] its proposer has not accepted
   *[none] its proposer has not answered yet
}.
doc-minority = Minority position: { $statement }
