import type { BookTables, PositionsReading, TableReading } from "../../src/app/workbookPort";
import type { Grid } from "../../src/sheet/grid";
import { sampleBook } from "./sampleBooks";

/** The crypto sample book as it is read from its table, with tables beside it: cells of each, header row first. */
export function sampleReading(tables: { readonly [Kind in keyof BookTables]?: Grid } = {}): PositionsReading {
  return {
    origin: { sheet: "Portfolio", row: 0, column: 0 },
    source: { kind: "table", name: "Positions" },
    address: "Portfolio!A1:M61",
    table: "Positions",
    cells: sampleBook("crypto"),
    dateSystem: "1900",
    lastRun: 0,
    hiddenRowCount: 0,
    tables: {
      market: tableAt("Market", tables.market),
      smile: tableAt("Smile", tables.smile),
      limits: tableAt("Limits", tables.limits),
      hedges: tableAt("Hedges", tables.hedges),
    },
  };
}

function tableAt(name: string, cells: Grid | undefined): TableReading | null {
  if (cells === undefined) return null;
  return { name, origin: { sheet: name, row: 0, column: 0 }, address: `${name}!A1`, cells };
}
