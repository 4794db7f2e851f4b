import type { OptionProduct } from "../../../src/core/product/product";
import { futurePrice } from "../../../src/core/risk/forwardPrice";
import { measureBook } from "../../../src/core/risk/measureBook";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import type { Position } from "../../../src/core/risk/position";
import type { ScenarioGrid } from "../../../src/core/risk/scenario";
import { SAMPLE_AS_OF } from "../../support/sampleBooks";
import { gridOf, measureOne, MILLIS_PER_DAY, positionsOf, surfaceOf } from "../../support/scenarios";

const YEARS_PER_DAY = 1 / 365;
const GREEKS = ["delta", "gamma", "vega", "theta"] as const;

const underlyingsOf = (positions: readonly Position[]): readonly string[] => [
  ...new Set(positions.map(({ underlying }) => underlying)),
];

/** A holding of everything that there is, on one underlying. */
const EVERYTHING: readonly Position[] = (() => {
  const market = { spot: 100, rate: 0.04, dividendYield: 0.015, volatility: 0.3 };
  const expiry = SAMPLE_AS_OF + 60 * MILLIS_PER_DAY;
  const option = (terms: Partial<OptionProduct>): OptionProduct => ({
    ...{ kind: "option", type: "put", strike: 97, expiry, settlement: "linear", style: "european" },
    ...terms,
  });
  const onForward = { ...market, underlyingPrice: 102 };
  const soon = SAMPLE_AS_OF + 20 * MILLIS_PER_DAY;
  const holdings: readonly (readonly [string, Position["product"], Position["market"]])[] = [
    ["european", option({}), market],
    ["european, soon", option({ expiry: soon }), market],
    ["on a forward", option({ type: "call", strike: 110 }), onForward],
    ["inverse", option({ settlement: "inverse", strike: 105 }), onForward],
    ["inverse, without a forward", option({ settlement: "inverse", type: "call" }), market],
    ["american", option({ style: "american" }), market],
    ["american, soon", option({ style: "american", expiry: soon }), market],
    ["american on a forward", option({ style: "american", type: "call" }), onForward],
    ["normal", option({}), { ...onForward, volatility: 24, volatilityType: "normal" }],
    [
      "normal, without a forward",
      option({ type: "call" }),
      { ...market, volatility: 30, volatilityType: "normal" },
    ],
    ["normal, soon", option({ expiry: soon }), { ...onForward, volatility: 24, volatilityType: "normal" }],
    ["future", { kind: "future", expiry, settlement: "linear" }, market],
    ["future, soon", { kind: "future", expiry: soon, settlement: "linear" }, onForward],
    ["inverse future", { kind: "future", expiry, settlement: "inverse" }, onForward],
    ["perpetual", { kind: "perpetual", settlement: "linear" }, onForward],
    ["inverse perpetual", { kind: "perpetual", settlement: "inverse" }, market],
    ["spot", { kind: "spot" }, market],
  ];
  return holdings.map(([instrument, product, quote], index) => ({
    ...{ instrument, product, market: quote },
    underlying: "X",
    quantity: index % 2 === 0 ? index + 1 : -2 * index,
    multiplier: index % 3 === 0 ? 10 : 1,
  }));
})();

/** What the market of a scenario is made by. */
type Shifts = Pick<ScenarioGrid, "volShiftType"> & { readonly spotShift: number; readonly volShift: number };

/** The same position on a market that has moved: what the scenarios are to agree with. */
function shifted({ market, ...rest }: Position, { spotShift, volShift, volShiftType }: Shifts): Position {
  const { spot, underlyingPrice, volatility } = market;
  const moved = (own: number) => (volShiftType === "absolute" ? own + volShift : own + own * volShift);
  return {
    ...rest,
    market: {
      ...market,
      spot: spot * (1 + spotShift),
      underlyingPrice: underlyingPrice === undefined ? undefined : underlyingPrice * (1 + spotShift),
      volatility: volatility === undefined ? undefined : moved(volatility),
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

const SPOT_SHIFTS = [-0.3, -0.05, 0, 0.02, 0.4];
// After 40 days some options and futures of every book have expired.
const DAYS = [0, 0.5, 40];

/** What does not come out as it should: empty where all is well. */
function missesOf(
  positions: readonly Position[],
  grid: ScenarioGrid,
  measure: "P&L" | (typeof GREEKS)[number],
): readonly object[] {
  const time = SAMPLE_AS_OF + grid.days * MILLIS_PER_DAY;
  const found = surfaceOf(positions, grid, measure);
  expect(found.map((row) => row.length)).toEqual(grid.volShifts.map(() => grid.spotShifts.length));
  return grid.volShifts.flatMap((volShift, row) =>
    grid.spotShifts.flatMap((spotShift, column) => {
      const shifts = { spotShift, volShift, volShiftType: grid.volShiftType };
      const moved = positions.map((position) => shifted(position, shifts));
      const exposures = moved.map((position) => exposureAt(position, time));
      const isProfit = measure === "P&L";
      const terms = isProfit
        ? positions.map((position, index) => gain(position, moved[index]!, time))
        : exposures.map((exposure) => exposure[measure]);
      const gross = grossOf(terms) + (isProfit ? grossOf(exposures.map(({ value }) => value)) : 0);
      const wanted = sumOf(terms);
      const figure = found[row]![column]!;
      return Math.abs(figure - wanted) <= 1e-12 * gross
        ? []
        : [{ ...shifts, measure, found: figure, wanted }];
    }),
  );
}

describe("agrees to 1e-12 with one position after the other valued on the moved market", () => {
  const absolute = { volShifts: [-0.05, 0, 0.1], volShiftType: "absolute" } as const;
  const relative = { volShifts: [-0.5, 0, 0.25], volShiftType: "relative" } as const;
  const BOOKS = [
    ["crypto", positionsOf("crypto"), absolute],
    ["crypto", positionsOf("crypto"), relative],
    ["index", positionsOf("index"), absolute],
    ["index", positionsOf("index"), relative],
    ["everything", EVERYTHING, relative],
    [
      "normal",
      EVERYTHING.filter(({ market }) => market.volatilityType === "normal"),
      { ...absolute, volShifts: [-5, 0, 3] },
    ],
  ] as const;

  test.each(BOOKS)("%s book", (name, book, volatilities) => {
    for (const days of DAYS) {
      const grid = gridOf({ ...volatilities, days, spotShifts: SPOT_SHIFTS });
      expect(missesOf(book, grid, "P&L")).toEqual([]);
      for (const underlying of underlyingsOf(book)) {
        const positions = book.filter((position) => position.underlying === underlying);
        for (const greek of GREEKS) {
          // Lognormal and normal vegas do not add up.
          const parts =
            name === "everything" && greek === "vega" ? positions.map((position) => [position]) : [positions];
          for (const part of parts) expect(missesOf(part, grid, greek)).toEqual([]);
        }
      }
    }
  });
});

test.each([
  ["crypto", positionsOf("crypto")],
  ["index", positionsOf("index")],
  ["everything", EVERYTHING],
])("%s book: no shift and no days give exactly 0", (_, book) => {
  const isMixed = book === EVERYTHING;
  for (const stickiness of ["strike", "delta"] as const) {
    for (const volShiftType of ["absolute", "relative"] as const) {
      const kind = { stickiness, volShiftType };
      const positions =
        stickiness === "delta" ? book.filter(({ market }) => market.volatilityType !== "normal") : book;
      expect(surfaceOf(positions, gridOf(kind), "P&L")).toEqual([[0]]);
      if (isMixed && volShiftType === "absolute") continue;
      const among = { spotShifts: [-0.1, 0], volShifts: [0.2, 0, -0.02], ...kind };
      expect(surfaceOf(positions, gridOf(among), "P&L")[1]![1]).toBe(0);
    }
  }
});

describe.each(["crypto", "index"] as const)("the sample book %s", (name) => {
  const book = positionsOf(name);
  const grid = gridOf({ days: 0.5, spotShifts: SPOT_SHIFTS, volShifts: [-0.05, 0, 0.1] });

  // Derivatives up to the second order leave the third: it falls to an eighth as the shifts are halved.
  test.each(underlyingsOf(book))(
    "small shifts of %s together agree with the greeks of the book",
    (underlying) => {
      const positions = book.filter(
        (position) => position.underlying === underlying && position.product.kind === "option",
      );
      const { positions: measured } = measureBook(positions, SAMPLE_AS_OF, { higherOrder: true });
      const restOf = (step: number): number => {
        const terms = measured.map(({ position: { market }, exposure }) => {
          const { delta, gamma, vega, higherOrder } = exposure;
          const { vanna, volga } = higherOrder!;
          // By the forward, where an option is one on it.
          const move = step * (market.underlyingPrice ?? market.spot);
          const first = delta * move + vega * step;
          return first + (gamma * move * move + 2 * vanna * move * step + volga * step * step) / 2;
        });
        return measureOne(positions, { spotShifts: [step], volShifts: [step] }) - sumOf(terms);
      };
      for (const step of [2e-3, -2e-3]) expect(restOf(step) / restOf(step / 2)).toBeCloseTo(8, 0);
    },
  );

  test("P&L of a day is the average theta of its two ends", () => {
    // The trapezoidal rule leaves the third order of the step: small where no expiry is near.
    const later = book.filter(
      ({ product }) => product.kind === "option" && product.expiry > SAMPLE_AS_OF + 14 * MILLIS_PER_DAY,
    );
    const thetas = [0, 1].map((days) => measureOne(later, { days }, "theta"));
    const gross = grossOf(later.map((position) => measurePosition(position, SAMPLE_AS_OF).theta));
    const error = measureOne(later, { days: 1 }) - (sumOf(thetas) / 2) * YEARS_PER_DAY;
    expect(later.length).toBeGreaterThan(20);
    expect(Math.abs(error)).toBeLessThan(1e-4 * gross * YEARS_PER_DAY);
  });

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
  const book = positionsOf("index");
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
