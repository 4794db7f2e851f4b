import { DomainError } from "../../../src/core/math/domainError";
import { futurePrice } from "../../../src/core/risk/forwardPrice";
import { measureBook } from "../../../src/core/risk/measureBook";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import {
  measureProfilesInSteps,
  measureScenarios,
  measureScenariosInSteps,
} from "../../../src/core/risk/measureScenarios";
import type { OptionProduct } from "../../../src/core/product/product";
import type { Position } from "../../../src/core/risk/position";
import type { ScenarioGrid, ScenarioMeasure } from "../../../src/core/risk/scenario";
import type { ScenarioSurface } from "../../../src/core/risk/scenarioSums";
import { finish } from "../../../src/core/steps/steps";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../../support/sampleBooks";

const MILLIS_PER_DAY = 86_400_000;
const YEARS_PER_DAY = 1 / 365;
const GREEKS = ["delta", "gamma", "vega", "theta"] as const;

const bookOf = (name: "crypto" | "index"): readonly Position[] =>
  parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" }).positions;
const underlyingsOf = (positions: readonly Position[]): readonly string[] => [
  ...new Set(positions.map(({ underlying }) => underlying)),
];
const gridOf = (scenarios: Partial<ScenarioGrid>): ScenarioGrid => ({
  asOf: SAMPLE_AS_OF,
  days: 0,
  spotShifts: [0],
  volShifts: [0],
  volShiftType: "absolute",
  ...scenarios,
});
const surfaceOf = (
  positions: readonly Position[],
  grid: ScenarioGrid,
  measure: ScenarioMeasure,
): ScenarioSurface => measureScenarios(positions, grid, [measure])[measure];
const measureOne = (
  positions: readonly Position[],
  scenarios: Partial<ScenarioGrid>,
  measure: ScenarioMeasure = "P&L",
): number => surfaceOf(positions, gridOf(scenarios), measure)[0]![0]!;

/** The same position on a market that has moved: what the scenarios are to agree with. */
function shifted({ market, ...rest }: Position, spotShift: number, volShift: number): Position {
  const { spot, underlyingPrice, volatility } = market;
  return {
    ...rest,
    market: {
      ...market,
      spot: spot * (1 + spotShift),
      underlyingPrice: underlyingPrice === undefined ? undefined : underlyingPrice * (1 + spotShift),
      volatility: volatility === undefined ? undefined : volatility + volShift,
    },
  };
}

/** What holds a position's figures after the scenario: its own, or, once it has expired, those of its settlement. */
function exposureAt(position: Position, time: number): Record<"value" | (typeof GREEKS)[number], number> {
  const { product, market, quantity, multiplier } = position;
  if (!("expiry" in product) || product.expiry > time) return measurePosition(position, time);
  const nothing = { value: 0, delta: 0, gamma: 0, vega: 0, theta: 0 };
  const size = quantity * multiplier;
  if (product.kind === "future")
    return { ...nothing, delta: product.settlement === "inverse" ? size / market.spot : size };
  const phi = product.type === "call" ? 1 : -1;
  const intrinsic = phi * (market.spot - product.strike);
  return intrinsic > 0 ? { ...nothing, value: size * intrinsic, delta: size * phi } : nothing;
}

/** P&L of one position: of its value, or, where it is margined, of its price. */
function gain(position: Position, moved: Position, time: number): number {
  const { product, quantity, multiplier } = position;
  if (product.kind !== "future" && product.kind !== "perpetual")
    return exposureAt(moved, time).value - exposureAt(position, SAMPLE_AS_OF).value;
  const before = futurePrice(product, position.market, SAMPLE_AS_OF);
  const hasEnded = product.kind === "future" && product.expiry <= time;
  const after = hasEnded ? moved.market.spot : futurePrice(product, moved.market, time);
  return product.settlement === "inverse"
    ? quantity * multiplier * (1 / before - 1 / after) * after
    : quantity * multiplier * (after - before);
}

const sumOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);
/** What rounding errors of a sum are measured by. */
const grossOf = (terms: readonly number[]): number => sumOf(terms.map(Math.abs));

describe.each(["crypto", "index"] as const)("the sample book %s", (name) => {
  const book = bookOf(name);
  const grid = gridOf({ days: 0.5, spotShifts: [-0.3, -0.05, 0, 0.02, 0.4], volShifts: [-0.05, 0, 0.1] });

  test("no shift and no days give exactly 0", () => {
    expect(surfaceOf(book, gridOf({}), "P&L")).toEqual([[0]]);
    const shiftsWithNone = { spotShifts: [-0.1, 0], volShifts: [0.2, 0, -0.02] };
    expect(surfaceOf(book, gridOf(shiftsWithNone), "P&L")[1]![1]).toBe(0);
  });

  // After 40 days some options and futures of either book have expired.
  const DAYS = [0, 0.5, 40];

  test.each(DAYS)("P&L after %d days agrees with the value of the moved book to 1e-12", (days) => {
    const time = SAMPLE_AS_OF + days * MILLIS_PER_DAY;
    const found = surfaceOf(book, { ...grid, days }, "P&L");
    grid.volShifts.forEach((volShift, row) => {
      grid.spotShifts.forEach((spotShift, column) => {
        const moved = book.map((position) => shifted(position, spotShift, volShift));
        const gains = book.map((position, index) => gain(position, moved[index]!, time));
        const values = moved.map((position) => exposureAt(position, time).value);
        const error = Math.abs(found[row]![column]! - sumOf(gains)) / (grossOf(gains) + grossOf(values));
        expect({ spotShift, volShift, agrees: error < 1e-12 }).toEqual({ spotShift, volShift, agrees: true });
      });
    });
  });

  test.each(GREEKS.flatMap((greek) => DAYS.map((days) => [greek, days] as const)))(
    "%s after %d days agrees with that of the moved book to 1e-12",
    (greek, days) => {
      const time = SAMPLE_AS_OF + days * MILLIS_PER_DAY;
      for (const underlying of underlyingsOf(book)) {
        const positions = book.filter((position) => position.underlying === underlying);
        const found = surfaceOf(positions, { ...grid, days }, greek);
        grid.volShifts.forEach((volShift, row) => {
          grid.spotShifts.forEach((spotShift, column) => {
            const moved = positions.map((position) => shifted(position, spotShift, volShift));
            const exposures = moved.map((position) => exposureAt(position, time)[greek]);
            const error = Math.abs(found[row]![column]! - sumOf(exposures)) / grossOf(exposures);
            expect({ underlying, spotShift, volShift, agrees: error < 1e-12 }).toEqual({
              ...{ underlying, spotShift, volShift },
              agrees: true,
            });
          });
        });
      }
    },
  );

  /** Two steps and their Richardson extrapolation leave only the fourth order of the step. */
  const slope = (gainOf: (step: number) => number, step: number): number => {
    const central = (h: number) => (gainOf(h) - gainOf(-h)) / (2 * h);
    return (4 * central(step / 2) - central(step)) / 3;
  };

  test.each(book.map((position) => [position.instrument, position] as const))(
    "small shifts agree with the greeks of %s",
    (_, position) => {
      const { market, product } = position;
      const exposure = measurePosition(position, SAMPLE_AS_OF);
      // A margined contract's RISK delta is by spot and its price moves with it; others' is by this price.
      const price = product.kind === "spot" ? market.spot : (market.underlyingPrice ?? market.spot);
      const spotSlope = slope((spotShift) => measureOne([position], { spotShifts: [spotShift] }), 1e-3);
      const scale = Math.abs(position.quantity) * position.multiplier * price;
      const isLinearFuture = product.kind === "future" && product.settlement === "linear";
      const size = position.quantity * position.multiplier;
      const wanted = isLinearFuture ? size * price : exposure.delta * price;
      expect(Math.abs(spotSlope - wanted)).toBeLessThan(1e-6 * Math.max(Math.abs(wanted), 1e-3 * scale));
      if (product.kind !== "option") return;

      const volSlope = slope((volShift) => measureOne([position], { volShifts: [volShift] }), 1e-3);
      expect(Math.abs(volSlope - exposure.vega)).toBeLessThan(1e-6 * Math.abs(exposure.vega) + 1e-9 * scale);
      const gammaCash = exposure.gamma * price * price;
      const step = 1e-3;
      const deltaAt = (shift: number) => measureOne([position], { spotShifts: [shift] }, "delta");
      expect(Math.abs(price * slope(deltaAt, step) - gammaCash)).toBeLessThan(
        1e-5 * Math.abs(gammaCash) + 1e-9 * scale,
      );
      // Time runs forward only: the slope at 0 from three points ahead, of third order in the step.
      const passed = (days: number) => measureOne([position], { days });
      const day = 1e-2;
      const timeSlope = (18 * passed(day) - 9 * passed(2 * day) + 2 * passed(3 * day)) / (6 * day);
      const theta = exposure.theta * YEARS_PER_DAY;
      expect(Math.abs(timeSlope - theta)).toBeLessThan(1e-5 * Math.abs(theta) + 1e-9 * scale);
    },
  );

  test("splitting the book, or a position of it, changes nothing beyond 1e-12", () => {
    const whole = surfaceOf(book, grid, "P&L");
    const parts = [book.filter((_, index) => index % 3 === 0), book.filter((_, index) => index % 3 !== 0)];
    const halves = book.flatMap((position) => [
      { ...position, quantity: position.quantity * 0.25 },
      { ...position, quantity: position.quantity * 0.75 },
    ]);
    const split = parts.map((part) => surfaceOf(part, grid, "P&L"));
    const halved = surfaceOf(halves, grid, "P&L");
    const gross = grossOf(
      measureBook(book, SAMPLE_AS_OF).positions.map(({ exposure }) => exposure.dollarDelta),
    );
    whole.forEach((row, rowIndex) => {
      row.forEach((figure, column) => {
        const sum = sumOf(split.map((part) => part[rowIndex]![column]!));
        expect(Math.abs(sum - figure)).toBeLessThan(1e-12 * gross);
        expect(Math.abs(halved[rowIndex]![column]! - figure)).toBeLessThan(1e-12 * gross);
      });
    });
  });
});

describe("one pass, in steps", () => {
  const MEASURES = ["P&L", ...GREEKS] as const;
  const btc = bookOf("crypto").filter(({ underlying }) => underlying === "BTC");
  const american = bookOf("index")
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
    const large = Array.from({ length: 100 }, () => btc).flat();
    const steps = measureScenariosInSteps(large, grid, MEASURES);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    // 4,100 options in 80 scenarios: several steps of some 20,000 valuations.
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(step.value).toEqual(measureScenarios(large, grid, MEASURES));
  });

  test("profiles are the scenarios of their days, without a shift of volatility", () => {
    const { asOf, spotShifts } = grid;
    const profiles = finish(measureProfilesInSteps(btc, { asOf, spotShifts, days: [0, 30] }, MEASURES));
    for (const measure of MEASURES) {
      const rows = [0, 30].map((days) => surfaceOf(btc, gridOf({ spotShifts, days }), measure)[0]);
      expect(profiles[measure]).toEqual(rows);
    }
  });
});

describe("relative shifts of volatility", () => {
  test("are a part of each volatility", () => {
    for (const position of bookOf("index").filter(({ product }) => product.kind === "option")) {
      const { volatility } = position.market;
      const relative = measureOne([position], { volShifts: [-0.25], volShiftType: "relative" });
      expect(relative).toBe(measureOne([position], { volShifts: [volatility! * 0.75 - volatility!] }));
    }
  });
});

const market = { spot: 100, volatility: 0.2, rate: 0.05, dividendYield: 0.01 };
const call = {
  kind: "option",
  type: "call",
  strike: 100,
  expiry: SAMPLE_AS_OF + 10 * MILLIS_PER_DAY,
  settlement: "linear",
  style: "european",
} as const;
const longCall: Position = {
  instrument: "X-C",
  underlying: "X",
  product: call,
  quantity: 2,
  multiplier: 10,
  market,
};

describe("an option that expires within the days", () => {
  const worth = (position: Position): number => measurePosition(position, SAMPLE_AS_OF).value;

  test.each([
    ["european on spot", longCall],
    ["american on spot", { ...longCall, product: { ...call, style: "american" } }],
    ["on a forward away from spot", { ...longCall, market: { ...market, underlyingPrice: 103 } }],
    ["inverse", { ...longCall, product: { ...call, settlement: "inverse" } }],
  ] as const)("%s: is worth its payoff at the shifted spot, whatever its volatility", (_, position) => {
    // 20 x (110 - 100), 20 x 0, 20 x 0; a shift that no volatility could take is not asked of it.
    const scenarios = gridOf({ days: 10, spotShifts: [0.1, 0, -0.1], volShifts: [0, -1] });
    const payoffs = [200, 0, 0];
    for (const row of surfaceOf([position], scenarios, "P&L")) {
      row.forEach((figure, index) => expect(figure).toBeCloseTo(payoffs[index]! - worth(position), 10));
    }
    expect(surfaceOf([position], scenarios, "delta")[0]).toEqual([20, 10, 0]);
    for (const greek of ["gamma", "vega", "theta"] as const)
      expect(surfaceOf([position], scenarios, greek)).toEqual([
        [0, 0, 0],
        [0, 0, 0],
      ]);
  });

  test("put, days after its expiry", () => {
    const put: Position = { ...longCall, product: { ...call, type: "put" } };
    const scenarios = gridOf({ days: 12, spotShifts: [-0.1, 0.1] });
    const [down, up] = surfaceOf([put], scenarios, "P&L")[0]!;
    expect(down).toBeCloseTo(200 - worth(put), 10);
    expect(up).toBeCloseTo(-worth(put), 10);
    expect(surfaceOf([put], scenarios, "delta")[0]).toEqual([-20, 0]);
  });

  test("the last hours before expiry are not yet the payoff", () => {
    const justBefore = measureOne([longCall], { days: 9.99 }, "vega");
    expect(justBefore).toBeGreaterThan(0);
    expect(measureOne([longCall], { days: 10 }, "vega")).toBe(0);
  });
});

describe("margined contracts, by hand", () => {
  const future: Position = {
    ...longCall,
    instrument: "X-F",
    product: { kind: "future", expiry: call.expiry, settlement: "linear" },
    market: { ...market, underlyingPrice: 104 },
  };
  const inverse: Position = { ...future, product: { ...future.product, settlement: "inverse" } as never };
  const perpetual: Position = { ...inverse, product: { kind: "perpetual", settlement: "inverse" } };

  test("a linear future gains quantity x multiplier x price change", () => {
    expect(measureOne([future], { spotShifts: [0.25] })).toBeCloseTo(20 * 26, 10);
    expect(measureOne([future], { spotShifts: [0.25], days: 3 })).toBeCloseTo(20 * 26, 10);
  });

  test("a future that ends within the days settles at the shifted spot", () => {
    expect(measureOne([future], { spotShifts: [0.25], days: 10 })).toBeCloseTo(20 * (125 - 104), 10);
    expect(measureOne([future], { spotShifts: [0.25], days: 10 }, "delta")).toBe(20);
    // 20 USD: 20 (1/104 - 1/125) coin at 125 USD.
    const settled = 20 * (1 / 104 - 1 / 125) * 125;
    expect(measureOne([inverse], { spotShifts: [0.25], days: 10 })).toBeCloseTo(settled, 12);
    expect(measureOne([inverse], { spotShifts: [0.25], days: 10 }, "delta")).toBeCloseTo(20 / 125, 14);
  });

  test("a future without a price of its own comes nearer to spot as days pass", () => {
    const carried: Position = { ...future, market };
    const price = (years: number) => 100 * Math.exp(0.04 * years);
    const wanted = 20 * (price(6 / 365) - price(10 / 365));
    expect(measureOne([carried], { days: 4 })).toBeCloseTo(wanted, 10);
  });

  test.each([
    ["future", inverse],
    ["perpetual", perpetual],
  ])("an inverse %s gains coin, at the price after the move, which is a straight line", (_, position) => {
    // 20 USD at 104: 20 (1/104 - 1/130) coin at 130 USD are 20 (130/104 - 1) = 5 USD, and as much less at 78.
    expect(measureOne([position], { spotShifts: [0.25] })).toBeCloseTo(5, 12);
    expect(measureOne([position], { spotShifts: [-0.25] })).toBeCloseTo(-5, 12);
    expect(measureOne([position], { spotShifts: [0.25] }, "delta")).toBeCloseTo(20 / 130, 14);
    expect(measureOne([position], { spotShifts: [0.25] }, "gamma")).toBe(0);
  });

  test("volatility moves none of them", () => {
    for (const position of [future, inverse, perpetual])
      expect(measureOne([position], { volShifts: [-1] })).toBe(0);
  });
});

test("several underlyings: money adds up, and every spot moves by the same percentage", () => {
  const book = bookOf("index");
  const scenarios = gridOf({ spotShifts: [-0.1, 0.1], volShifts: [0.05] });
  for (const measure of ["P&L", "vega", "theta"] as const) {
    const whole = surfaceOf(book, scenarios, measure)[0]!;
    const parts = underlyingsOf(book).map(
      (underlying) =>
        surfaceOf(
          book.filter((position) => position.underlying === underlying),
          scenarios,
          measure,
        )[0]!,
    );
    expect(parts).toHaveLength(3);
    whole.forEach((figure, column) => {
      const terms = parts.map((part) => part[column]!);
      expect(Math.abs(sumOf(terms) - figure)).toBeLessThan(1e-12 * grossOf(terms));
    });
  }
});

describe("refuses by name", () => {
  const refusal = (positions: readonly Position[], scenarios: Partial<ScenarioGrid>, measure = "P&L") => {
    try {
      surfaceOf(positions, gridOf(scenarios), measure as ScenarioMeasure);
    } catch (thrown) {
      if (thrown instanceof DomainError) return thrown.message;
      throw thrown;
    }
    return "nothing";
  };
  const calm: Position = { ...longCall, instrument: "X-CALM", market: { ...market, volatility: 0.1 } };

  test.each([
    ["a spot shift of -1", [longCall], { spotShifts: [0, -1] }, "spot shift is -1: takes a number above -1"],
    [
      "a relative volatility shift of -1",
      [longCall],
      { volShifts: [-1], volShiftType: "relative" as const },
      "relative volatility shift is -1: takes a number above -1",
    ],
    ["no spot shift", [longCall], { spotShifts: [NaN] }, "spot shift is NaN: takes a number above -1"],
    ["negative days", [longCall], { days: -1 }, "days is -1: takes 0 or more"],
    [
      "a volatility of 0",
      [longCall, calm],
      { volShifts: [0.05, -0.1] },
      "volatility of X-CALM at a volatility shift of -0.1 is 0: takes a number above 0: its own is 0.1",
    ],
    [
      "a volatility below 0",
      [longCall, calm],
      { volShifts: [-0.15] },
      "volatility of X-CALM at a volatility shift of -0.15 is -0.05: takes a number above 0: its own is 0.1",
    ],
    [
      "an option that has expired",
      [longCall],
      { asOf: call.expiry + 1, days: 1 },
      expect.stringContaining("years is") as string,
    ],
    [
      "an option beyond what its model takes",
      [longCall],
      { spotShifts: [Number.MAX_VALUE] },
      expect.stringMatching(
        /^X-C at a spot shift of 1\.79\S+ and a volatility shift of 0: \S.* takes /,
      ) as string,
    ],
  ])("%s", (_, positions, scenarios, message) => {
    expect(refusal(positions, scenarios)).toEqual(message);
  });

  test.each(["delta", "gamma"])("%s of two underlyings", (measure) => {
    const other = { ...longCall, underlying: "Y" };
    expect(refusal([longCall, other], {}, measure)).toBe(
      `underlying is X and Y: takes one for ${measure}, which is counted in its units: filter the positions by underlying`,
    );
    expect(refusal([longCall, other], {}, "vega")).toBe("nothing");
  });
});
