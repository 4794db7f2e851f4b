import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { PositionExposure } from "../../../src/core/risk/exposure";
import type { Position } from "../../../src/core/risk/position";
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

const POSITION_COLUMNS: readonly [column: string, figure: Figure][] = [
  ["posPriceUsd", "value"],
  ["posDelta", "delta"],
  ["posNetDelta", "netDelta"],
  ["posGamma", "gamma"],
  ["posVega", "vega"],
  ["posTheta", "theta"],
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
  const book = measureBook(positions, SAMPLE_AS_OF);

  test.each(POSITION_COLUMNS)(`%s of every position within ${TOLERANCE}`, (column, figure) => {
    const index = columns.indexOf(column);
    expect(book.positions).toHaveLength(rows.length);
    const misses = book.positions.flatMap(({ position, exposure }, row) => {
      const wanted = rows[row]![index] as number;
      const error = Math.abs(exposure[figure] - wanted);
      return error <= TOLERANCE * Math.abs(wanted) ? [] : [{ position, found: exposure[figure], wanted }];
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
  const measure = (changed: Partial<Position>) => () =>
    measureBook([{ ...position, ...changed }], SAMPLE_AS_OF);

  test.each([
    ["volatility", { market: { spot: 100, rate: 0, dividendYield: 0 } }],
    ["style", { product: { ...option, style: "american", settlement: "inverse" } }],
    ["years", { product: { ...option, expiry: SAMPLE_AS_OF - 1 } }],
  ] as [string, Partial<Position>][])("%s", (argument, changed) => {
    expect(measure(changed)).toThrow(DomainError);
    expect(measure(changed)).toThrow(argument);
  });
});
