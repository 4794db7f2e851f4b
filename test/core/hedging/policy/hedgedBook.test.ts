import { hedgeQuantity } from "../../../../src/core/hedging/hedgeQuantity";
import { checkPolicy, type PolicyInput } from "../../../../src/core/hedging/policy/checkPolicy";
import type { BandRule } from "../../../../src/core/hedging/policy/hedgePolicy";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { POLICY, spotHolding } from "../../../support/policyBooks";
import { SAMPLE_AS_OF } from "../../../support/sampleBooks";
import { positionsOf } from "../../../support/scenarios";

const LOT = 0.01;

/** Each underlying of the sample books, with 1,000 more of it. */
const BOOKS = [...positionsOf("crypto"), ...positionsOf("index")].reduce((books, position) => {
  const { underlying, market } = position;
  const away = { ...spotHolding(1000, market.spot), underlying };
  return books.set(underlying, [...(books.get(underlying) ?? [away]), position]);
}, new Map<string, Position[]>());

const RULES: readonly BandRule[] = ["fixed", "whalley-wilmott", "zakamouline"];
const CASES = [...BOOKS].flatMap(([underlying, positions]) =>
  RULES.flatMap((bandBy) =>
    (["target", "edge"] as const).map((tradeTo) => ({ underlying, bandBy, tradeTo, positions })),
  ),
);

test.each(CASES)(
  "$underlying just hedged to the $tradeTo of $bandBy waits",
  ({ bandBy, tradeTo, positions }) => {
    const check = (held: readonly Position[]) => checkPolicy(inputOf(held, bandBy));
    const { fires, band } = check(positions);
    expect(fires).toBe(true);
    const quantity = hedgeQuantity({
      exposure: inputOf(positions, bandBy).risk.exposure.netDelta,
      hedgeDelta: 1,
      target: band.centre,
      lot: LOT,
      band: band.halfWidth,
      tradeTo,
    });
    const hedged = [...positions, { ...positions[0]!, quantity }];
    expect(check(hedged).fires).toBe(false);
  },
);

function inputOf(positions: readonly Position[], bandBy: BandRule): PolicyInput {
  return {
    risk: measureBook(positions, SAMPLE_AS_OF).underlyings[0]!,
    asOf: SAMPLE_AS_OF,
    policy: { ...POLICY, band: null, bandBy, riskAversion: 1e-6 },
    costRate: 0.0005,
    deltaOfOneLot: LOT,
    lastHedge: null,
    breaches: [],
  };
}
