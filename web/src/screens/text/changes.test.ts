import { expect, test } from "vitest";
import pairs from "../../../../tests/data/twins/changes.json";
import { changeOf, partsOf } from "./changes";
import type { UnitId } from "../../protocol.gen";

const UNIT = { id: "u" as UnitId, kind: "point", number: "1" } as const;

test.each(pairs)(
  "«$old» becomes «$new» as the server says",
  ({ old, new: next, parts, another_sentence }) => {
    expect(partsOf(old, next).map(({ what, words }) => [what, words])).toEqual(parts);
    const said = changeOf({ ...UNIT, words: old }, next)[0]?.change;
    const gone = next.trim() === "" && old !== "";
    const same = next.trim() === old;
    expect(said).toBe(same ? undefined : gone ? "removed" : another_sentence ? "rewritten" : "changed");
  },
);

test("a long text is compared at once", () => {
  const words = "uno due tre quattro cinque sei sette otto nove dieci ".repeat(250);
  const began = performance.now();
  expect(partsOf(words, words.replaceAll("dieci", "undici")).length).toBeGreaterThan(300);
  expect(performance.now() - began).toBeLessThan(1000);
});
