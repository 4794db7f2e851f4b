import type { RebalancePlan } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";
import { addressOn, cellName } from "../sheet/cellAddress";
import { compareGrids, type CellDifference } from "../sheet/compareGrids";
import { logEntryToGrid, type LogEntry } from "../sheet/logTable";
import { tradesToGrid } from "../sheet/tradesTable";
import { describeExposures } from "./describeExposure";
import { describePolicies } from "./describePolicy";
import { Refused } from "./refused";
import type { BookState, ChangedCell, WrittenState } from "./session";
import type { PositionsReading, WorkbookPort } from "./workbookPort";

/** A book whose every row could be read, so that it has a plan. */
export interface PlannedBook extends BookState {
  readonly plan: RebalancePlan;
}

export interface Writing {
  readonly time: UtcMillis;
  /** The add-in's version. */
  readonly version: string;
}

const MOST_CHANGES_NAMED = 10;

/**
 * Writes the plan as the next run, after a second look at the positions: refuses with
 * `positionsChanged` when they are not what they were when the plan was made.
 */
export async function applyPlan(
  port: WorkbookPort,
  book: PlannedBook,
  { time, version }: Writing,
): Promise<{ readonly written: WrittenState; readonly entry: LogEntry }> {
  const current = await port.readPositionsAgain(book.reading);
  refuseIfChanged(book.reading, current);

  const run = current.lastRun + 1;
  const { dateSystem } = current;
  const entry: LogEntry = {
    run,
    time,
    asOf: book.asOf,
    version,
    policy: describePolicies(book.plan.underlyings),
    fingerprint: book.fingerprint,
    before: describeExposures(book.plan.underlyings, "before"),
    after: describeExposures(book.plan.underlyings, "after"),
    cost: book.plan.cost,
    state: "written",
  };
  const done = await port.writeRun({
    run,
    trades: tradesToGrid(book.plan, run, time, dateSystem),
    log: logEntryToGrid(entry, dateSystem),
  });
  return { written: { ...done, time, state: "written" }, entry };
}

/** Cells that moved as a whole are the same positions; another date system makes other dates of them. */
function refuseIfChanged(before: PositionsReading, now: PositionsReading): void {
  if (before.dateSystem !== now.dateSystem) {
    throw changed(
      [],
      0,
      `The workbook's date system changed from ${before.dateSystem} to ${now.dateSystem} since the positions ` +
        "were read. Nothing was written. Read them again.",
    );
  }
  const { count, differences } = compareGrids(before.cells, now.cells, MOST_CHANGES_NAMED);
  if (count === 0) return;
  const changes = differences.map((difference) => changedCell(difference, now));
  const cells = count === 1 ? "1 cell of the positions has" : `${count} cells of the positions have`;
  throw changed(
    changes,
    count,
    `${cells} changed since they were read, the first at ${changes[0]!.address}. ` +
      "Nothing was written. Read them again.",
  );
}

function changedCell({ gridRow, gridColumn, was, is }: CellDifference, now: PositionsReading): ChangedCell {
  const { sheet, row, column } = now.origin;
  const cell = cellName({ row: row + gridRow, column: column + gridColumn });
  return { address: addressOn(sheet, cell), was, is };
}

function changed(changes: readonly ChangedCell[], count: number, message: string): Refused {
  return new Refused({ kind: "positionsChanged", changes, count, message });
}
