import fc from "fast-check";
import type { MarketQuote } from "../../../src/core/market/quote";
import type { OptionProduct, Product } from "../../../src/core/product/product";
import type { BookRisk, PositionRisk } from "../../../src/core/risk/bookRisk";
import { groupByBucket } from "../../../src/core/risk/expiryBuckets";
import type { Exposure } from "../../../src/core/risk/exposure";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { Position } from "../../../src/core/risk/position";

const AS_OF = Date.UTC(2026, 10, 20, 16);
const DAY = 86_400_000;
const TOLERANCE = 1e-12;
const SEED = 20261120;

const UNDERLYINGS = ["A", "B", "C"] as const;
type Underlying = (typeof UNDERLYINGS)[number];
const SPOTS: Readonly<Record<Underlying, number>> = { A: 94_000, B: 5_200, C: 38 };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

const settlement = fc.constantFrom("linear" as const, "inverse" as const);
const expiry = number(0.5, 900).map((days) => AS_OF + Math.round(days * DAY));
/** Few American options: each takes some 0.3 ms. */
const style = fc.oneof(
  { weight: 8, arbitrary: fc.constant("european" as const) },
  { weight: 1, arbitrary: fc.constant("american" as const) },
);

function option(spot: number): fc.Arbitrary<OptionProduct> {
  return fc
    .record({
      type: fc.constantFrom("call" as const, "put" as const),
      strike: number(0.6, 1.6).map((moneyness) => moneyness * spot),
      expiry,
      settlement,
      style,
    })
    .map((terms) => ({
      kind: "option" as const,
      ...terms,
      style: terms.settlement === "inverse" ? "european" : terms.style,
    }));
}

function product(spot: number): fc.Arbitrary<Product> {
  return fc.oneof(
    { weight: 4, arbitrary: option(spot) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("future" as const), expiry, settlement }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("perpetual" as const), settlement }) },
    { weight: 1, arbitrary: fc.constant({ kind: "spot" as const }) },
  );
}

function market(spot: number): fc.Arbitrary<MarketQuote> {
  return fc.record({
    spot: fc.constant(spot),
    underlyingPrice: fc.option(
      number(0.9, 1.1).map((ratio) => ratio * spot),
      { nil: undefined },
    ),
    volatility: number(0.1, 1.2),
    rate: number(0, 0.08),
    dividendYield: number(0, 0.05),
  });
}

/** All dollars, so that money adds up; now and then an option by normal volatility. */
const position: fc.Arbitrary<Position> = fc
  .constantFrom(...UNDERLYINGS)
  .chain((underlying) =>
    fc.record({
      instrument: fc.string(),
      underlying: fc.constant(underlying),
      product: product(SPOTS[underlying]),
      quantity: number(-1_000, 1_000),
      multiplier: fc.constantFrom(0.1, 1, 10, 100),
      market: market(SPOTS[underlying]),
      isNormal: number(0, 1).map((share) => share < 0.05),
    }),
  )
  .map(({ isNormal, ...drawn }) => (isNormal ? asNormal(drawn) : drawn));

function asNormal(drawn: Position): Position {
  const { product, market } = drawn;
  if (product.kind !== "option") return drawn;
  return {
    ...drawn,
    product: { ...product, settlement: "linear", style: "european" },
    market: {
      ...market,
      underlyingPrice: market.underlyingPrice ?? market.spot,
      volatility: market.volatility! * market.spot,
      volatilityType: "normal",
    },
  };
}

type Figures = Readonly<Record<string, number | null>>;

/** Every number of an exposure by name; `null` where it has no sum. */
function figuresOf({ higherOrder, ...standard }: Exposure): Figures {
  const figures = { ...standard, ...higherOrder };
  const numbers = Object.entries(figures).filter(([name]) => name !== "volatilityType");
  return Object.fromEntries(numbers) as Figures;
}

/** By name, the sums of the positions' figures and of their sizes. */
function sumsOf(risks: readonly PositionRisk[]): { sum: Figures; gross: Record<string, number> } {
  const sum: Record<string, number> = {};
  const gross: Record<string, number> = {};
  for (const { exposure } of risks) {
    for (const [name, figure] of Object.entries(figuresOf(exposure))) {
      sum[name] = (sum[name] ?? 0) + figure!;
      gross[name] = (gross[name] ?? 0) + Math.abs(figure!);
    }
  }
  return { sum, gross };
}

const BY_VOLATILITY: readonly string[] = ["vega", "vanna", "volga", "veta", "zomma", "ultima"];
const IN_UNDERLYING: readonly string[] = [
  ...["delta", "netDelta", "gamma", "vanna", "charm", "speed", "zomma", "color", "coinGamma"],
];

function expectSum(found: Exposure, risks: readonly PositionRisk[], isNull: (name: string) => boolean): void {
  const { sum, gross } = sumsOf(risks);
  const figures = figuresOf(found);
  expect(Object.keys(figures).sort()).toEqual(Object.keys(sum).sort());
  for (const [name, figure] of Object.entries(figures)) {
    if (isNull(name)) expect({ name, figure }).toEqual({ name, figure: null });
    else if (!(Math.abs(figure! - sum[name]!) <= TOLERANCE * gross[name]!))
      throw new Error(`${name}: ${figure} is not the sum ${sum[name]} within ${TOLERANCE} of ${gross[name]}`);
  }
}

/** Whether lognormal and normal volatilities meet. */
function hasBoth(risks: readonly PositionRisk[]): boolean {
  return new Set(risks.flatMap(({ exposure }) => exposure.volatilityType ?? [])).size === 2;
}

function expectGroupSum(found: Exposure, risks: readonly PositionRisk[]): void {
  const isNull = hasBoth(risks) ? (name: string) => BY_VOLATILITY.includes(name) : () => false;
  expectSum(found, risks, isNull);
}

const books = fc.array(position, { minLength: 1, maxLength: 40 });
const measure = (positions: readonly Position[]): BookRisk =>
  measureBook(positions, AS_OF, { higherOrder: true });

test("positions sum to expiries, buckets, underlyings and the total", () => {
  fc.assert(
    fc.property(books, (positions) => {
      const book = measure(positions);
      for (const underlying of book.underlyings) {
        expectGroupSum(underlying.exposure, underlying.positions);
        const buckets = groupByBucket(underlying, book);
        for (const { exposure, positions } of [...underlying.expiries, ...buckets]) {
          expectGroupSum(exposure, positions);
        }
        for (const groups of [underlying.expiries, buckets]) {
          const grouped = new Set(groups.flatMap(({ positions }) => positions));
          expect(grouped).toEqual(new Set(underlying.positions));
          expect(groups.reduce((count, { positions }) => count + positions.length, 0)).toBe(grouped.size);
        }
      }
      expect(book.underlyings.flatMap(({ positions }) => positions)).toHaveLength(book.positions.length);
      const isNull = (name: string) =>
        (book.underlyings.length > 1 && IN_UNDERLYING.includes(name)) ||
        (hasBoth(book.positions) && BY_VOLATILITY.includes(name));
      expectSum(book.total as Exposure, book.positions, isNull);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test("splitting a position in two changes no figure beyond 1e-12 of the gross", () => {
  const split = fc.tuple(books, fc.nat(), number(-1, 2));
  fc.assert(
    fc.property(split, ([positions, index, share]) => {
      const place = index % positions.length;
      const { quantity } = positions[place]!;
      const parts = [quantity * share, quantity - quantity * share].map((part) => ({
        ...positions[place]!,
        quantity: part,
      }));
      const whole = measure(positions);
      const parted = measure([...positions.slice(0, place), ...positions.slice(place + 1), ...parts]);
      for (const { underlying, exposure } of whole.underlyings) {
        const other = parted.underlyings.find((risk) => risk.underlying === underlying)!;
        const { gross } = sumsOf(other.positions);
        const figures = figuresOf(other.exposure);
        for (const [name, figure] of Object.entries(figuresOf(exposure))) {
          if (figure === null) expect(figures[name]).toBeNull();
          else if (!(Math.abs(figures[name]! - figure) <= TOLERANCE * gross[name]!))
            throw new Error(`${name}: ${figure}, split ${figures[name]}, gross ${gross[name]}`);
        }
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});
