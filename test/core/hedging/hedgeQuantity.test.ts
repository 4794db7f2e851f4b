import fc from "fast-check";
import { hedgeQuantity, type HedgeQuantityInput } from "../../../src/core/hedging/hedgeQuantity";
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

test("trading the answer leaves nothing more to trade", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const quantity = hedgeQuantity(input);
      const exposure = input.exposure + quantity * input.hedgeDelta;
      return hedgeQuantity({ ...input, exposure }) === 0;
    }),
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
  );
});
