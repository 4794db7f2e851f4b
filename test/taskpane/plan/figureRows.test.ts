import { limitUse } from "../../../src/core/hedging/limits";
import type { PlannedRange, UnderlyingPlan } from "../../../src/core/hedging/plan";
import { figureRows } from "../../../src/taskpane/plan/figureRows";
import { CANNED_SESSIONS } from "../cannedSessions";

const [BTC]: readonly UnderlyingPlan[] = CANNED_SESSIONS.planOneTrade.state.book!.plan!.underlyings;
const POLICY = BTC!.ranges[0]!;

function limit(
  bucket: string | null,
  [lower, upper]: [number | null, number | null],
  before: number,
  after: number,
): PlannedRange {
  const range = { lower, target: 0, upper };
  const useOf = (exposure: number) => limitUse({ ...range, exposure });
  return {
    name: "Vega",
    bucket,
    from: "limit",
    ...range,
    before,
    after,
    useBefore: useOf(before),
    useAfter: useOf(after),
  };
}

const rowsOf = (change: Partial<UnderlyingPlan>) =>
  figureRows({ ...BTC!, ...change }).map(({ name, range, before, after }) => [
    name,
    range,
    before.standing?.word ?? null,
    after.standing?.word ?? null,
  ]);

test("what has a range comes first, buckets by their name, then the figures that have none", () => {
  const ranges = [POLICY, limit(null, [-400, 400], -500, -350), limit("up to 1 week", [null, 20], 5, 25)];
  const rows = rowsOf({ ranges });
  expect(rows.slice(0, 3)).toEqual([
    ["Net delta", "band ±5, trades lead to 0", "Outside band", "In band"],
    ["Vega", "limit ±400", "Breach", "Near limit"],
    ["Vega, up to 1 week", "limit up to 20", "Inside", "Breach"],
  ]);
  expect(rows.slice(3).map(([name]) => name)).toEqual([
    ...["Value", "Delta", "Gamma", "Theta", "Dollar delta", "Dollar gamma 1%"],
  ]);
});

test("inside the band and beside the target: only where trades were to lead there", () => {
  const useAfter = limitUse({ ...POLICY, exposure: 3 });
  const ranges = [{ ...POLICY, before: 3, after: 3, useAfter }];
  expect(rowsOf({ ranges, decision: "wait", trades: [] })[0]).toEqual([
    "Net delta",
    "band ±5",
    "In band",
    "In band",
  ]);
  expect(rowsOf({ ranges })[0]).toEqual(["Net delta", "band ±5, trades lead to 0", "In band", "Off target"]);
});

test("a limit on a figure that the table has no row of its own for", () => {
  const [, rho] = rowsOf({ ranges: [POLICY, { ...limit(null, [-10, null], 0, 0), name: "Rho" }] });
  expect(rho).toEqual(["Rho", "limit from −10", "Inside", "Inside"]);
});
