import { expect, test } from "vitest";
import texts from "../../../tests/data/twins/numbers.json";
import { numbered, type UnitKind } from "./numbering";

test.each(texts)("$kinds are numbered as the server numbers them", ({ kinds, numbers }) => {
  const units = kinds.map((kind) =>
    kind === "deeper" ? { kind: "letter" as const, level: 1 } : { kind: kind as UnitKind, level: 0 },
  );
  expect(numbered(units)).toEqual(numbers);
});
