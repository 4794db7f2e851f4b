import type { Hedge } from "../../core/hedging/optimiser/hedgeProblem";
import { nameKey } from "../../core/product/nameKey";
import type { Cell, Grid } from "../grid";
import { simplifyHeader } from "../headerText";
import type { NumberDomain } from "../numberDomains";
import { tableReader } from "../readTable";
import type { ColumnDefinition } from "../tableHeaders";
import type { TableRow } from "../tableRow";
import { plainName, readName, readNotNegative } from "./hedgeTradesCells";
import { AMOUNT, HEDGE_COLUMNS, LOT, type HedgeColumn } from "./hedgeTradesColumns";
import { refuseUnreadRows } from "./tableArgument";

/** A greek's column bears its name, so that any text may name a column. */
type HedgeRow = TableRow<string, string>;

const HEDGE_NUMBERS: Readonly<Record<Exclude<HedgeColumn, "Instrument">, NumberDomain>> = {
  Cost: AMOUNT,
  Lot: LOT,
  Min: AMOUNT,
  Max: AMOUNT,
  "Min trade": AMOUNT,
  Ticket: AMOUNT,
};

/**
 * The hedges of HEDGETRADES, a row each, with a column for each of the greeks. Throws for the first cell that cannot be
 * used; `argument` is named.
 */
export function readHedges(argument: string, cells: Grid, greeks: readonly string[]): readonly Hedge[] {
  const columns = greeks.map(plainName);
  const greekColumns = Object.fromEntries(columns.map((column) => [column, greekColumn(column)]));
  const greekNumbers = Object.fromEntries(columns.map((column) => [column, AMOUNT]));
  const readRows = tableReader<string, string>(
    {
      columns: { ...HEDGE_COLUMNS, ...greekColumns },
      numbers: { ...HEDGE_NUMBERS, ...greekNumbers },
    },
    [["Instrument"], ["Cost"], ...columns.map((column) => [column])],
  );
  const hedges: Hedge[] = [];
  const firstRows = new Map<string, number>();
  const report = readRows(withPlainNames(cells, columns), { dateSystem: "1900" }, (row, sheetRow) => {
    const hedge = readHedge(row, columns);
    if (hedge === null) return;
    const first = firstRows.get(nameKey(hedge.name));
    if (first !== undefined) {
      row.refuse("Instrument", `one row an instrument: row ${first} is another for ${hedge.name}`);
      return;
    }
    firstRows.set(nameKey(hedge.name), sheetRow);
    hedges.push(hedge);
  });
  refuseUnreadRows(argument, report);
  return hedges;
}

function greekColumn(greek: string): ColumnDefinition {
  return { wanted: `what one unit adds to ${greek}, 0 where it adds nothing`, synonyms: [], remarks: [] };
}

/** `null` where a cell was refused. */
function readHedge(row: HedgeRow, greeks: readonly string[]): Hedge | null {
  const name = readName(row, "Instrument");
  const effects = greeks.map((greek) => row.needNumber(greek));
  const cost = readNotNegative(row, "Cost") ?? (row.has("Cost") ? null : row.miss("Cost"));
  const lot = row.number("Lot");
  const lowest = row.number("Min");
  if (lowest !== null && lowest > 0) row.refuse("Min");
  const highest = readNotNegative(row, "Max");
  const minTrade = readNotNegative(row, "Min trade");
  const ticket = readNotNegative(row, "Ticket");
  if (row.isRefused || name === null || cost === null) return null;
  return {
    name,
    effects: effects.map((effect) => effect!),
    lot,
    lowest,
    highest,
    minTrade: minTrade ?? 0,
    buyCost: cost,
    sellCost: cost,
    impact: 0,
    ticket: ticket ?? 0,
    cash: 0,
    held: 0,
    margin: 0,
    grossVega: 0,
    fixed: null,
  };
}

/** A header that names a greek may end in brackets, which elsewhere are a remark on a column. */
function withPlainNames(cells: Grid, greeks: readonly string[]): Grid {
  const known = new Set(greeks.map(simplifyHeader));
  const [header = [], ...rows] = cells;
  const toPlain = (cell: Cell): Cell => {
    const plain = typeof cell === "string" ? plainName(cell) : "";
    return known.has(simplifyHeader(plain)) ? plain : cell;
  };
  return [header.map(toPlain), ...rows];
}
