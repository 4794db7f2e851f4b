/** Columns of options: the same figures as one option at a time, whatever stands beside it. */
import type { Figure } from "../../../src/core/pricing/figure";
import {
  allocateOptionColumns,
  optionAt,
  setOption,
  type OptionColumns,
} from "../../../src/core/pricing/optionColumns";
import type { OptionModel } from "../../../src/core/pricing/pricingModel";
import { PRICING_MODELS } from "../../../src/core/pricing/pricingModels";
import { valueOption } from "../../../src/core/pricing/valueOption";

const CLOSED_FORMS: readonly OptionModel[] = ["european", "futures", "normal", "inverse"];

/** More than two blocks, the last of them not full. */
const ROWS = 700;

function drawOptions(count: number): OptionColumns {
  const options = allocateOptionColumns(count);
  for (let row = 0; row < count; row++) {
    setOption(options, row, {
      type: row % 3 === 0 ? "call" : "put",
      spot: 100 + (row % 7),
      strike: 40 + ((row * 13) % 120),
      years: row % 50 === 0 ? 0 : (row % 400) / 100,
      vol: row % 60 === 0 ? 0 : 0.05 + (row % 90) / 100,
      rate: ((row % 11) - 3) / 100,
      dividendYield: ((row % 9) - 4) / 100,
    });
  }
  return options;
}

function allocateFigures(figures: readonly Figure[], count: number): Record<Figure, Float64Array> {
  return Object.fromEntries(figures.map((figure) => [figure, new Float64Array(count)])) as Record<
    Figure,
    Float64Array
  >;
}

/** Rows in which the columns differ. */
function differences(one: Float64Array, other: Float64Array): number[] {
  return [...one.keys()].filter((row) => !Object.is(one[row], other[row]));
}

describe.each(CLOSED_FORMS)("%s", (model) => {
  const { figures, valueColumns } = PRICING_MODELS[model];
  const options = drawOptions(ROWS);
  const columns = allocateFigures(figures, ROWS);
  valueColumns(options, columns);

  test("each row is what the option has on its own", () => {
    const different: unknown[] = [];
    for (let row = 0; row < ROWS; row++) {
      const has = figures.filter((figure) => figure !== "leverage" || columns.price[row] !== 0);
      const alone = valueOption(model, optionAt(options, row), has);
      for (const figure of has) {
        const found = columns[figure][row]!;
        if (!Object.is(found, alone[figure])) different.push({ row, figure, found, alone: alone[figure] });
      }
    }
    expect(different).toEqual([]);
  });

  test("a figure is the same, asked for alone or with others", () => {
    for (const figure of figures) {
      const alone = new Float64Array(ROWS);
      valueColumns(options, { [figure]: alone });
      expect([figure, differences(alone, columns[figure])]).toEqual([figure, []]);
    }
  });

  test.each([
    ["spot", Infinity],
    ["strike", NaN],
    ["years", -1],
    ["vol", -0.2],
  ] as const)("a row with %s %d is NaN in every figure, and the others stand", (input, value) => {
    const outside = drawOptions(ROWS);
    outside[input][300] = value;
    const found = allocateFigures(figures, ROWS);
    valueColumns(outside, found);
    for (const figure of figures) {
      expect([figure, found[figure][300]]).toEqual([figure, NaN]);
      expect([figure, differences(found[figure], columns[figure])]).toEqual([figure, [300]]);
    }
    expect(() => valueOption(model, optionAt(outside, 300))).toThrow(input);
  });
});
