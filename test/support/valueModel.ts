import { FIGURES, type Figure } from "../../src/core/pricing/figure";
import { allocateOptionColumns, setOption, type OptionInputs } from "../../src/core/pricing/optionColumns";
import type { PricingModel } from "../../src/core/pricing/pricingModel";

export type Valued = Readonly<Record<Figure, number>>;

/** All figures of the options, from one batch, as they stand: NaN where there is none. */
export function valueBatch(model: PricingModel, options: readonly OptionInputs[]): readonly Valued[] {
  const columns = allocateOptionColumns(options.length);
  options.forEach((option, row) => setOption(columns, row, option));
  const figures = Object.fromEntries(
    FIGURES.map((figure) => [figure, new Float64Array(options.length)]),
  ) as Record<Figure, Float64Array>;
  model.valueColumns(columns, figures);
  return options.map(
    (_, row) => Object.fromEntries(FIGURES.map((figure) => [figure, figures[figure][row]!])) as Valued,
  );
}

export function valueModel(model: PricingModel, option: OptionInputs): Valued {
  return valueBatch(model, [option])[0]!;
}
