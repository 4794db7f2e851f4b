import { measureLimits } from "../../src/core/hedging/limits";
import type { UnderlyingPlan } from "../../src/core/hedging/plan";
import { bandState, bandUse } from "../../src/taskpane/book/bandState";
import { BTC, book } from "./cannedBook";

function planOf(netDelta: number, target: number, band: number): UnderlyingPlan {
  return book([{ ...BTC, netDelta, policy: { target, band } }]).plan!.underlyings[0]!;
}

test.each([
  ["on the target", 0, 0, 5, "inside", 0],
  ["just below 80 % of the band", 3.999, 0, 5, "inside", 0.7998],
  ["on 80 % of the band", 4, 0, 5, "near", 0.8],
  ["on the edge", -5, 0, 5, "near", 1],
  ["beyond it", -5.001, 0, 5, "outside", 1.0002],
  ["on 80 % around another target", 24, 20, 5, "near", 0.8],
  ["on a band of no width", 20, 20, 0, "inside", 0],
  ["beside a band of no width", 20.1, 20, 0, "outside", null],
] as const)("%s", (_, netDelta, target, band, state, used) => {
  const plan = planOf(netDelta, target, band);
  expect(bandState(plan)).toBe(state);
  if (used === null) expect(bandUse(plan)).toBeNull();
  else expect(bandUse(plan)).toBeCloseTo(used, 12);
});

test("a band and a limit of the same width are called the same", () => {
  for (let netDelta = -6; netDelta <= 6; netDelta += 0.25) {
    const limit = { exposure: netDelta, target: 0, lower: -5, upper: 5 };
    const called = measureLimits([limit])[0]!.state;
    const expected = called === "breach" ? "outside" : called;
    expect({ netDelta, state: bandState(planOf(netDelta, 0, 5)) }).toEqual({ netDelta, state: expected });
  }
});
