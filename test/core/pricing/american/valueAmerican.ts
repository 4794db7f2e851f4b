import { AMERICAN } from "../../../../src/core/pricing/american";
import type { Figure } from "../../../../src/core/pricing/figure";
import {
  allocateOptionColumns,
  setOption,
  type OptionInputs,
} from "../../../../src/core/pricing/optionColumns";
import type { PricingModel } from "../../../../src/core/pricing/pricingModel";

/** Figures of a batch of options, by default of the American model. */
export function columnsOf<Asked extends Figure>(
  options: readonly OptionInputs[],
  figures: readonly Asked[],
  { valueColumns }: Pick<PricingModel, "valueColumns"> = AMERICAN,
): Record<Asked, Float64Array> {
  const columns = allocateOptionColumns(options.length);
  options.forEach((option, row) => setOption(columns, row, option));
  const filled = Object.fromEntries(
    figures.map((figure) => [figure, new Float64Array(options.length)]),
  ) as Record<Asked, Float64Array>;
  valueColumns(columns, filled);
  return filled;
}

/** One figure of one option. */
export function figureOf(
  option: OptionInputs,
  figure: Figure,
  model: Pick<PricingModel, "valueColumns"> = AMERICAN,
): number {
  return columnsOf([option], [figure], model)[figure][0]!;
}

/** Throws, naming the option, unless `found` is within `tolerance` of `wanted`. */
export function expectNear(
  found: number,
  wanted: number,
  tolerance: number,
  option: OptionInputs,
  what: string,
): void {
  if (Math.abs(found - wanted) <= tolerance) return;
  throw new Error(
    `${what} is ${found}, wanted ${wanted} within ${tolerance}\n${JSON.stringify(option, null, 1)}`,
  );
}
