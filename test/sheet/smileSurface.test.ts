import { surfaceVolatility } from "../../src/core/market/volatilitySurface";
import type { Cell } from "../../src/sheet/grid";
import { parseSmile, type UnderlyingSmile } from "../../src/sheet/parseSmile";
import { buildSmileSurface, type BookForwards } from "../../src/sheet/smileSurface";

const AS_OF = Date.parse("2026-11-20T16:00:00Z");
const DECEMBER = Date.parse("2026-12-25T08:00:00Z");
const MARCH = Date.parse("2027-03-26T08:00:00Z");
const YEAR = 365 * 86_400_000;

function smile(...rows: readonly (readonly Cell[])[]): UnderlyingSmile {
  const headers = ["Underlying", "Expiry", "Strike", "Delta", "Volatility"];
  const cells = [headers, ...rows.map((row) => ["BTC", ...row])];
  const { underlyings, issues } = parseSmile(cells, { asOf: AS_OF, dateSystem: "1900" });
  expect(issues).toEqual([]);
  return underlyings.get("BTC")!;
}

const known = (...forwards: readonly (readonly [number, number])[]): BookForwards => ({
  ofPositions: new Map(forwards),
  carriedTo: () => null,
});

function built(read: UnderlyingSmile, forwards: BookForwards) {
  const found = buildSmileSurface(read, AS_OF, forwards);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
}

test("a quote at a strike stands at ln(K/F), F the forward of the positions on its expiry", () => {
  const rows = smile(
    ["2026-12-25 08:00", 100_000, "", 0.6],
    ["2026-12-25 08:00", 80_000, "", 0.7],
    ["2027-03-26 08:00", 96_000, "", 0.62],
  );
  const { surface, slices } = built(rows, known([MARCH, 96_000], [DECEMBER, 95_000]));
  expect(slices.map(({ expiry, forward }) => [expiry, forward])).toEqual([
    [DECEMBER, 95_000],
    [MARCH, 96_000],
  ]);
  const years = (DECEMBER - AS_OF) / YEAR;
  expect(surfaceVolatility(surface, years, Math.log(80_000 / 95_000))).toBeCloseTo(0.7, 14);
  expect(surfaceVolatility(surface, years, Math.log(100_000 / 95_000))).toBeCloseTo(0.6, 14);
  expect(surfaceVolatility(surface, (MARCH - AS_OF) / YEAR, 0)).toBeCloseTo(0.62, 14);
});

test("or what carry makes of spot where no position has it", () => {
  const carriedTo = (expiry: number) => 94_000 * Math.exp((0.05 * (expiry - AS_OF)) / YEAR);
  const { slices } = built(smile(["2026-12-25 08:00", 95_000, "", 0.6]), {
    ofPositions: new Map(),
    carriedTo,
  });
  expect(slices[0]!.forward).toBe(carriedTo(DECEMBER));
});

test("a quote at a delta needs no forward", () => {
  const quotes = smile(
    ["2026-12-25 08:00", "", -0.25, 0.7],
    ["2026-12-25 08:00", "", 0.5, 0.62],
    ["2026-12-25 08:00", "", 0.25, 0.6],
  );
  const { surface, slices } = built(quotes, known());
  expect(slices[0]!.forward).toBeNull();
  const years = (DECEMBER - AS_OF) / YEAR;
  // N^-1(0.25) = -0.67448975019608174 by mpmath 1.3.0.
  const at = (volatility: number, quantile: number) =>
    (volatility * volatility * years) / 2 - quantile * volatility * Math.sqrt(years);
  expect(surfaceVolatility(surface, years, at(0.7, 0.67448975019608174))).toBeCloseTo(0.7, 13);
  expect(surfaceVolatility(surface, years, at(0.62, 0))).toBeCloseTo(0.62, 13);
  expect(surfaceVolatility(surface, years, at(0.6, -0.67448975019608174))).toBeCloseTo(0.6, 13);
});

describe("an expiry without a time of day", () => {
  const day = smile(["2026-12-25", "", 0.5, 0.6]);

  test("is the first of the positions on that day", () => {
    const evening = DECEMBER + 3_600_000 * 13;
    const { slices } = built(day, known([MARCH, 1], [evening, 1], [DECEMBER, 1]));
    expect(slices.map(({ expiry }) => expiry)).toEqual([DECEMBER]);
  });

  test("is its start where no position expires on it", () => {
    const { slices } = built(day, known([MARCH, 1], [DECEMBER + 86_400_000, 1]));
    expect(slices[0]!.expiry).toBe(Date.parse("2026-12-25"));
  });
});

test.each<[string, UnderlyingSmile, BookForwards, string]>([
  [
    "a strike without a forward",
    smile(["2026-12-25 08:00", "", 0.5, 0.6], ["2026-12-25 08:00", 95_000, "", 0.61]),
    known([MARCH, 96_000]),
    "Smile, row 2: the forward on 2026-12-25 08:00 UTC is not known: Market has no Rate and Dividend yield for BTC, and no position expires then",
  ],
  [
    "the day of as-of, on which nothing expires",
    smile(["2026-12-25", "", 0.5, 0.6], ["2026-11-20", "", 0.5, 0.6]),
    known(),
    "Smile, row 3: 2026-11-20 needs a time of day, since no position expires on it",
  ],
  [
    "one expiry with and without a time of day",
    smile(["2026-12-25 08:00", "", 0.5, 0.6], ["2026-12-25", "", 0.25, 0.6]),
    known([DECEMBER, 95_000]),
    "Smile has 2026-12-25 of BTC with a time of day and without",
  ],
  [
    "a strike and a delta at one strike",
    smile(["2026-12-25 08:00", "", 0.5, 0.6], ["2026-12-25 08:00", 95_000, "", 0.6]),
    known([DECEMBER, 95_000 / Math.exp((0.18 * (DECEMBER - AS_OF)) / YEAR)]),
    "Smile, rows 2 and 3: both are at one strike",
  ],
])("refuses %s", (_, read, forwards, refusal) => {
  expect(buildSmileSurface(read, AS_OF, forwards)).toEqual({ refusal });
});
