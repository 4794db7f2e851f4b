import fc from "fast-check";
import { DEFAULT_POLICY } from "../../../../src/app/settings";
import type { FigureLimit } from "../../../../src/core/hedging/figureLimit";
import { untoldTerms, type HedgeTerms } from "../../../../src/core/hedging/hedgeTerms";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import type { RebalancePlan } from "../../../../src/core/hedging/plan";
import { bookAfterTrades } from "../../../../src/core/hedging/planning/bookAfterTrades";
import { planStageInSteps } from "../../../../src/core/hedging/planning/planStage";
import type { HedgePolicy } from "../../../../src/core/hedging/policy/hedgePolicy";
import { SEARCH_GAP } from "../../../../src/core/hedging/searchGap";
import type { BookRisk } from "../../../../src/core/risk/bookRisk";
import type { Exposure } from "../../../../src/core/risk/exposure";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { finish } from "../../../../src/core/steps/steps";
import { parsePositions } from "../../../../src/sheet/parsePositions";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { SAMPLE_AS_OF, sampleBook } from "../../../support/sampleBooks";
import { planInput } from "./planInClosedForm";

/*
 * Whatever the policy, the limits and what may be traded: a plan leads into its ranges or says which cannot be kept, and
 * where it does, the book after its trades needs none.
 */

const { positions } = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
const risk = measureBook(positions, SAMPLE_AS_OF);
const SOLVING = { timeLimit: 20, gap: SEARCH_GAP };

interface Case {
  readonly policy: HedgePolicy;
  readonly limits: readonly FigureLimit[];
  readonly hedges: readonly HedgeTerms[];
}

const FIGURES: readonly (readonly [name: string, of: (exposure: Exposure) => number, weight: number])[] = [
  ["Vega", ({ vega }) => vega! / 100, 5],
  ["Gamma", ({ gamma }) => gamma, 1e7],
];

function limitOf(underlying: string, figure: number, share: number, from: BookRisk = risk): FigureLimit {
  const [name, of, weight] = FIGURES[figure]!;
  const { exposure } = from.underlyings.find((each) => each.underlying === underlying)!;
  const size = share * Math.abs(of(exposure));
  return { underlying, bucket: null, name, of, weight, target: 0, lower: -size, upper: size };
}

const policies: fc.Arbitrary<HedgePolicy> = fc
  .record({
    target: fc.constantFrom(0, 0, 12.5, -40),
    band: fc.constantFrom(null, 0, 1, 25),
    bandBy: fc.constantFrom("fixed", "whalley-wilmott", "zakamouline" as const),
    tradeTo: fc.constantFrom("target" as const, "edge" as const),
    isEveryCheck: fc.boolean(),
  })
  .map(({ isEveryCheck, ...changes }) => ({
    ...DEFAULT_POLICY,
    ...changes,
    conditions: isEveryCheck ? [{ kind: "everyCheck" }] : DEFAULT_POLICY.conditions,
  }));

const options = positions.filter(({ product }) => product.kind === "option");
const linear = positions.filter(({ product }) => product.kind === "perpetual" || product.kind === "future");

const hedgesOf = (
  units: readonly Position[],
  lots: readonly number[],
  ticket: number,
): readonly HedgeTerms[] =>
  [...new Map(units.map((unit) => [unit.instrument, unit])).values()].map((unit, index) => ({
    ...untoldTerms({ ...unit, quantity: 1 }),
    lot: lots[index % lots.length]!,
    spread: unit.product.kind === "option" ? 0.02 : 0.0002,
    fee: 0.0003,
    ticket: unit.product.kind === "option" ? ticket : 0,
  }));

const cases: fc.Arbitrary<Case> = fc.record({
  policy: policies,
  limits: fc
    .array(
      fc.tuple(
        fc.constantFrom("BTC", "ETH"),
        fc.constantFrom(0, 1),
        fc.double({ min: 0.3, max: 1.5, noNaN: true }),
      ),
      {
        maxLength: 3,
      },
    )
    .map((wished) => [
      ...new Map(
        wished.map(([on, figure, share]) => [`${on} ${figure}`, limitOf(on, figure, share)]),
      ).values(),
    ]),
  hedges: fc
    .tuple(
      fc.shuffledSubarray(options, { minLength: 2, maxLength: 6 }),
      fc.constantFrom([0.1], [1], [0.5, 5]),
      fc.constantFrom(0, 25),
    )
    .map(([chosen, lots, ticket]) => [...hedgesOf(linear, [1], 0), ...hedgesOf(chosen, lots, ticket)]),
});

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

function planOf(book: BookRisk, { policy, limits, hedges }: Case): RebalancePlan {
  let stage = finish(planStageInSteps(planInput(book, policy, { limits, hedges })));
  while (stage.kind === "open") stage = finish(stage.next(solveHedge(stage.problem, solve, SOLVING)));
  return stage.plan;
}

test("a plan that was applied needs no other, with its trades as rows of their own or added to those there are", () => {
  let traded = 0;
  fc.assert(
    fc.property(cases, (given) => {
      const plan = planOf(risk, given);
      const unmet = plan.underlyings.filter(({ ranges }) =>
        ranges.some(({ useAfter }) => useAfter.state === "breach"),
      );
      const isMet = ({ decision, conflicts }: RebalancePlan["underlyings"][number]) =>
        decision === "wait" || conflicts !== null;
      expect(unmet.filter((each) => !isMet(each)).map(({ underlying }) => underlying)).toEqual([]);
      if (plan.underlyings.some(({ conflicts }) => conflicts !== null)) return;
      traded += plan.trades.length;
      const appended = [...positions, ...plan.trades.map(({ position }) => position)];
      for (const after of [appended, bookAfterTrades(positions, plan.trades)]) {
        const again = planOf(measureBook(after, SAMPLE_AS_OF), given);
        expect(again.trades.map(({ instrument, quantity }) => [instrument, quantity])).toEqual([]);
      }
    }),
    { numRuns: 40, seed: 20261122 },
  );
  expect(traded).toBeGreaterThan(60);
});
