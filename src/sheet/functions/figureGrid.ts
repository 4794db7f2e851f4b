import type { Figure } from "../../core/pricing/figure";
import type { ArgumentGrid } from "../argument";
import { spreadToGrid } from "../broadcast";
import type { Grid } from "../grid";
import { optionFigures } from "./optionFigures";

/** PRICE, DELTA, …: one figure of each option. */
export function figureGrid(figure: Figure, grids: readonly ArgumentGrid[]): Grid {
  const { values, ...shape } = optionFigures([figure], grids);
  return spreadToGrid({ ...shape, values: values.map(([cell]) => cell!) });
}
