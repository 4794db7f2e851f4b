import { logRatio } from "../../../src/core/math/logRatio";
import { expectWithin } from "../../support/referenceData";

/** ln(a/b) of the exact doubles, computed with 50 digits by mpmath. */
const VALUES = [
  { a: 100.0, b: 100.0, log: 0.0 },
  { a: 100.00000000000001, b: 100.0, log: 1.4210854715202003e-16 },
  { a: 100.0, b: 100.1, log: -0.00099950033308347638 },
  { a: 150.0, b: 100.0, log: 0.40546510810816438 },
  { a: 1.0, b: 2.0, log: -0.69314718055994531 },
  { a: 200.0, b: 99.0, log: 0.70319751641344675 },
  { a: 199.9, b: 100.0, log: 0.69264705551826304 },
  { a: 50.1, b: 100.0, log: -0.69114917789727223 },
  { a: 133.7, b: 100.0, log: 0.29042829811980604 },
  { a: 70.3, b: 100.0, log: -0.35239838717147219 },
  { a: 118.25, b: 100.0, log: 0.16763084138395098 },
  { a: 99.99, b: 100.0, log: -0.0001000050003334095 },
  { a: 3.3e-320, b: 2.1e-320, log: 0.45204929280717346 },
  { a: 3.0, b: 1e-5, log: 12.611537753638338 },
  { a: 1e300, b: 1e-300, log: 1381.5510557964274 },
  { a: 1.6e308, b: 1e308, log: 0.47000362924573563 },
  { a: 5e-324, b: 1e308, log: -1453.6362805635473 },
];

test("is right to a few units in the last place, next to 1 and where a/b overflows", () => {
  expectWithin({
    rows: VALUES,
    found: ({ a, b }) => logRatio(a, b),
    wanted: ({ log }) => log,
    tolerance: () => 4e-16,
  });
});

test("is infinite where one number is 0", () => {
  expect(logRatio(3, 0)).toBe(Infinity);
  expect(logRatio(0, 3)).toBe(-Infinity);
});
