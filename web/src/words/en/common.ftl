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
