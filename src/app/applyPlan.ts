import type { RebalancePlan } from "../core/hedging/plan";
import type { TradingChoices } from "../core/hedging/tradingChoices";
import type { UtcMillis } from "../core/market/time";
import type { Grid } from "../sheet/grid";
import { logEntryToGrid, type LogEntry } from "../sheet/logTable";
import { tradesToGrid } from "../sheet/tradesTable";
import { describeExposures } from "./describeExposure";
import { describePolicies } from "./describePolicy";
import { refuseIfChanged } from "./refuseIfChanged";
import type { BookState, WrittenState } from "./session";
import type { WorkbookPort } from "./workbookPort";

/** A book whose every row could be read, so that it has a plan. */
export interface PlannedBook extends BookState {
  readonly plan: RebalancePlan;
}

export interface Writing {
  readonly time: UtcMillis;
  /** The add-in's version. */
  readonly version: string;
  /** What the plan was chosen under. */
  readonly trading: TradingChoices;
}

/**
 * Writes the plan as the next run, after a second look at the positions: refuses with
 * `positionsChanged` when they are not what they were when the plan was made.
 */
export async function applyPlan(
  port: WorkbookPort,
  book: PlannedBook,
  { time, version, trading }: Writing,
): Promise<{ readonly written: WrittenState; readonly trades: Grid; readonly entry: LogEntry }> {
  const current = await port.readPositionsAgain(book.reading);
  refuseIfChanged(book.reading, current);

  const run = current.lastRun + 1;
  const { dateSystem } = current;
  const entry: LogEntry = {
    run,
    time,
    asOf: book.asOf,
    version,
    policy: describePolicies(book, trading),
    fingerprint: book.fingerprint,
    before: describeExposures(book.plan.underlyings, "before"),
    after: describeExposures(book.plan.underlyings, "after"),
    cost: book.plan.cost,
    state: "written",
    hedgedAt: hedgedAt(book.plan),
  };
  const { trades, ...done } = await port.writeRun({
    run,
    trades: tradesToGrid(book.plan, run, time, dateSystem),
    log: logEntryToGrid(entry, dateSystem),
  });
  return { written: { ...done, time, state: "written" }, trades, entry };
}

/** Spots of the underlyings that are traded. */
function hedgedAt({ underlyings }: RebalancePlan): LogEntry["hedgedAt"] {
  const traded = underlyings.filter(({ trades }) => trades.length > 0);
  return Object.fromEntries(traded.map(({ underlying, spot }) => [underlying, spot]));
}
