import type { OptionProduct } from "../../../src/core/product/product";
import {
  measureProfilesInSteps,
  measureScenarios,
  measureScenariosInSteps,
} from "../../../src/core/risk/measureScenarios";
import { finish } from "../../../src/core/steps/steps";
import { gridOf, positionsOf, surfaceOf } from "../../support/scenarios";

const MEASURES = ["P&L", "delta", "gamma", "vega", "theta"] as const;

describe("one pass, in steps", () => {
  const btc = positionsOf("crypto").filter(({ underlying }) => underlying === "BTC");
  const american = positionsOf("index")
    .filter(({ product, underlying }) => product.kind === "option" && underlying === "SPX")
    .slice(0, 3)
    .map((position) => ({
      ...position,
      product: { ...position.product, style: "american" } as OptionProduct,
    }));
  const wide = {
    spotShifts: Array.from({ length: 40 }, (_, index) => (index - 20) / 100),
    volShifts: [0, 0.1],
  };
  const grid = gridOf({ ...wide, days: 3 });

  test("gives to the last bit what each measure gives by itself", () => {
    const together = measureScenarios(btc, grid, MEASURES);
    expect(Object.keys(together)).toEqual(MEASURES);
    for (const measure of MEASURES) expect(together[measure]).toEqual(surfaceOf(btc, grid, measure));
  });

  // Another number of spot shifts makes other batches of rows, and of American options other steps.
  test.each([
    ["european", btc],
    ["american", american],
  ])("%s options: figures do not depend on how the work is cut", (_, book) => {
    const whole = measureScenarios(book, grid, ["P&L", "vega"]);
    for (const column of [0, 7, 39]) {
      const one = measureScenarios(book, { ...grid, spotShifts: [grid.spotShifts[column]!] }, [
        "P&L",
        "vega",
      ]);
      for (const measure of ["P&L", "vega"] as const)
        expect(one[measure]).toEqual(whole[measure].map((row) => [row[column]]));
    }
  });

  test("tells a growing share of the work, and gives what is given at once", () => {
    const large = Array.from({ length: 40 }, () => btc).flat();
    const steps = measureScenariosInSteps(large, grid, MEASURES);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    // 80 scenarios of over a thousand options: several steps of some 20,000 valuations.
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(step.value).toEqual(measureScenarios(large, grid, MEASURES));
  });

  test.each([
    ["European", btc, 60],
    ["American", american, 3],
  ])("the share goes on to the end, of one row of %s options too", (_, book, times) => {
    const large = Array.from({ length: times }, () => book).flat();
    const oneRow = { ...grid, volShifts: [0], days: 0 };
    const shares = [...measureScenariosInSteps(large, oneRow, MEASURES)];
    const atTheEnd = shares.filter((share) => share === 1).length;
    expect(shares.length).toBeGreaterThan(3);
    expect(atTheEnd).toBeLessThan(0.2 * shares.length);
    expect(shares.at(-1)).toBeGreaterThan(0.7);
  });

  test("profiles are the scenarios of their days, without a shift of volatility", () => {
    const { asOf, spotShifts, stickiness } = grid;
    const profiles = finish(
      measureProfilesInSteps(btc, { asOf, spotShifts, stickiness, days: [0, 30] }, MEASURES),
    );
    for (const measure of MEASURES) {
      const rows = [0, 30].map((days) => surfaceOf(btc, gridOf({ spotShifts, days }), measure)[0]);
      expect(profiles[measure]).toEqual(rows);
    }
  });
});
