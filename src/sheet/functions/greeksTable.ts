import { FIGURES, type Figure } from "../../core/pricing/figure";
import { quoteWords, readSingleArgument, truthArgument, type ArgumentGrid } from "../argument";
import { describeCell, errorText, isBlank } from "../cellText";
import { FunctionError, passOnError } from "../functionError";
import type { Cell, Grid } from "../grid";
import { OPTION_ARGUMENTS } from "./optionArguments";
import { optionFigures } from "./optionFigures";
import { SHEET_FIGURES } from "./sheetFigures";

const DEFAULT_FIGURES: readonly Figure[] = ["price", "delta", "gamma", "vega", "theta", "rho"];
const FIGURE_BY_KEY = new Map(FIGURES.map((figure) => [keyOfName(SHEET_FIGURES[figure].name), figure]));

const HEADERS = truthArgument("headers", false);

/** GREEKS: a row for each option, options in reading order, under a header row if asked for. */
export function greeksTable(grids: readonly ArgumentGrid[]): Grid {
  const figures = readFigures(grids[OPTION_ARGUMENTS.length] ?? null);
  const headers = readSingleArgument(HEADERS, grids[OPTION_ARGUMENTS.length + 1] ?? null);
  const { values } = optionFigures(figures, grids);
  return headers ? [figures.map((figure) => SHEET_FIGURES[figure].name), ...values] : values;
}

function readFigures(grid: ArgumentGrid): readonly Figure[] {
  const cells = grid?.flat() ?? [];
  if (cells.every(isBlank)) return DEFAULT_FIGURES;
  return cells.flatMap(readFigureNames);
}

/** One name, or several with commas between them. */
function readFigureNames(cell: Cell): readonly Figure[] {
  const error = errorText(cell);
  if (error !== null) throw passOnError("names", error);
  if (typeof cell !== "string") throw unknownName(describeCell(cell));
  return cell.split(",").map((name) => {
    const figure = FIGURE_BY_KEY.get(keyOfName(name));
    if (figure === undefined) throw unknownName(describeCell(name.trim()));
    return figure;
  });
}

function keyOfName(name: string): string {
  return name.replace(/\s/g, "").toLowerCase();
}

function unknownName(found: string): FunctionError {
  const names = FIGURES.map((figure) => SHEET_FIGURES[figure].name);
  return new FunctionError("#VALUE!", `names: got ${found}, takes ${quoteWords(names)}`);
}
