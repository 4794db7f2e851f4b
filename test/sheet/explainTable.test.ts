import { explainPnl } from "../../src/core/risk/explainPnl";
import type { Position } from "../../src/core/risk/position";
import { EXPLAIN_COLUMNS, explainToGrid } from "../../src/sheet/explainTable";
import type { Cell } from "../../src/sheet/grid";
import { parsePositions } from "../../src/sheet/parsePositions";
import { RISK_GROUPINGS } from "../../src/sheet/riskTable";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";

const DAY = 86_400_000;
const market = { spot: 100, volatility: 0.2, rate: 0, dividendYield: 0 };

function call(instrument: string, underlying: string, days: number, currency?: string): Position {
  const terms = {
    kind: "option",
    type: "call",
    strike: 100,
    settlement: "linear",
    style: "european",
  } as const;
  const product = { ...terms, expiry: SAMPLE_AS_OF + days * DAY };
  return { instrument, underlying, product, quantity: 1, multiplier: 1, currency, market };
}

function explained(...positions: readonly Position[]) {
  const after = positions.map((held) => ({ ...held, market: { ...market, spot: 102 } }));
  return explainPnl({ positions, asOf: SAMPLE_AS_OF }, { positions: after, asOf: SAMPLE_AS_OF + DAY });
}

test("P&L is the sum of the columns before it, the change of value that of P&L and the columns after it", () => {
  const { positions } = parsePositions(sampleBook("index"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  for (const by of RISK_GROUPINGS) {
    const [headers, ...rows] = explainToGrid(explained(...positions), by);
    expect(headers).toEqual(["Group", ...EXPLAIN_COLUMNS.map(({ name }) => name)]);
    for (const row of rows) {
      const profit = headers!.indexOf("P&L");
      expect(Math.abs(sumOf(row.slice(1, profit)) - Number(row[profit]))).toBeLessThan(1e-6);
      expect(Math.abs(sumOf(row.slice(profit, -1)) - Number(row.at(-1)))).toBeLessThan(1e-6);
    }
  }
});

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((sum, cell) => sum + Number(cell), 0);
}

test("a row for each group and one for the total", () => {
  const book = explained(call("A", "X", 20), call("B", "X", 20.5), call("C", "X", 5), call("D", "Y", 20));
  const groups = (by: (typeof RISK_GROUPINGS)[number]) => explainToGrid(book, by).map(([group]) => group);
  expect(groups("Underlying")).toEqual(["Group", "X", "Y", "Total"]);
  expect(groups("Expiry")).toEqual([
    "Group",
    "X 2026-11-25",
    "X 2026-12-10",
    "X 2026-12-11",
    "Y 2026-12-10",
    "Total",
  ]);
  expect(groups("Bucket")).toEqual([
    "Group",
    "X up to 1 week",
    "X up to 1 month",
    "Y up to 1 month",
    "Total",
  ]);
  expect(groups("Position")).toEqual(["Group", "A", "B", "C", "D", "Total"]);
  expect(groups("Total")).toEqual(["Group", "Total"]);
});

test("expiries that share a date are named by time too", () => {
  const grid = explainToGrid(explained(call("A", "X", 20), call("B", "X", 20.25)), "Expiry");
  expect(grid.map(([group]) => group)).toEqual([
    "Group",
    "X 2026-12-10 16:00 UTC",
    "X 2026-12-10 22:00 UTC",
    "Total",
  ]);
});

test("money of two currencies has no total, and says so", () => {
  const grid = explainToGrid(explained(call("A", "X", 20, "USD"), call("B", "Y", 20, "EUR")), "Underlying");
  const [total, ...figures] = grid.at(-1)!;
  expect(total).toBe("Total");
  expect(figures).toEqual(
    EXPLAIN_COLUMNS.map(({ name }) => ({
      code: "#N/A",
      message: `${name} adds up only in one currency, given for all underlyings or for none`,
    })),
  );
  expect(grid[1]!.slice(1).every((cell) => typeof cell === "number")).toBe(true);
});
