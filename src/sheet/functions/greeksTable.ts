import { quoteWords, readSingleArgument, truthArgument, type ArgumentGrid } from "../argument";
import { evaluateEach } from "../broadcast";
import { describeCell, errorText, isBlank } from "../cellText";
import { FunctionError, passOnError } from "../functionError";
import type { Cell, Grid } from "../grid";
import { OPTION_ARGUMENTS } from "./optionArguments";
import { readOptionGreeks, type OptionGreeks } from "./optionGreeks";

/** Columns that GREEKS can show, by the name in its header. */
const COLUMNS: Readonly<Record<string, keyof OptionGreeks>> = {
  Price: "price",
  Delta: "delta",
  Gamma: "gamma",
  Vega: "vegaPerPoint",
  Theta: "thetaPerDay",
  Rho: "rhoPerPoint",
  "Net delta": "netDelta",
};
const DEFAULT_COLUMNS: readonly string[] = ["Price", "Delta", "Gamma", "Vega", "Theta", "Rho"];
const COLUMN_BY_KEY = new Map(Object.keys(COLUMNS).map((column) => [keyOfName(column), column]));

const HEADERS = truthArgument("headers", false);

/** GREEKS: a row for each option, options in reading order, under a header row if asked for. */
export function greeksTable(grids: readonly ArgumentGrid[]): Grid {
  const names = readColumnNames(grids[OPTION_ARGUMENTS.length] ?? null);
  const headers = readSingleArgument(HEADERS, grids[OPTION_ARGUMENTS.length + 1] ?? null);
  const figures = names.map((name) => COLUMNS[name]!);
  const { values } = evaluateEach<readonly Cell[]>(OPTION_ARGUMENTS, grids, {
    evaluate: (cells) => {
      const greeks = readOptionGreeks(cells);
      return figures.map((figure) => greeks[figure]);
    },
    blank: figures.map(() => ""),
    failed: (error) => figures.map(() => error),
  });
  return headers ? [names, ...values] : values;
}

function readColumnNames(grid: ArgumentGrid): readonly string[] {
  const cells = grid?.flat() ?? [];
  if (cells.every(isBlank)) return DEFAULT_COLUMNS;
  return cells.flatMap((cell) => {
    const error = errorText(cell);
    if (error !== null) throw passOnError("names", error);
    if (typeof cell !== "string") throw unknownColumn(describeCell(cell));
    return cell.split(",").map(readColumnName);
  });
}

function readColumnName(name: string): string {
  const column = COLUMN_BY_KEY.get(keyOfName(name));
  if (column === undefined) throw unknownColumn(describeCell(name.trim()));
  return column;
}

function keyOfName(name: string): string {
  return name.replace(/\s/g, "").toLowerCase();
}

function unknownColumn(found: string): FunctionError {
  return new FunctionError("#VALUE!", `names: got ${found}, takes ${quoteWords(Object.keys(COLUMNS))}`);
}
