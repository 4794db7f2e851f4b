import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of test/reference: `meta` says how its values were computed. */
interface ReferenceFile {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

/** The rows of test/reference/`name`.json as objects. Throws where a column that is asked for is missing. */
export function readReference<TextColumn extends string, NumberColumn extends string>(
  name: string,
  textColumns: readonly TextColumn[],
  numberColumns: readonly NumberColumn[],
): readonly (Readonly<Record<TextColumn, string>> & Readonly<Record<NumberColumn, number>>)[] {
  const file = JSON.parse(
    readFileSync(join(__dirname, "..", "reference", `${name}.json`), "utf8"),
  ) as ReferenceFile;
  const readers = [
    ...textColumns.map((column) => ({ column, kind: "string" })),
    ...numberColumns.map((column) => ({ column, kind: "number" })),
  ].map(({ column, kind }) => ({ column, kind, index: file.columns.indexOf(column) }));
  return file.rows.map((cells) => {
    const entries = readers.map(({ column, kind, index }) => {
      const cell = cells[index];
      if (typeof cell !== kind) throw new Error(`${name}.json: ${column} is ${String(cell)}, not a ${kind}`);
      return [column, cell];
    });
    return Object.fromEntries(entries);
  });
}

/** The smallest number above 0: below it, no relative accuracy exists. */
const SMALLEST = 2 ** -1074;

export interface Comparison<Row> {
  readonly rows: readonly Row[];
  readonly found: (row: Row) => number;
  readonly wanted: (row: Row) => number;
  /** Greatest relative error that passes. */
  readonly tolerance: (row: Row) => number;
}

/**
 * Throws unless every row is within its tolerance; the message prints all there is to know of the row
 * that misses by the greatest factor. Returns that factor (below 1: how much of the tolerance is used).
 */
export function expectWithin<Row extends object>(comparison: Comparison<Row>): number {
  const { rows, found, wanted, tolerance } = comparison;
  if (rows.length === 0) throw new Error("no rows to compare");
  let worst = { used: -1, report: "" };
  for (const row of rows) {
    const error = Math.abs(found(row) - wanted(row));
    const used = error / (tolerance(row) * Math.abs(wanted(row)) + SMALLEST);
    // Written so that NaN counts as the worst there is.
    if (!(used <= worst.used)) {
      const relative = error / Math.abs(wanted(row));
      const report = `found ${found(row)}, wanted ${wanted(row)}, relative error ${relative}, tolerance ${tolerance(row)}`;
      worst = { used, report: `${report}\n${JSON.stringify(row, null, 1)}` };
      if (Number.isNaN(used)) break;
    }
  }
  if (!(worst.used <= 1)) throw new Error(worst.report);
  return worst.used;
}
