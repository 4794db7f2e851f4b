import { DomainError } from "../math/domainError";
import type { Figure } from "./figure";
import { allocateOptionColumns, setOption, type OptionInputs } from "./optionColumns";
import { PRICING_MODELS } from "./pricingModels";
import type { OptionModel, PricingModel } from "./pricingModel";

/**
 * Figures of one option, by the same code that values columns of them; `figures` are by default all that
 * the model has. Units are those of `FIGURES`.
 *
 * Throws `DomainError` for an input outside the model's domain, for a figure that the model does not have,
 * and where a figure is beyond what a double holds, as the gamma of an option on a spot of 1e-200 is, or
 * has no value, as the leverage of an option that is worth 0.
 */
export function valueOption<Asked extends Figure = Figure>(
  model: OptionModel,
  option: OptionInputs,
  figures: readonly Asked[] = PRICING_MODELS[model].figures as readonly Asked[],
): Readonly<Record<Asked, number>> {
  return valueByModel(PRICING_MODELS[model], option, figures);
}

/** `valueOption` by a model that has no name of its own in cells. */
export function valueByModel<Asked extends Figure>(
  { figures: known, requireInputs, valueColumns }: PricingModel,
  option: OptionInputs,
  figures: readonly Asked[],
): Readonly<Record<Asked, number>> {
  const unknown = figures.find((figure) => !known.includes(figure));
  if (unknown !== undefined) throw new DomainError("figure", unknown, known.join(", "));
  requireInputs(option);
  const columns = allocateOptionColumns(1);
  setOption(columns, 0, option);
  const filled = Object.fromEntries(figures.map((figure) => [figure, new Float64Array(1)]));
  valueColumns(columns, filled);
  return Object.fromEntries(
    figures.map((figure) => {
      const value = filled[figure]![0]!;
      if (!Number.isFinite(value)) throw refuseFigure(figure, value);
      return [figure, value];
    }),
  ) as Record<Asked, number>;
}

function refuseFigure(figure: Figure, value: number): DomainError {
  if (figure === "leverage")
    return new DomainError("the resulting price", 0, "a number above 0 for leverage");
  return new DomainError(`the resulting ${figure}`, value, "less extreme inputs");
}
