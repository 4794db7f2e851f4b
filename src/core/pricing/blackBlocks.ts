import { allocateWorkingColumns, type BlackColumns } from "./blackColumns";
import { BLACK_FIGURES } from "./blackFigures";
import { fillPresentValues } from "./blackPresentValues";
import { fillBlackTerms } from "./blackTerms";
import { FIGURES, type FigureColumns } from "./figure";
import { sliceOptions, type OptionColumns } from "./optionColumns";

/** Rows that are worked out together: their columns fit in a processor's nearest cache. */
const BLOCK_ROWS = 256;

/** How a model differs from generalised Black-Scholes-Merton. */
export type OwnFigures = Partial<typeof BLACK_FIGURES>;

/**
 * Values options by generalised Black-Scholes-Merton with the columns `rate` and `dividendYield` of
 * `options`, block by block. The terms of the formula are shared between the figures. `ownFigures`
 * stand in for those of the formula.
 */
export function valueInBlocks(
  options: OptionColumns,
  figures: FigureColumns,
  ownFigures: OwnFigures = {},
): void {
  const fills = { ...BLACK_FIGURES, ...ownFigures };
  const asked = FIGURES.filter((figure) => figures[figure] !== undefined);
  const working = allocateWorkingColumns(Math.min(options.count, BLOCK_ROWS));
  for (let from = 0; from < options.count; from += BLOCK_ROWS) {
    const to = Math.min(from + BLOCK_ROWS, options.count);
    const block: BlackColumns = { ...working, ...sliceOptions(options, from, to) };
    fillPresentValues(block);
    fillBlackTerms(block);
    for (const figure of asked) {
      const column = figures[figure]!.subarray(from, to);
      fills[figure](block, column);
      for (let row = 0; row < column.length; row++) if (!(block.deviation[row]! >= 0)) column[row] = NaN;
    }
  }
}
