import fc from "fast-check";
import { millsRatio } from "../../../src/core/math/millsRatio";
import { normalLossRatio } from "../../../src/core/math/normalLossRatio";
import { expectWithin } from "../../support/referenceData";

/** 1 - u sqrt(pi/2) exp(u^2/2) erfc(u/sqrt(2)), computed with 80 digits by mpmath; beyond u = 500 by its series. */
const VALUES = [
  { u: 0, ratio: 1.0 },
  { u: 1e-10, ratio: 0.99999999987466859 },
  { u: 0.25, ratio: 0.7405438560365683 },
  { u: 0.5, ratio: 0.56181777177315383 },
  { u: 0.9, ratio: 0.3774397007157865 },
  { u: 1, ratio: 0.34432045758120153 },
  { u: 1.5, ratio: 0.22627654267305497 },
  { u: 2, ratio: 0.15726154142389105 },
  { u: 3, ratio: 0.086229103869690113 },
  { u: 4, ratio: 0.053390468345757318 },
  { u: 6, ratio: 0.025734034618795229 },
  { u: 8, ratio: 0.01494429393654163 },
  { u: 12, ratio: 0.006804561983569873 },
  { u: 16, ratio: 0.0038613440795808676 },
  { u: 24, ratio: 0.0017271464181878699 },
  { u: 32, ratio: 0.00097371535222288199 },
  { u: 38.5, ratio: 0.00067328915173962707 },
  { u: 55, ratio: 0.00033025120658283731 },
  { u: 1000.0, ratio: 9.999970000149999e-7 },
  { u: 1000000.0, ratio: 9.99999999997e-13 },
  { u: 100000000.0, ratio: 9.999999999999997e-17 },
  { u: 200000000.0, ratio: 2.4999999999999998e-17 },
  { u: 200000000.00000003, ratio: 2.4999999999999991e-17 },
  { u: 1000000000000.0, ratio: 1.0e-24 },
  { u: 1e150, ratio: 1.0e-300 },
];

test("is right to 1e-15 from the centre to the last tail", () => {
  expectWithin({
    rows: VALUES,
    found: ({ u }) => normalLossRatio(u),
    wanted: ({ ratio }) => ratio,
    tolerance: () => 1e-15,
  });
});

test("with u times the Mills ratio makes 1", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e3, noNaN: true }), (u) => {
      expect(Math.abs(normalLossRatio(u) + u * millsRatio(u) - 1)).toBeLessThanOrEqual(1e-15);
    }),
    { seed: 3, numRuns: 1000 },
  );
});
