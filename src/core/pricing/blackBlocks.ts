import { allocateBlackColumns } from "./blackColumns";
import { BLACK_FIGURES } from "./blackFigures";
import { fillPresentValues } from "./blackPresentValues";
import { fillBlackTerms } from "./blackTerms";
import { FIGURES, type FigureColumns } from "./figure";
import type { OptionColumns } from "./optionColumns";

/** Rows that are worked out together: few enough for their columns to stay in the processor's caches. */
const BLOCK_ROWS = 256;

/** Every call works in these columns anew; nothing in them outlives it. */
const terms = allocateBlackColumns(BLOCK_ROWS);

/** Figures in which a model differs from generalised Black-Scholes-Merton. */
export type OwnFigures = Partial<typeof BLACK_FIGURES>;

/**
 * Values options by generalised Black-Scholes-Merton, block by block; the terms of the formula are shared
 * by the figures asked for. `ownFigures` stand in for those of the formula. A row outside the domain
 * gets NaN.
 */
export function valueInBlocks(
  options: OptionColumns,
  figures: FigureColumns,
  ownFigures: OwnFigures = {},
): void {
  for (let from = 0; from < options.count; from += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, options.count - from);
    fillPresentValues(options, from, count, terms);
    fillBlackTerms(terms, count);
    for (const figure of FIGURES) {
      const column = figures[figure];
      if (column === undefined) continue;
      const fill = ownFigures[figure] ?? BLACK_FIGURES[figure];
      fill(terms, count, column, from);
    }
  }
}
