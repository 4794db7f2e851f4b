import type { TradeCondition } from "../../../src/core/hedging/policy/hedgePolicy";
import { CONDITION_CHOICES, withCondition } from "../../../src/taskpane/plan/conditionChoices";

const BAND: TradeCondition = { kind: "band" };
const BREACH: TradeCondition = { kind: "breach" };
const EIGHT: TradeCondition = { kind: "interval", hours: 8 };

test.each([
  ["one more, in the order in which they are shown", [EIGHT, BAND], BREACH, [BAND, BREACH, EIGHT]],
  ["another number", [BAND, EIGHT], { kind: "interval", hours: 4 }, [BAND, { kind: "interval", hours: 4 }]],
] as const)("%s", (_title, conditions, condition, expected) => {
  expect(withCondition(conditions, condition.kind, condition)).toEqual(expected);
});

test("taken out, but never the last one", () => {
  expect(withCondition([BAND, EIGHT], "band", null)).toEqual([EIGHT]);
  expect(withCondition([EIGHT], "interval", null)).toEqual([EIGHT]);
});

test("numbers are read as they are shown", () => {
  for (const { first, number } of CONDITION_CHOICES) {
    if (number === null) continue;
    const typed = number.parse(number.shown(first));
    expect("value" in typed && number.toCondition(typed.value)).toEqual(first);
  }
});
