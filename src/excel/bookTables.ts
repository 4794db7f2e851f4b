import type { BookTables, TableReading } from "../app/workbookPort";
import type { Grid } from "../sheet/grid";
import { addressOfBlock } from "./cellBlock";
import { queueUserTable, type UserTable } from "./userTable";

const NAMES: Readonly<Record<keyof BookTables, string>> = {
  market: "Market",
  smile: "Smile",
  limits: "Limits",
  hedges: "Hedges",
};

/** One of the tables that say more about a book, found by its name. */
export interface BookTable extends UserTable {
  readonly kind: keyof BookTables;
}

/** Queues the search for these tables: those that the workbook has, on whatever sheet. */
export function queueBookTables(context: Excel.RequestContext): () => readonly BookTable[] {
  const searches = (Object.keys(NAMES) as (keyof BookTables)[]).map((kind) => ({
    kind,
    find: queueUserTable(context, NAMES[kind]),
  }));
  return () =>
    searches.flatMap(({ kind, find }) => {
      const table = find();
      return table === null ? [] : [{ kind, ...table }];
    });
}

/** The tables with their cells, given in the order of the tables. */
export function toBookTables(tables: readonly BookTable[], grids: readonly Grid[]): BookTables {
  const readings: { -readonly [Kind in keyof BookTables]: BookTables[Kind] } = {
    market: null,
    smile: null,
    limits: null,
    hedges: null,
  };
  for (const [index, { kind, name, block }] of tables.entries()) {
    readings[kind] = toReading(name, block, grids[index]!);
  }
  return readings;
}

function toReading(name: string, block: UserTable["block"], cells: Grid): TableReading {
  const { sheet, row, column } = block;
  return { name, origin: { sheet, row, column }, address: addressOfBlock(block), cells };
}
