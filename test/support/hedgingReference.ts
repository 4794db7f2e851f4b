import { readFileSync } from "node:fs";
import { join } from "node:path";

interface ReferenceTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/**
 * test/reference/hedging.json: formulas of rebalancing at 120 digits, Monte Carlo of 10^6 paths and lattices of
 * our own, and Hull's tables; each part says its source.
 */
const HEDGING_REFERENCE = JSON.parse(
  readFileSync(join(__dirname, "..", "reference", "hedging.json"), "utf8"),
) as Readonly<Record<string, unknown>>;

/** A part of the file, by the names that lead to it. */
export function hedgingReference(...names: readonly string[]): unknown {
  return names.reduce((part: unknown, name) => {
    const inner = (part as Readonly<Record<string, unknown>>)[name];
    if (inner === undefined) throw new Error(`hedging.json has no ${names.join(".")}`);
    return inner;
  }, HEDGING_REFERENCE);
}

/** Rows of a table of the file as objects. Throws where a column is missing; `null` stays. */
export function hedgingRows<Column extends string>(
  table: unknown,
  columns: readonly Column[],
): readonly Readonly<Record<Column, number>>[] {
  const { columns: names, rows } = table as ReferenceTable;
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) throw new Error(`hedging.json: no column ${missing} among ${names.join(", ")}`);
  return rows.map(
    (cells) =>
      Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)]])) as Record<
        Column,
        number
      >,
  );
}
