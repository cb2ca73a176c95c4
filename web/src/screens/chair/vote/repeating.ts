// The same vote once more, linked to the one that was annulled or had no quorum.

import type { BallotRecord, OpenBallot } from "../../../protocol.gen";
import { freshId } from "../../../wire/ids";
import type { Desk } from "../desk.svelte";

/** The command that repeats this vote; null when its matter is not there any more, or was repeated already. */
export function repeating(desk: Desk, ballot: BallotRecord): OpenBallot | null {
  const records = desk.session.records;
  if (records.all("BallotRecord").some((each) => each.repeats === ballot.id)) return null;
  if (ballot.amendment !== null) {
    const amendment = records.get("AmendmentRecord", `amendment/${ballot.amendment}`);
    return amendment && desk.onAmendment(amendment, ballot.id);
  }
  if (ballot.series.length > 0) {
    const some = ballot.series.flatMap(
      (each) => records.get("AmendmentRecord", `amendment/${each.amendment}`) ?? [],
    );
    return desk.onSeries(some, ballot.id);
  }
  if (ballot.text !== null) {
    const text = records.get("TextRecord", `text/${ballot.text}`);
    return text && desk.onText(text, ballot.id);
  }
  if (ballot.procedure !== null) {
    const procedure = records.get("ProcedureRecord", `procedure/${ballot.procedure}`);
    return procedure && desk.onProcedure(procedure, ballot.id);
  }
  return desk.opening({ about: "question" }, ballot.wording, {
    method: ballot.method,
    pick_up_to: ballot.pick_up_to,
    options: ballot.options.map((option) => ({ id: freshId(), words: option.words })),
    repeats: ballot.id,
  });
}
