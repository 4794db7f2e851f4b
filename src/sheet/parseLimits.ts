import { requireLimit, type Limit } from "../core/hedging/limits";
import { DomainError } from "../core/math/domainError";
import { nameKey } from "../core/product/nameKey";
import { BUCKET_NAMES } from "../core/risk/expiryBuckets";
import type { Grid } from "./grid";
import { simplifyHeader } from "./headerText";
import {
  LIMIT_COLUMNS,
  LIMIT_NUMBERS,
  NEEDED_LIMIT_COLUMNS,
  type LimitColumn,
  type LimitNumber,
} from "./limitColumns";
import { limitName } from "./limitName";
import { GREEK_COLUMNS, type RiskColumn } from "./riskColumns";
import { tableReader, type TableOptions, type TableReport } from "./readTable";
import type { TableRow } from "./tableRow";

/** A row of a limits table: its numbers are in the units of the sheet. */
export interface GreekLimit extends Limit {
  /** Spelt as in the positions, where there are any on it. */
  readonly underlying: string;
  readonly greek: RiskColumn;
  /** Name of the bucket of expiries that it limits alone; `null`: all expiries. */
  readonly bucket: string | null;
}

/** What a limits grid says: good rows kept, bad ones named. */
export interface ParsedLimits extends TableReport {
  readonly limits: readonly GreekLimit[];
}

type LimitRow = TableRow<LimitColumn, LimitNumber>;

/** Column of each number of a limit that `requireLimit` may refuse. */
const COLUMN_OF_ARGUMENT: Readonly<Record<string, LimitNumber>> = {
  target: "Target",
  lower: "Lower",
  upper: "Upper",
};

const GREEKS: ReadonlyMap<string, RiskColumn> = new Map(
  GREEK_COLUMNS.map((greek) => [simplifyHeader(greek.name), greek]),
);

const BUCKETS: ReadonlyMap<string, string> = new Map(
  BUCKET_NAMES.map((name) => [simplifyHeader(name), name]),
);

const readLimitRows = tableReader<LimitColumn, LimitNumber>(
  { columns: LIMIT_COLUMNS, numbers: LIMIT_NUMBERS },
  NEEDED_LIMIT_COLUMNS.map((column) => [column]),
);

/**
 * Reads a limits grid, header row first, for positions on `underlyings`. Underlyings and greeks match in any letter
 * case, greeks and buckets with or without spaces. All columns but Bucket have to be there, also where no cell of one
 * is filled: under a header that is not known a limit would count for nothing without a word.
 *
 * A row is refused where RISK has no such greek or bucket, where a number is not one, where the three numbers are no limit, and
 * where a row above limits the same. A limit on what no position is on stands: a desk keeps it after its last trade.
 */
export function parseLimits(
  cells: Grid,
  underlyings: readonly string[],
  options: Pick<TableOptions, "firstRow"> = {},
): ParsedLimits {
  const limits: GreekLimit[] = [];
  const spellings = new Map(underlyings.map((name) => [nameKey(name), name]));
  const firstRows = new Map<string, number>();
  const report = readLimitRows(cells, { dateSystem: "1900", ...options }, (row, sheetRow) => {
    const limit = readLimit(row, spellings);
    if (limit === null) return;
    const key = limitName(limit);
    const first = firstRows.get(key);
    if (first !== undefined) {
      row.refuse("Greek", `one row for ${key}: row ${first} is another`);
      return;
    }
    firstRows.set(key, sheetRow);
    limits.push(limit);
  });
  return { limits, ...report };
}

/** `null` where a cell was refused. `spellings`: each underlying of the positions by its `nameKey`. */
function readLimit(row: LimitRow, spellings: ReadonlyMap<string, string>): GreekLimit | null {
  const underlying = readUnderlying(row, spellings);
  const greek = readGreek(row);
  const bucket = readBucket(row);
  const target = row.number("Target");
  const lower = row.number("Lower");
  const upper = row.number("Upper");
  if (row.isRefused || underlying === null || greek === null) return null;
  const limit = { underlying, greek, bucket, target: target ?? 0, lower, upper };
  const refusal = refusalOf(limit);
  if (refusal === null) return limit;
  const column = COLUMN_OF_ARGUMENT[refusal.argument]!;
  const isBlankTarget = column === "Target" && target === null;
  return row.refuse(column, isBlankTarget ? `${refusal.wanted}; blank is 0` : refusal.wanted);
}

function readUnderlying(row: LimitRow, spellings: ReadonlyMap<string, string>): string | null {
  const name = row.name("Underlying");
  if (name === null) return row.has("Underlying") ? null : row.refuse("Underlying");
  return spellings.get(nameKey(name)) ?? name;
}

function readGreek(row: LimitRow): RiskColumn | null {
  const name = row.name("Greek");
  if (name === null) return row.has("Greek") ? null : row.refuse("Greek");
  return GREEKS.get(simplifyHeader(name.normalize("NFKC"))) ?? row.refuse("Greek");
}

/** `null` where the cell is blank, too. */
function readBucket(row: LimitRow): string | null {
  const name = row.name("Bucket");
  return name === null ? null : (BUCKETS.get(simplifyHeader(name.normalize("NFKC"))) ?? row.refuse("Bucket"));
}

function refusalOf(limit: Limit): DomainError | null {
  try {
    requireLimit(limit);
    return null;
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown;
    throw thrown;
  }
}
