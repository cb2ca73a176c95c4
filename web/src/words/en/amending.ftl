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
