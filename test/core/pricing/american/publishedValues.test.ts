/**
 * Tables that a person can look up. The approximations among them are not the value that they approximate:
 * their tests bound how far they are from it. Where two disagree by more than their errors, a binomial tree of
 * 20,000 steps has the value found here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AMERICAN_ACCURATE, gridsFor } from "../../../../src/core/pricing/american/americanAccuracy";
import { logBoundary, solveExerciseBoundary } from "../../../../src/core/pricing/american/exerciseBoundary";
import { EUROPEAN } from "../../../../src/core/pricing/european";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { expectNear, figureOf } from "./valueAmerican";

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const { tables } = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "..", "reference", "textbook-american.json"), "utf8"),
) as { tables: Readonly<Record<string, Table>> };

interface PublishedRow {
  readonly option: OptionInputs;
  readonly number: (column: string) => number;
}

/** The rows of a table; `common` has the inputs that it gives in its caption. */
function rowsOf(name: string, common: Partial<OptionInputs> = {}): readonly PublishedRow[] {
  const { columns, rows } = tables[name]!;
  return rows.map((cells) => {
    const cell = (column: string) => cells[columns.indexOf(column)];
    const number = (column: string) => {
      const value = cell(column);
      if (typeof value !== "number") throw new Error(`${name}: no number in column ${column}`);
      return value;
    };
    const optional = (column: string) => (columns.includes(column) ? number(column) : NaN);
    const years = columns.includes("days") ? number("days") / 365 : optional("T");
    return {
      number,
      option: {
        type: cell("type") === "call" ? "call" : "put",
        spot: optional("S"),
        strike: optional("K"),
        years,
        vol: optional("vol"),
        rate: optional("r"),
        dividendYield: optional("q"),
        ...common,
      },
    };
  });
}

test("Andersen, Lake and Offengenden 2016: the early exercise premium, every scheme within its error", () => {
  const rows = rowsOf("andersen_lake_offengenden_2015");
  expect(rows.length).toBe(9);
  for (const { number } of rows) {
    const option: OptionInputs = {
      type: "put",
      spot: 100,
      strike: 100,
      years: 1,
      vol: 0.25,
      rate: number("r"),
      dividendYield: 0.05,
    };
    const premium = figureOf(option, "price") - figureOf(option, "price", EUROPEAN);
    expectNear(premium, number("premiumFPA"), Math.max(4 * number("tol"), 2e-6), option, "premium");
    expectNear(premium, number("premiumFPB"), Math.max(4 * number("tol"), 2e-6), option, "premium");
  }
});

test("Longstaff and Schwartz 2001, table 1: their options and, above them, the continuously exercised", () => {
  const rows = rowsOf("longstaff_schwartz_2001", { type: "put", strike: 40, rate: 0.06, dividendYield: 0 });
  expect(rows.length).toBe(20);
  for (const { number, option } of rows) {
    const price = figureOf(option, "price");
    expectNear(price, number("americanBbsr"), 1.2e-5, option, "price");
    // Theirs can be exercised 50 times a year only, and is printed to three decimals.
    expect(price).toBeGreaterThan(number("finiteDifference") - 5e-4);
    expect(price).toBeLessThan(number("finiteDifference") + 0.012);
  }
});

/**
 * Ju 1999; Barone-Adesi and Whaley 1987 in Haug 1998; Bjerksund and Stensland 1993: approximations. Their error
 * over the strike.
 */
test.each([
  { name: "ju1999_american", count: 47, error: 8e-4 },
  { name: "haug_baw_american", count: 37, error: 4e-4 },
  { name: "bjerksund_stensland", count: 8, error: 1e-3 },
])("$name is as near as approximations are", ({ name, count, error }) => {
  const rows = rowsOf(name);
  expect(rows.length).toBe(count);
  for (const { number, option } of rows) {
    // At a volatility of 1,000 % the approximation is 4 % low.
    const tolerance = option.vol > 1 ? 0.041 : error;
    expectNear(figureOf(option, "price"), number("value"), tolerance * option.strike, option, "price");
  }
});

test("Bjerksund and Stensland: greeks of the approximation are within 5 %", () => {
  const option: OptionInputs = {
    type: "call",
    spot: 100,
    strike: 100,
    years: 2,
    vol: 0.3,
    rate: 0.07,
    dividendYield: 0.04,
  };
  const { rows } = tables["bjerksund_stensland_greeks"]!;
  const figures = { rhoQ: "yieldRho" } as Record<string, "yieldRho">;
  expect(rows.length).toBe(8);
  for (const [greek, value] of rows as [string, number][]) {
    const figure = figures[greek] ?? (greek as "price");
    expectNear(figureOf(option, figure), value, 0.05 * Math.abs(value), option, figure);
  }
});

test("Li's QD+ boundary is within 3 per thousand", () => {
  const rows = rowsOf("qd_plus_boundary");
  expect(rows.length).toBe(5);
  for (const { number } of rows) {
    const years = number("t");
    const terms = { deviation: 0.25 * Math.sqrt(years), rate: 0.1 * years, dividendYield: 0.03 * years };
    const { grid } = gridsFor(terms, AMERICAN_ACCURATE);
    const boundary = solveExerciseBoundary(grid, terms)!;
    const found = 120 * Math.exp(logBoundary(boundary));
    const published = number("boundary");
    expect(Math.abs(found - published)).toBeLessThan(0.003 * published);
  }
});

describe("edge cases of QuantLib's tests", () => {
  // Spots of 0 are outside the domain.
  const rows = rowsOf("qd_american_edge_cases").filter(({ option }) => option.spot > 0);
  /** Values of the QD+ approximation, not of the option, by their inputs. Their error over the price. */
  const approximate = (option: OptionInputs) =>
    (option.years === 10 && option.vol === 0.25) ||
    (option.type === "call" && option.rate === 0 && option.vol === 0.25) ||
    option.vol === 100 ||
    option.dividendYield === 10 ||
    option.years === 170;

  test("every price", () => {
    expect(rows.length).toBe(30);
    for (const { number, option } of rows) {
      const value = number("value");
      if (option.years === 0) continue;
      // -1 in the table: to the last digit.
      const precision = number("precision") < 0 ? 0 : number("precision");
      const tolerance = approximate(option) ? 1.2e-3 * value : precision;
      expectNear(figureOf(option, "price"), value, tolerance, option, "price");
    }
  });

  test("at expiry the option is worth what it pays; QuantLib has 0 there", () => {
    const expired = rows.filter(({ option }) => option.years === 0);
    expect(expired.map(({ option }) => figureOf(option, "price"))).toEqual([20]);
  });
});
