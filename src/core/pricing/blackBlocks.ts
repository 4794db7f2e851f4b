import { allocateBlackColumns } from "./blackColumns";
import { BLACK_FIGURES } from "./blackFigures";
import { fillPresentValues, type BlackCarry } from "./blackPresentValues";
import { fillBlackTerms } from "./blackTerms";
import { FIGURES, type FigureColumns } from "./figure";
import type { OptionColumns } from "./optionColumns";

/** Rows that are worked out together: few enough for their columns to stay in the processor's caches. */
const BLOCK_ROWS = 256;

/** Every call works in these columns anew; nothing in them outlives it. */
const terms = allocateBlackColumns(BLOCK_ROWS);

/** A model of Black's kind: its rates, and the figures in which it differs from Black-Scholes-Merton. */
export interface BlackModel extends BlackCarry {
  readonly ownFigures: Partial<typeof BLACK_FIGURES>;
}

/**
 * Values options by generalised Black-Scholes-Merton, block by block; the terms of the formula are shared
 * by the figures asked for. A row outside the domain gets NaN.
 */
export function valueInBlocks(model: BlackModel, options: OptionColumns, figures: FigureColumns): void {
  for (let from = 0; from < options.count; from += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, options.count - from);
    fillPresentValues(options, from, count, model, terms);
    fillBlackTerms(terms, count);
    for (const figure of FIGURES) {
      const column = figures[figure];
      if (column === undefined) continue;
      const fill = model.ownFigures[figure] ?? BLACK_FIGURES[figure];
      fill(terms, count, column, from);
    }
  }
}
