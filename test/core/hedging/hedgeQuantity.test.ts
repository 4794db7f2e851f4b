import fc from "fast-check";
import { hedgeQuantity, type HedgeQuantityInput } from "../../../src/core/hedging/hedgeQuantity";
import { solveInClosedForm } from "../../../src/core/hedging/optimiser/closedForm";
import { DomainError } from "../../../src/core/math/domainError";

/** Worked by hand: (goal - exposure) / hedgeDelta, then the nearest lot, the smaller one of two as near. */
const cases: [title: string, input: HedgeQuantityInput, expected: number][] = [
  ["a short delta is bought back", { exposure: -85.5, hedgeDelta: 1 }, 85.5],
  ["a long delta is sold", { exposure: 12, hedgeDelta: 0.5 }, -24],
  ["a hedge with negative delta turns the sign", { exposure: 12, hedgeDelta: -0.5 }, 24],
  ["to a target", { exposure: 12, hedgeDelta: 2, target: 20 }, 4],
  ["inside the band", { exposure: 5, hedgeDelta: 1, band: 5 }, 0],
  ["outside the band to the target", { exposure: 6, hedgeDelta: 1, band: 5 }, -6],
  ["outside the band to the edge", { exposure: 6, hedgeDelta: 1, band: 5, tradeTo: "edge" }, -1],
  ["below the band to the edge", { exposure: -9, hedgeDelta: 1, target: 1, band: 4, tradeTo: "edge" }, 6],
  [
    "to the edge in the fewest lots that are inside",
    { exposure: 7.4, hedgeDelta: 1, lot: 1, band: 5, tradeTo: "edge" },
    -3,
  ],
  ["to the edge, on it by a whole lot", { exposure: 8, hedgeDelta: 1, lot: 1, band: 5, tradeTo: "edge" }, -3],
  [
    "on the edge by a lot that binary fractions cannot hold",
    { exposure: 0.8, hedgeDelta: 1, lot: 0.1, band: 0.5, tradeTo: "edge" },
    -0.3,
  ],
  [
    "a lot may lead across the band, to the farther edge",
    { exposure: -6, hedgeDelta: 1, lot: 10, band: 5, tradeTo: "edge" },
    10,
  ],
  [
    "lots that step over the band: what leaves least",
    { exposure: -6, hedgeDelta: 1, lot: 20, band: 5, tradeTo: "edge" },
    0,
  ],
  [
    "lots that step over the band: one more leaves less",
    { exposure: 17, hedgeDelta: -1, lot: 20, band: 2, tradeTo: "edge" },
    20,
  ],
  [
    "to the edge without a band is to the target",
    { exposure: 7.6, hedgeDelta: 1, lot: 1, tradeTo: "edge" },
    -8,
  ],
  ["beyond the edge by rounding noise", { exposure: 0.1 + 0.2, hedgeDelta: 1, band: 0.3 }, 0],
  ["down to the nearest lot", { exposure: -2.4, hedgeDelta: 1, lot: 1 }, 2],
  ["up to the nearest lot", { exposure: -2.6, hedgeDelta: 1, lot: 1 }, 3],
  ["two lots as near: the smaller trade", { exposure: -2.5, hedgeDelta: 1, lot: 1 }, 2],
  ["half a lot is not traded", { exposure: 0.5, hedgeDelta: 1, lot: 1 }, 0],
  ["lots of ten", { exposure: 77, hedgeDelta: 1, lot: 10 }, -80],
  ["lots below one come out as typed", { exposure: -0.31, hedgeDelta: 1, lot: 0.1 }, 0.3],
  ["lots that binary fractions cannot hold", { exposure: -3.31, hedgeDelta: 1, lot: 1.1 }, 3.3],
  ["nothing to do", { exposure: 3, hedgeDelta: 1, target: 3 }, 0],
];

test.each(cases)("%s", (_title, input, expected) => {
  expect(hedgeQuantity(input)).toBe(expected);
});

const refused: [argument: string, input: HedgeQuantityInput][] = [
  ["hedgeDelta", { exposure: 1, hedgeDelta: 0 }],
  ["hedgeDelta", { exposure: 1, hedgeDelta: Number.NaN }],
  ["exposure", { exposure: Number.POSITIVE_INFINITY, hedgeDelta: 1 }],
  ["hedgeDelta", { exposure: 1e308, hedgeDelta: 1e-10 }],
  ["hedgeDelta", { exposure: 1e308, hedgeDelta: 1, lot: 5e-324 }],
  ["target", { exposure: 1, hedgeDelta: 1, target: Number.NaN }],
  ["band", { exposure: 1, hedgeDelta: 1, band: -1 }],
  ["lot", { exposure: 1, hedgeDelta: 1, lot: 0 }],
];

test.each(refused)("%s outside its domain is refused by name: %j", (argument, input) => {
  expect(() => hedgeQuantity(input)).toThrow(DomainError);
  expect(() => hedgeQuantity(input)).toThrow(argument);
});

const inputs = fc.record({
  exposure: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  hedgeDelta: fc.double({ min: 1e-4, max: 1e3, noNaN: true }).chain((size) => fc.constantFrom(size, -size)),
  target: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  lot: fc.constantFrom(0.001, 0.1, 1, 3, 10),
  band: fc.double({ min: 0, max: 1e3, noNaN: true }),
  tradeTo: fc.constantFrom("target" as const, "edge" as const),
});

test("in lots, trading the answer leaves nothing more to trade", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const quantity = hedgeQuantity(input);
      const exposure = input.exposure + quantity * input.hedgeDelta;
      expect(hedgeQuantity({ ...input, exposure })).toBe(0);
    }),
    { seed: 51, numRuns: 2000 },
  );
});

test("without lots, trading the answer leaves no more than rounding", () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const input = { ...given, lot: undefined };
      const quantity = hedgeQuantity(input);
      const exposure = input.exposure + quantity * input.hedgeDelta;
      expect(Math.abs(hedgeQuantity({ ...input, exposure }))).toBeLessThanOrEqual(1e-9 * Math.abs(quantity));
    }),
    { seed: 54, numRuns: 2000 },
  );
});

test("to the edge: the fewest lots that are inside, found by trying them; else as to the target", () => {
  const narrow = inputs.map((input) => ({ ...input, band: input.band / 50, exposure: input.exposure / 1e4 }));
  fc.assert(
    fc.property(fc.oneof(inputs, narrow), (input) => {
      const quantity = hedgeQuantity({ ...input, tradeTo: "edge" });
      const step = input.lot * Math.abs(input.hedgeDelta);
      const noise = 1e-8 * (step + Math.abs(input.exposure) + Math.abs(input.target) + input.band);
      const left = (lots: number) => Math.abs(Math.abs(input.target - input.exposure) - lots * step);
      const lots = Math.round(Math.abs(quantity) / input.lot);
      expect(Math.abs(quantity)).toBeCloseTo(lots * input.lot, 6);
      const toEdge = (Math.abs(input.target - input.exposure) - input.band) / step;
      const tried = [Math.floor(toEdge), Math.floor(toEdge) + 1, Math.floor(toEdge) + 2].filter(
        (n) => n >= 0,
      );
      if (tried.every((n) => left(n) > input.band + noise)) {
        expect(quantity).toBe(hedgeQuantity({ ...input, tradeTo: "target" }));
      } else if (left(lots) <= input.band + noise) {
        // One lot less is not inside.
        expect(lots === 0 || left(lots - 1) >= input.band - noise).toBe(true);
      } else {
        // Only within noise of the farther edge may a number of lots that is inside not be taken.
        expect(tried.every((n) => left(n) >= input.band - noise)).toBe(true);
      }
    }),
    { seed: 52, numRuns: 2000 },
  );
});

test("no neighbouring lot leaves less", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const traded = { ...input, band: 0 };
      const quantity = hedgeQuantity(traded);
      const left = (q: number) => Math.abs(input.exposure + q * input.hedgeDelta - input.target);
      const slack = 1e-8 * Math.abs(input.lot * input.hedgeDelta) + 1e-12 * Math.abs(input.exposure);
      return (
        left(quantity) <= left(quantity + input.lot) + slack &&
        left(quantity) <= left(quantity - input.lot) + slack
      );
    }),
    { seed: 53 },
  );
});

describe("as the search for trades finds it, for one exposure and one hedge", () => {
  const anyLot = fc
    .tuple(inputs, fc.boolean())
    .map(([input, hasLot]) => (hasLot ? input : { ...input, lot: undefined }));
  const FREE = {
    ...{
      lowest: null,
      highest: null,
      minTrade: 0,
      fixed: null,
      buyCost: 1,
      sellCost: 1,
      impact: 0,
      ticket: 0,
    },
    ...{ cash: 0, held: 0, margin: 0, grossVega: 0 },
  };
  const NO_LIMITS = {
    budget: null,
    tickets: null,
    margin: null,
    selfFinancing: false,
    noMoreGrossVega: false,
  };

  test.each([
    ["edge", "leastCost"],
    ["target", "target"],
  ] as const)("to the %s: objective %s", (tradeTo, objective) => {
    fc.assert(
      fc.property(anyLot, (input) => {
        const { exposure, hedgeDelta, target, lot = null, band } = input;
        const scale = Math.max(Math.abs(exposure), Math.abs(target), band);
        const beyond = Math.abs(target - exposure) - band;
        // Inside the band HEDGEQTY waits; on its edge, and where lots are that fine, each has its own rounding.
        fc.pre(beyond > 1e-7 * scale && (lot === null || lot * Math.abs(hedgeDelta) > 1e-6 * scale));
        const quantity = hedgeQuantity({ ...input, tradeTo });
        const range = { name: "delta", exposure, lower: target - band, upper: target + band, target };
        const solution = solveInClosedForm({
          exposures: [{ ...range, weight: objective === "target" ? 1 : 0, scale }],
          hedges: [{ name: "hedge", effects: [hedgeDelta], lot, ...FREE }],
          objective,
          joint: NO_LIMITS,
        });
        const left = Math.abs(exposure + quantity * hedgeDelta - target);
        // No number of lots leads inside.
        if (solution === null) expect(left).toBeGreaterThan(band);
        else if (lot === null)
          expect(Math.abs(solution.quantities[0]! - quantity) * Math.abs(hedgeDelta)).toBeLessThanOrEqual(
            1e-8 * scale,
          );
        else expect(solution.quantities[0]).toBe(quantity);
      }),
      { seed: 55, numRuns: 1000 },
    );
  });
});
