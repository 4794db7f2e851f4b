import type { PlanEdits } from "../../../src/core/hedging/plan";
import {
  withExcluded,
  withFixed,
  withFreed,
  withOthers,
  withTakenIn,
} from "../../../src/taskpane/plan/planEdits";

const EDITS: PlanEdits = { quantities: { A: 3, B: -2 }, excluded: ["C"], others: "keep" };

test.each([
  ["a quantity is fixed", withFixed(EDITS, "D", 7), { quantities: { A: 3, B: -2, D: 7 } }],
  ["another one takes its place", withFixed(EDITS, "A", 0), { quantities: { A: 0, B: -2 } }],
  [
    "what is fixed is not excluded any more",
    withFixed(EDITS, "C", 1),
    { quantities: { A: 3, B: -2, C: 1 }, excluded: [] },
  ],
  ["a quantity is freed", withFreed(EDITS, "B"), { quantities: { A: 3 } }],
  ["what was not fixed is free", withFreed(EDITS, "Z"), {}],
  [
    "what is excluded is not fixed any more",
    withExcluded(EDITS, "A"),
    { quantities: { B: -2 }, excluded: ["C", "A"] },
  ],
  ["excluded twice is excluded once", withExcluded(EDITS, "C"), {}],
  ["taken in", withTakenIn(EDITS, "C"), { excluded: [] }],
  ["the others", withOthers(EDITS, "solve"), { others: "solve" }],
])("%s", (_title, edits, change) => {
  expect(edits).toEqual({ ...EDITS, ...change });
});
