import type { FigureColumns } from "../../../src/core/pricing/figure";
import type { OptionColumns } from "../../../src/core/pricing/optionColumns";
import type { OptionModel } from "../../../src/core/pricing/pricingModel";
import { PRICING_MODELS } from "../../../src/core/pricing/pricingModels";
import type { Grid } from "../../../src/sheet/grid";
import { optionFigures } from "../../../src/sheet/functions/optionFigures";

/** The models themselves, and a note of every time that one is asked for figures. */
function noteCalls() {
  const calls: { model: string; options: number; figures: readonly string[] }[] = [];
  const models = Object.fromEntries(
    Object.entries(PRICING_MODELS).map(([model, pricing]) => [
      model,
      {
        ...pricing,
        valueColumns: (options: OptionColumns, figures: FigureColumns) => {
          calls.push({ model, options: options.count, figures: Object.keys(figures) });
          pricing.valueColumns(options, figures);
        },
      },
    ]),
  ) as typeof PRICING_MODELS;
  return { calls, models };
}

const column = (count: number, cell: (row: number) => string | number): Grid =>
  Array.from({ length: count }, (_, row) => [cell(row)]);

test("10,000 options and six figures are one call of their model", () => {
  const { calls, models } = noteCalls();
  const spots = column(10_000, (row) => 50 + row / 100);
  const figures = ["price", "delta", "gamma", "vega", "theta", "rho"] as const;
  const { values } = optionFigures(figures, [[["call"]], spots, [[100]], [[1]], [[0.2]]], models);
  expect(calls).toEqual([{ model: "european", options: 10_000, figures }]);
  expect(values).toHaveLength(10_000);
  expect(values[5_000]![1]).toBeCloseTo(0.539827837277029, 14); // N(0.1)
});

test("each model is called once, with its own options; rows that are blank or not right with none", () => {
  const { calls, models } = noteCalls();
  const kinds: readonly (OptionModel | "heston")[] = ["inverse", "european", "heston", "inverse", "normal"];
  const count = 10 * kinds.length;
  const spots = column(count, (row) => (row < 5 ? "" : 100));
  const strikes = column(count, (row) => (row < 5 ? "" : 100));
  const given = [
    [["put"]],
    spots,
    strikes,
    [[1]],
    [[0.2]],
    null,
    null,
    column(count, (row) => kinds[row % 5]!),
  ];
  const { values } = optionFigures(["price"], given, models);
  expect(calls).toEqual([
    { model: "inverse", options: 18, figures: ["price"] },
    { model: "european", options: 9, figures: ["price"] },
    { model: "normal", options: 9, figures: ["price"] },
  ]);
  const kindsFound = values
    .slice(4, 10)
    .map(([cell]) => (typeof cell === "object" ? cell?.code : typeof cell));
  expect(kindsFound).toEqual(["string", "number", "number", "#VALUE!", "number", "number"]);
});

test("a figure that no number holds says so, and the others of its row stand", () => {
  const given = [[["call"]], [[1e-160]], [[1e-160]], [[1]], [[0.2]]];
  const [[delta, gamma, speed] = []] = optionFigures(["delta", "gamma", "speed"], given).values;
  expect(delta).toBeCloseTo(0.539827837277029, 14);
  expect(gamma).toEqual(expect.any(Number));
  expect(speed).toEqual({ code: "#VALUE!", message: "Speed is beyond what a number holds" });
});

test("a price in coin beyond what a number holds says so, though the one in USD is held", () => {
  const given = [[["put"]], [[1e-200]], [[1e200]], [[1]], [[0.2]], null, null, [["inverse"]]];
  expect(optionFigures(["price"], given).values).toEqual([
    [{ code: "#VALUE!", message: "Price is beyond what a number holds" }],
  ]);
});
