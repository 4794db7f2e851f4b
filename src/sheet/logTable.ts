import type { UtcMillis } from "../core/market/time";
import { describeCell, errorText, isBlank } from "./cellText";
import type { Cell, DateSystem, Grid } from "./grid";
import { safeText } from "./safeText";
import { parseDate, utcToSerial } from "./serialDate";
import { MONEY_FORMAT, TEXT_FORMAT, UTC_FORMAT, type TableColumn } from "./tableColumn";

/** One row of the Rebalance log: one run, written or reverted. */
export interface LogEntry {
  readonly run: number;
  readonly time: UtcMillis;
  readonly asOf: UtcMillis;
  readonly version: string;
  readonly policy: string;
  readonly fingerprint: string;
  readonly before: string;
  readonly after: string;
  /** Quote currency; below 0 where rebates of a maker are more than all other costs. */
  readonly cost: number;
  readonly state: "written" | "reverted";
  /** Spot of each underlying that was traded, quote currency, by its name. */
  readonly hedgedAt: Readonly<Record<string, number>>;
}

/** The Rebalance log, in the order of its columns. */
export const LOG_COLUMNS: readonly TableColumn[] = [
  { name: "Run", numberFormat: "0" },
  { name: "Time", numberFormat: UTC_FORMAT },
  { name: "As-of", numberFormat: UTC_FORMAT },
  { name: "Version", numberFormat: TEXT_FORMAT },
  { name: "Policy", numberFormat: TEXT_FORMAT },
  { name: "Fingerprint", numberFormat: TEXT_FORMAT },
  { name: "Before", numberFormat: TEXT_FORMAT },
  { name: "After", numberFormat: TEXT_FORMAT },
  { name: "Cost", numberFormat: MONEY_FORMAT },
  { name: "State", numberFormat: TEXT_FORMAT },
  { name: "Hedged at", numberFormat: TEXT_FORMAT },
];

/** A row of the Rebalance log that is not as the add-in writes them. The message names row, column, cell. */
export class UnreadableLogError extends Error {
  constructor(
    /** 0-based row of the grid. */
    readonly gridRow: number,
    column: string,
    cell: Cell | undefined,
    wanted: string,
  ) {
    super(
      `Rebalance log, row ${gridRow + 1} below its header: ${column} is ${describeCell(cell)}, not ${wanted}`,
    );
    this.name = "UnreadableLogError";
  }
}

/** One row, columns as LOG_COLUMNS. */
export function logEntryToGrid(entry: LogEntry, dateSystem: DateSystem): Grid {
  return [
    [
      entry.run,
      utcToSerial(entry.time, dateSystem),
      utcToSerial(entry.asOf, dateSystem),
      safeText(entry.version),
      safeText(entry.policy),
      safeText(entry.fingerprint),
      safeText(entry.before),
      safeText(entry.after),
      entry.cost,
      entry.state,
      hedgedAtText(entry.hedgedAt),
    ],
  ];
}

/** Excel holds 32,767 characters in a cell: of a run over more underlyings than fit none is told. */
const MOST_CHARACTERS = 32_767;

function hedgedAtText(hedgedAt: LogEntry["hedgedAt"]): string {
  const text = JSON.stringify(hedgedAt);
  return text.length > MOST_CHARACTERS ? "{}" : text;
}

/**
 * Rows of the Rebalance log, without the header, in their order. Blank rows are skipped; any other row
 * that is not a log entry throws `UnreadableLogError`.
 */
export function parseLog(rows: Grid, dateSystem: DateSystem): LogEntry[] {
  const entries: LogEntry[] = [];
  rows.forEach((row, gridRow) => {
    if (!row.every(isBlank)) entries.push(parseEntry(row, gridRow, dateSystem));
  });
  return entries;
}

function parseEntry(row: readonly Cell[], gridRow: number, dateSystem: DateSystem): LogEntry {
  function refuse(index: number, wanted: string): never {
    throw new UnreadableLogError(gridRow, LOG_COLUMNS[index]!.name, row[index], wanted);
  }
  function run(index: number): number {
    const cell = row[index];
    return typeof cell === "number" && Number.isInteger(cell) && cell > 0
      ? cell
      : refuse(index, "a run number");
  }
  function time(index: number): UtcMillis {
    return parseDate(row[index] ?? null, dateSystem) ?? refuse(index, "a date and time");
  }
  function text(index: number): string {
    const cell = row[index] ?? "";
    return typeof cell === "string" && errorText(cell) === null ? cell : refuse(index, "text");
  }
  function cost(index: number): number {
    const cell = row[index];
    return typeof cell === "number" && Number.isFinite(cell) ? cell : refuse(index, "a cost");
  }
  function state(index: number): LogEntry["state"] {
    const cell = row[index];
    return cell === "written" || cell === "reverted" ? cell : refuse(index, "written or reverted");
  }
  function spots(index: number): LogEntry["hedgedAt"] {
    const found = parseSpots(text(index));
    return found ?? refuse(index, 'spots by underlying, such as {"BTC":94250}');
  }
  return {
    run: run(0),
    time: time(1),
    asOf: time(2),
    version: text(3),
    policy: text(4),
    fingerprint: text(5),
    before: text(6),
    after: text(7),
    cost: cost(8),
    state: state(9),
    hedgedAt: spots(10),
  };
}

function parseSpots(text: string): LogEntry["hedgedAt"] | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) return null;
  const isSpot = (value: unknown) => typeof value === "number" && value > 0;
  return Object.values(found).every(isSpot) ? (found as LogEntry["hedgedAt"]) : null;
}
