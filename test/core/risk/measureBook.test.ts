import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { PositionRisk } from "../../../src/core/risk/bookRisk";
import type { PositionExposure } from "../../../src/core/risk/exposure";
import type { Position } from "../../../src/core/risk/position";
import type { MarketQuote } from "../../../src/core/market/quote";
import { DomainError } from "../../../src/core/math/domainError";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../../support/sampleBooks";

/** Greeks of the sample books, computed with 120 digits (test/reference/*_greeks.json: `meta` says how). */
interface BookGreeks {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Figure = Exclude<keyof PositionExposure, "volatilityType" | "higherOrder">;

const TOLERANCE = 1e-9;

/** Of the position, and of a position of one contract on one unit. */
const POSITION_COLUMNS: readonly [
  column: string,
  of: "position" | "unit",
  figure: (risk: PositionRisk) => number,
][] = [
  ["posPriceUsd", "position", ({ exposure }) => exposure.value],
  ["posDelta", "position", ({ exposure }) => exposure.delta],
  ["posNetDelta", "position", ({ exposure }) => exposure.netDelta],
  ["posGamma", "position", ({ exposure }) => exposure.gamma],
  ["posVega", "position", ({ exposure }) => exposure.vega],
  ["posTheta", "position", ({ exposure }) => exposure.theta],
  ["vanna", "position", ({ exposure }) => exposure.higherOrder!.vanna],
  ["volga", "position", ({ exposure }) => exposure.higherOrder!.volga],
  ["unitPriceUsd", "unit", ({ exposure }) => exposure.value],
  ["unitPriceCoin", "unit", ({ position, exposure }) => exposure.value / position.market.underlyingPrice!],
  ["unitDelta", "unit", ({ exposure }) => exposure.delta],
  ["unitNetDelta", "unit", ({ exposure }) => exposure.netDelta],
  ["unitGamma", "unit", ({ exposure }) => exposure.gamma],
  ["unitVega", "unit", ({ exposure }) => exposure.vega],
  ["unitTheta", "unit", ({ exposure }) => exposure.theta],
];

const TOTALS: readonly [total: string, figure: Figure, unitsPerFigure: number][] = [
  ["valueUsd", "value", 1],
  ["delta", "delta", 1],
  ["netDelta", "netDelta", 1],
  ["gamma", "gamma", 1],
  ["vega", "vega", 1],
  ["theta", "theta", 1],
  ["dollarDelta", "dollarDelta", 1],
  ["dollarGamma1pct", "dollarGammaPerPercent", 1],
  ["vegaPoint", "vega", 100],
  ["thetaDay", "theta", 365],
];

describe.each(["crypto", "index"] as const)("the sample book %s", (name) => {
  const { columns, rows, totals } = JSON.parse(
    readFileSync(join(__dirname, `../../reference/${name}_book_greeks.json`), "utf8"),
  ) as BookGreeks;
  const { positions } = parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  const units = positions.map((position) => ({ ...position, quantity: 1, multiplier: 1 }));
  const book = measureBook(positions, SAMPLE_AS_OF, { higherOrder: true });
  const measured = {
    position: book.positions,
    unit: measureBook(units, SAMPLE_AS_OF, { higherOrder: true }).positions,
  };

  test("no figure of the reference is left out", () => {
    const known = ["Instrument", "T", ...POSITION_COLUMNS.map(([column]) => column)];
    expect([...known].sort()).toEqual([...columns].sort());
    const figures = TOTALS.map(([total]) => total).sort();
    for (const total of Object.values(totals)) expect(Object.keys(total).sort()).toEqual(figures);
  });

  test.each(POSITION_COLUMNS)(`%s of every %s within ${TOLERANCE}`, (column, of, figure) => {
    const index = columns.indexOf(column);
    expect(measured[of]).toHaveLength(rows.length);
    const misses = measured[of].flatMap((risk, row) => {
      const wanted = rows[row]![index] as number | null;
      if (wanted === null) return [];
      const found = figure(risk);
      const error = Math.abs(found - wanted);
      return error <= TOLERANCE * Math.abs(wanted) ? [] : [{ position: risk.position, found, wanted }];
    });
    expect(misses).toEqual([]);
  });

  test.each(TOTALS)(`total %s of every underlying within ${TOLERANCE}`, (total, figure, unitsPerFigure) => {
    expect(book.underlyings.map(({ underlying }) => underlying)).toEqual(Object.keys(totals));
    const misses = book.underlyings.flatMap(({ underlying, exposure }) => {
      const wanted = totals[underlying]![total]!;
      const found = exposure[figure]! / unitsPerFigure;
      return Math.abs(found - wanted) <= TOLERANCE * Math.abs(wanted) ? [] : [{ underlying, found, wanted }];
    });
    expect(misses).toEqual([]);
  });
});

test("an inverse option without an underlying price stands on the forward that carry makes of spot", () => {
  const option = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" })
    .positions[0]!;
  const carried = { spot: 100_000, rate: 0.06, dividendYield: 0.01, volatility: 0.5 };
  // T of the first reference row: 0.34429223744292237 years.
  const forward = 100_000 * Math.exp(0.05 * 0.34429223744292237);
  const [found, wanted] = [carried, { ...carried, underlyingPrice: forward }].map(
    (market) => measureBook([{ ...option, market }], SAMPLE_AS_OF).positions[0]!.exposure,
  );
  expect(found!.netDelta / wanted!.netDelta).toBeCloseTo(1, 12);
  expect(found!.value / wanted!.value).toBeCloseTo(1, 12);
});

describe("an option that cannot be measured is refused by name", () => {
  const option: Position["product"] = {
    kind: "option",
    type: "call",
    strike: 100,
    expiry: SAMPLE_AS_OF + 86_400_000,
    settlement: "linear",
    style: "european",
  };
  const position: Position = {
    instrument: "X-C",
    underlying: "X",
    product: option,
    quantity: 1,
    multiplier: 1,
    market: { spot: 100, volatility: 0.2, rate: 0, dividendYield: 0 },
  };
  const normal: MarketQuote = {
    ...position.market,
    underlyingPrice: 101,
    volatility: 20,
    volatilityType: "normal",
  };
  const measure = (changed: Partial<Position>) => () =>
    measureBook([{ ...position, ...changed }], SAMPLE_AS_OF);

  test.each([
    ["volatility", { market: { spot: 100, rate: 0, dividendYield: 0 } }],
    ["style", { product: { ...option, style: "american", settlement: "inverse" } }],
    ["years", { product: { ...option, expiry: SAMPLE_AS_OF - 1 } }],
    ["volatility type of X-C", { product: { ...option, style: "american" }, market: normal }],
    ["volatility type of X-C", { product: { ...option, settlement: "inverse" }, market: normal }],
  ] as [string, Partial<Position>][])("%s", (argument, changed) => {
    expect(measure(changed)).toThrow(DomainError);
    expect(measure(changed)).toThrow(argument);
  });
});

test("two currencies on one underlying are refused, dollars and their coins are one", () => {
  const [first, second] = parsePositions(sampleBook("crypto"), {
    asOf: SAMPLE_AS_OF,
    dateSystem: "1900",
  }).positions;
  const inCurrencies = (a: string, b: string) => () =>
    measureBook(
      [
        { ...first!, currency: a },
        { ...second!, currency: b },
      ],
      SAMPLE_AS_OF,
    ).underlyings[0]!.currency;
  expect(inCurrencies("USD", "EUR")).toThrow("currency of BTC is USD and EUR");
  expect(inCurrencies("USDC", "USD")()).toBe("USDC");
});
