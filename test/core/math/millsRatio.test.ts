import fc from "fast-check";
import { millsRatio } from "../../../src/core/math/millsRatio";
import { expectWithin } from "../../support/referenceData";

/** sqrt(pi/2) exp(u^2/2) erfc(u/sqrt(2)), computed with 80 digits by mpmath. */
const VALUES = [
  { u: 0, ratio: 1.2533141373155003 },
  { u: 1e-10, ratio: 1.2533141372155003 },
  { u: 0.25, ratio: 1.0378245758537268 },
  { u: 0.5, ratio: 0.87636445645369235 },
  { u: 1, ratio: 0.65567954241879847 },
  { u: 1.0000000000000002, ratio: 0.6556795424187984 },
  { u: 1.5, ratio: 0.51581563821796336 },
  { u: 2, ratio: 0.42136922928805447 },
  { u: 4, ratio: 0.23665238291356067 },
  { u: 8, ratio: 0.1231319632579323 },
  { u: 16, ratio: 0.062258665995026196 },
  { u: 32, ratio: 0.031219571395243035 },
  { u: 1e3, ratio: 0.00099999900000299999 },
  { u: 1e6, ratio: 9.99999999999e-7 },
  { u: 1e300, ratio: 1e-300 },
];

test("is right to 5e-16 from the centre to the last tail", () => {
  expectWithin({
    rows: VALUES,
    found: ({ u }) => millsRatio(u),
    wanted: ({ ratio }) => ratio,
    tolerance: () => 5e-16,
  });
});

test("keeps between the bounds of Birnbaum 1942 and Sampford 1953 everywhere", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (u) => {
      const rounding = 1 + 1e-15;
      const lower = 2 / (u + Math.sqrt(u * u + 4));
      const upper = 4 / (3 * u + Math.sqrt(u * u + 8));
      expect(millsRatio(u) * rounding).toBeGreaterThanOrEqual(lower);
      expect(millsRatio(u)).toBeLessThanOrEqual(upper * rounding);
    }),
  );
});
