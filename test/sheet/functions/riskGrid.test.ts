import reference from "../../reference/desk_book_greeks.json";
import type { Cell, CellError, Grid } from "../../../src/sheet/grid";
import { riskGrid } from "../../../src/sheet/functions/riskGrid";
import { sampleBook } from "../../support/sampleBooks";

/**
 * The desk book holds what the sample books do not: higher orders, normal volatilities, carry where no forward is
 * observed, coin-settled and linear holdings side by side, three currencies. Its figures are mpmath's derivatives
 * of the price formulas (test/reference/desk_book_greeks.json: `meta` says how).
 */
type Figures = Readonly<Record<string, number | string | null>>;

const TOLERANCE = 1e-9;

/** Figure of the reference, and raw units in one of the sheet's: in points of lognormal volatility, in days. */
const COLUMNS: Readonly<Record<string, { figure: string; points?: number; days?: 1; rates?: 1 }>> = {
  Value: { figure: "value" },
  Delta: { figure: "delta" },
  "Net delta": { figure: "netDelta" },
  Gamma: { figure: "gamma" },
  Vega: { figure: "vega", points: 1 },
  Theta: { figure: "theta", days: 1 },
  Rho: { figure: "rho", rates: 1 },
  "Dollar delta": { figure: "dollarDelta" },
  "Dollar gamma 1%": { figure: "dollarGamma1pct" },
  Vanna: { figure: "vanna", points: 1 },
  Volga: { figure: "volga", points: 2 },
  Charm: { figure: "charm", days: 1 },
  Veta: { figure: "veta", points: 1, days: 1 },
  Speed: { figure: "speed" },
  Zomma: { figure: "zomma", points: 1 },
  Color: { figure: "color", days: 1 },
  Ultima: { figure: "ultima", points: 3 },
  "Coin gamma": { figure: "coinGamma" },
};
const NAMES = Object.keys(COLUMNS);

const ROWS: readonly Figures[] = reference.rows.map(
  (row) => Object.fromEntries(reference.columns.map((column, index) => [column, row[index]!])) as Figures,
);

/** Underlyings of normal volatilities only: their figures by volatility are per 1.00. */
const NORMAL = "SOFR";

const GROUPS: Readonly<Record<string, readonly (readonly [group: string, figures: Figures])[]>> = {
  Underlying: Object.entries(reference.underlyings),
  Expiry: Object.entries(reference.expiries),
  Bucket: Object.entries(reference.buckets),
};

function risk(by: string, keep: (underlying: Cell) => boolean = () => true): Grid {
  const [headers, ...rows] = sampleBook("desk");
  const underlying = headers!.indexOf("Underlying");
  const positions = [headers!, ...rows.filter((row) => keep(row[underlying]!))];
  return riskGrid([positions, [[by]], [["2026-11-20T16:00Z"]], [["all"]]], 0);
}

/** Figures that are not what the reference has; an error cell in place of `null`. */
function misses(row: readonly Cell[], wanted: Figures, isNormal: boolean): readonly unknown[] {
  return NAMES.flatMap((name, index): readonly unknown[] => {
    const { figure, points = 0, days = 0, rates = 0 } = COLUMNS[name]!;
    const raw = wanted[figure] as number | null;
    const cell = row[index + 1]!;
    if (raw === null) return isError(cell) ? [] : [{ name, found: cell, wanted: "an error" }];
    const expected = raw / (100 ** (rates + (isNormal ? 0 : points)) * 365 ** days);
    const isWithin = Math.abs((cell as number) - expected) <= TOLERANCE * Math.abs(expected);
    return isWithin ? [] : [{ group: row[0], name, found: cell, expected }];
  });
}

const isError = (cell: Cell): cell is CellError => typeof cell === "object" && cell !== null;

test("by position every figure is within 1e-9", () => {
  const [headers, ...rows] = risk("Position");
  expect(headers).toEqual(["Group", ...NAMES]);
  expect(rows.map(([group]) => group)).toEqual(ROWS.map(({ Instrument }) => Instrument));
  expect(
    rows.flatMap((row, index) => misses(row, ROWS[index]!, ROWS[index]!.volatilityType === "normal")),
  ).toEqual([]);
});

test.each(Object.keys(GROUPS))("by %s every figure of every group is within 1e-9", (by) => {
  const [, ...rows] = risk(by);
  const groups = new Map(GROUPS[by]);
  expect(rows.map(([group]) => group).sort()).toEqual([...groups.keys()].sort());
  const found = rows.flatMap((row) => {
    const group = row[0] as string;
    return misses(row, groups.get(group)!, isNormalGroup(group));
  });
  expect(found).toEqual([]);
});

/** Of the underlying with both volatilities, expiries and buckets hold both too. */
function isNormalGroup(group: string): boolean {
  return group.startsWith(NORMAL);
}

test("the total of one underlying is that of the underlying", () => {
  const [, row] = risk("Total", (underlying) => underlying === "AVAX");
  expect(misses(row!, reference.underlyings.AVAX, false)).toEqual([]);
});

test("the total of dollars and dollar coins is of money alone, and of no volatility of two types", () => {
  const dollars = [reference.underlyings.AVAX, reference.underlyings.BRENT];
  const money = (figure: keyof (typeof dollars)[number]) =>
    dollars.reduce((sum, figures) => sum + figures[figure]!, 0);
  const [, row] = risk("Total", (underlying) => underlying === "AVAX" || underlying === "BRENT");
  const wanted = Object.fromEntries(
    Object.values(COLUMNS).map(({ figure }) => [figure, null as number | null]),
  );
  for (const figure of ["value", "theta", "rho", "dollarDelta", "dollarGamma1pct"] as const) {
    wanted[figure] = money(figure);
  }
  expect(misses(row!, wanted, false)).toEqual([]);
});

test("the total of dollars and euros is nothing at all", () => {
  const [, row] = risk("Total");
  expect(row!.slice(1).filter((cell) => !isError(cell))).toEqual([]);
  expect((row![1] as CellError).message).toBe(
    "Value adds up only in one currency, given for all underlyings or for none",
  );
});
