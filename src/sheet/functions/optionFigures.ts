import type { Figure } from "../../core/pricing/figure";
import { optionAt, type OptionInputs } from "../../core/pricing/optionColumns";
import type { OptionModel } from "../../core/pricing/pricingModel";
import { PRICING_MODELS } from "../../core/pricing/pricingModels";
import { quoteWords, type ArgumentGrid } from "../argument";
import type { Spread } from "../broadcast";
import { FunctionError } from "../functionError";
import type { Cell, CellError } from "../grid";
import { MODEL, OPTION_ARGUMENTS } from "./optionArguments";
import { readOptions, type OptionBatch } from "./readOptions";
import { rawUnitsPerSheetUnit, SHEET_FIGURES } from "./sheetFigures";
import { valueOrRefusal } from "./valueOrRefusal";

/**
 * Figures of options in the units of the sheet, a row of them for each place: blank where the place is, and
 * an error where a cell is not right or the figure has no value. Each model in the formula is called once,
 * with all its options and all figures.
 *
 * Throws `FunctionError` for an omitted required argument and for shapes that do not go together.
 */
export function optionFigures(
  figures: readonly Figure[],
  grids: readonly ArgumentGrid[],
  models = PRICING_MODELS,
): Spread<readonly Cell[]> {
  const { spread, batches } = readOptions(OPTION_ARGUMENTS, grids);
  const values = spread.values.map((cell) => new Array<Cell>(figures.length).fill(cell));
  for (const batch of batches) fillFigures(batch, figures, values, models);
  return { ...spread, values };
}

function fillFigures(
  { model, options, places }: OptionBatch,
  figures: readonly Figure[],
  values: readonly Cell[][],
  models: typeof PRICING_MODELS,
): void {
  const known = figures.filter((figure) => models[model].figures.includes(figure));
  const columns = Object.fromEntries(known.map((figure) => [figure, new Float64Array(options.count)]));
  models[model].valueColumns(options, columns);
  figures.forEach((figure, index) => {
    const column = columns[figure];
    if (column === undefined) {
      const error = refuseFigure(figure, model);
      for (const place of places) values[place]![index] = error;
      return;
    }
    const isInCoin = model === "inverse" && figure === "price";
    const rawUnits = rawUnitsPerSheetUnit(figure, model);
    for (let row = 0; row < options.count; row++) {
      const value = column[row]! / (isInCoin ? options.spot[row]! : rawUnits);
      values[places[row]!]![index] = Number.isFinite(value)
        ? value
        : explainFigure(figure, model, optionAt(options, row));
    }
  });
}

/** The error of a figure that the model has not. */
function refuseFigure(figure: Figure, model: OptionModel): CellError {
  const models = Object.entries(PRICING_MODELS).filter(([, { figures }]) => figures.includes(figure));
  const words = quoteWords(models.map(([word]) => word));
  const message = `${MODEL.name}: got "${model}", which has no ${SHEET_FIGURES[figure].name}, takes ${words}`;
  return { code: "#VALUE!", message };
}

/** Why a figure of one option has no value. */
function explainFigure(figure: Figure, model: OptionModel, option: OptionInputs): Cell {
  return valueOrRefusal(() => {
    PRICING_MODELS[model].requireInputs(option);
    const reason =
      figure === "leverage" ? "has no value where the price is 0" : "is beyond what a number holds";
    throw new FunctionError("#VALUE!", `${SHEET_FIGURES[figure].name} ${reason}`);
  });
}
