import type { ArgumentGrid } from "../argument";
import { evaluateCells } from "../broadcast";
import type { Grid } from "../grid";
import { OPTION_ARGUMENTS } from "./optionArguments";
import { readOptionGreeks, type OptionGreeks } from "./optionGreeks";

/** PRICE, DELTA, …: one figure of each option. */
export function greekGrid(figure: keyof OptionGreeks, grids: readonly ArgumentGrid[]): Grid {
  return evaluateCells(OPTION_ARGUMENTS, grids, (cells) => readOptionGreeks(cells)[figure]);
}
