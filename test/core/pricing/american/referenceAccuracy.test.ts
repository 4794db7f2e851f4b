/**
 * Every row of the American reference data (own draws, values by an independent engine; see the file's
 * `meta`): price within 2e-6 of the spot, delta within 1e-5, gamma within 1e-4 of its largest over a ladder
 * of spots, vega and theta within 1e-5 of the spot.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AMERICAN, valueAmericanColumns } from "../../../../src/core/pricing/american";
import { AMERICAN_FAST } from "../../../../src/core/pricing/american/americanAccuracy";
import type { Figure } from "../../../../src/core/pricing/figure";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { columnsOf, expectNear } from "./valueAmerican";

type Cell = number | string | null;

const file = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "..", "reference", "american.json"), "utf8"),
) as { columns: string[]; rows: Cell[][] };

interface ReferenceRow {
  readonly id: string;
  readonly flag: string;
  readonly option: OptionInputs;
  /** `null` where the reference has none. */
  readonly wanted: (column: string) => number | null;
}

const ROWS: readonly ReferenceRow[] = file.rows.map((cells) => {
  const cell = (column: string) => cells[file.columns.indexOf(column)]!;
  return {
    id: cell("id") as string,
    flag: cell("flag") as string,
    option: {
      type: cell("type") as "call" | "put",
      spot: cell("S") as number,
      strike: cell("K") as number,
      years: cell("T") as number,
      vol: cell("vol") as number,
      rate: cell("r") as number,
      dividendYield: cell("q") as number,
    },
    wanted: (column) => cell(column) as number | null,
  };
});
const SINGLE = ROWS.filter(({ flag }) => flag !== "doubleBoundary");

/**
 * The reference's delta of Ad109 is off by 1.5e-5: the price of its engine jumps by 4e-7 within the stencil
 * that delta is taken over, as errEst of the row says. This one is of QuantLib's engine on a finer grid; a tree of
 * 40,000 and 80,000 steps has 0.5537.
 */
const CORRECTED: Partial<Record<Figure, Readonly<Record<string, number>>>> = { delta: { Ad109: 0.5536983 } };

const found = columnsOf(
  SINGLE.map(({ option }) => option),
  ["price", "delta", "gamma", "vega", "theta"],
);

/**
 * Scale of gamma: the largest that the European option with its strike has on any spot, at
 * ln S = ln K - (r - q + 1.5 vol^2) T, or the reference's own where that is larger.
 */
function largestGamma({ strike, years, vol, rate, dividendYield }: OptionInputs, reference: number): number {
  const variance = vol * vol * years;
  const peak =
    Math.exp((rate - 2 * dividendYield) * years + variance) / (strike * Math.sqrt(2 * Math.PI * variance));
  return Math.max(peak, reference);
}

const TOLERANCES: readonly {
  readonly figure: keyof typeof found;
  readonly rowsCompared: number;
  readonly tolerance: (option: OptionInputs, expected: number) => number;
}[] = [
  { figure: "price", rowsCompared: 248, tolerance: ({ spot }) => 2e-6 * spot },
  { figure: "delta", rowsCompared: 240, tolerance: () => 1e-5 },
  {
    figure: "gamma",
    rowsCompared: 240,
    tolerance: (option, expected) => 1e-4 * largestGamma(option, expected),
  },
  { figure: "vega", rowsCompared: 240, tolerance: ({ spot }) => 1e-5 * spot },
  { figure: "theta", rowsCompared: 240, tolerance: ({ spot }) => 1e-5 * spot },
];

test.each(TOLERANCES)("$figure of all rows", ({ figure, rowsCompared, tolerance }) => {
  let compared = 0;
  SINGLE.forEach(({ id, option, wanted }, row) => {
    const expected = CORRECTED[figure]?.[id] ?? wanted(figure);
    if (expected === null) return;
    compared++;
    expectNear(found[figure][row]!, expected, tolerance(option, expected), option, `${figure} of ${id}`);
  });
  expect(compared).toBe(rowsCompared);
});

test.each([
  { figure: "price" as const, tolerance: ({ spot }: OptionInputs) => 7e-6 * spot },
  { figure: "delta" as const, tolerance: () => 3e-5 },
  { figure: "vega" as const, tolerance: ({ spot }: OptionInputs) => 2e-4 * spot },
  { figure: "theta" as const, tolerance: ({ spot }: OptionInputs) => 5e-5 * spot },
])("the fast setting: $figure of all rows", ({ figure, tolerance }) => {
  const fast = columnsOf(
    SINGLE.map(({ option }) => option),
    [figure],
    {
      valueColumns: (options, columns) => valueAmericanColumns(options, columns, AMERICAN_FAST),
    },
  );
  SINGLE.forEach(({ id, option, wanted }, row) => {
    const expected = wanted(figure);
    if (expected === null) return;
    expectNear(fast[figure][row]!, expected, tolerance(option), option, `${figure} of ${id}`);
  });
});

test("the option in the exercise region is worth its intrinsic value, to the last digit", () => {
  const exercised = ROWS.filter(({ flag }) => flag === "immediateExercise").map(({ option }) => option);
  const figures = columnsOf(exercised, AMERICAN.figures);
  exercised.forEach(({ type, spot, strike }, row) => {
    const phi = type === "call" ? 1 : -1;
    expect(AMERICAN.figures.map((figure) => [figure, figures[figure][row]])).toEqual(
      AMERICAN.figures.map((figure) => {
        const price = phi * (spot - strike);
        const special: Partial<Record<Figure, number>> = {
          price,
          delta: phi,
          netDelta: phi,
          dualDelta: -phi,
          leverage: (phi * spot) / price,
        };
        return [figure, special[figure] ?? 0];
      }),
    );
  });
  expect(exercised.length).toBe(22);
});
