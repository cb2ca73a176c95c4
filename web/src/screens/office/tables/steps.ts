// The way from an empty house to the first sitting, and how far it has been gone.

import type { Overview } from "../asking";

export interface FirstStep {
  /** Names its sentences «first-step-…». */
  readonly key: "register" | "found" | "seats" | "sitting" | "invite";
  readonly done: boolean;
  readonly address: string;
}

/** The five steps; none for a house that has gone them all, has held a sitting or has a second table. */
export function firstSteps({ tables, bodies }: Overview): readonly FirstStep[] {
  const [table] = tables;
  if (tables.length > 1 || (table?.held ?? 0) > 0) return [];
  const at = table === undefined ? "/office" : `/office/t/${table.id}`;
  const steps: readonly FirstStep[] = [
    { key: "register", done: bodies > 0, address: "/office/import" },
    { key: "found", done: table !== undefined, address: "/office/new" },
    { key: "seats", done: (table?.seats ?? 0) > 0, address: `${at}/seats` },
    {
      key: "sitting",
      done: (table?.next_sitting?.state ?? "planned") !== "planned",
      address: `${at}/sittings`,
    },
    {
      key: "invite",
      done: table !== undefined && table.seats > 0 && table.invited >= table.seats,
      address: `${at}/invitations`,
    },
  ];
  return steps.every((step) => step.done) ? [] : steps;
}
