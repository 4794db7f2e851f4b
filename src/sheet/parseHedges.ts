import type { HedgeTerms } from "../core/hedging/hedgeTerms";
import { nameKey } from "../core/product/nameKey";
import { finish, type Steps } from "../core/steps/steps";
import type { Grid } from "./grid";
import { HEDGE_COLUMNS, HEDGE_NUMBERS, type HedgeColumn, type HedgeTermColumn } from "./hedgeColumns";
import { readHedgeContracts } from "./hedgeContracts";
import type { ParsedMarket } from "./parseMarket";
import type { ReadBook } from "./parsePositions";
import type { ParsedSmile, SmileOptions } from "./parseSmile";
import { comparePlaces } from "./placeOrder";
import { readHedgeTerms } from "./readHedgeTerms";
import { tableReader, type TableReport } from "./readTable";
import { headerFinder } from "./tableHeaders";

/** An instrument that may be traded, and what its row tells of the terms; its unit has quantity 1. */
export interface HedgeRow extends HedgeTerms {
  /** Number of the sheet's row, for messages. */
  readonly sheetRow: number;
}

/** What a hedges grid says: good rows kept, bad ones named. */
export interface ParsedHedges extends TableReport {
  /** In the order of the rows. */
  readonly hedges: readonly HedgeRow[];
}

export interface HedgeOptions extends SmileOptions {
  /** The positions that are to be hedged. */
  readonly book: ReadBook;
  /** The tables Market and Smile, for what rows leave blank. They are read without issues. */
  readonly market?: ParsedMarket;
  readonly smile?: ParsedSmile;
}

const findColumns = headerFinder<HedgeColumn>(HEDGE_COLUMNS);

const readHedgeRows = tableReader<HedgeColumn, HedgeTermColumn>(
  { columns: HEDGE_COLUMNS, numbers: HEDGE_NUMBERS, aside: ["Exclude"] },
  [["Instrument", "Type"]],
);

/**
 * Reads a hedges grid, header row first: one row for each instrument that may be traded. Its columns are those of
 * positions but for Quantity, which is not looked at, and those of `hedgeColumns`.
 *
 * Contracts are read as `parsePositions` reads positions, beside those of the book: an instrument that the book has
 * takes from there what its row leaves blank, and may differ from it in volatility and carry only; an underlying has
 * one spot. Blank terms are `null`. A row is refused where a cell cannot be used, where cells contradict each other,
 * and where a row above is on the same instrument. Rows whose Exclude cell says so are left out.
 */
export function parseHedges(cells: Grid, options: HedgeOptions): ParsedHedges {
  return finish(parseHedgesInSteps(cells, options));
}

/** `parseHedges` a few hundred rows at a time. */
export function* parseHedgesInSteps(cells: Grid, options: HedgeOptions): Steps<ParsedHedges> {
  const { asOf, market, firstRow = 1 } = options;
  const ofHeader = readHedgeRows(cells.slice(0, 1), options, () => undefined);
  if (ofHeader.issues.length > 0) return { hedges: [], ...ofHeader };
  const contracts = yield* readHedgeContracts(cells, findColumns(cells[0]!).places, options);

  const hedges: HedgeRow[] = [];
  const firstRows = new Map<string, number>();
  const terms = readHedgeRows(cells, options, (row, sheetRow) => {
    const gridRow = sheetRow - firstRow;
    if (contracts.leftOut.has(gridRow)) return;
    const unit = contracts.units.get(gridRow) ?? null;
    const ofUnderlying = unit === null ? undefined : market?.underlyings.get(nameKey(unit.underlying));
    const told = readHedgeTerms(row, { unit, market: ofUnderlying ?? null, asOf });
    if (unit === null) return;
    const key = nameKey(unit.instrument);
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, sheetRow);
    else row.refuse("Instrument", `one row for ${unit.instrument}: row ${first} is another`);
    if (!row.isRefused) hedges.push({ sheetRow, unit, ...told });
  });
  return {
    hedges,
    issues: [...contracts.issues, ...terms.issues].sort(comparePlaces),
    notes: [...contracts.notes, ...terms.notes].sort(comparePlaces),
    rowCount: contracts.rowCount,
  };
}
