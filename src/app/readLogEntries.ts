import type { DateSystem } from "../sheet/grid";
import { parseLog, UnreadableLogError, type LogEntry } from "../sheet/logTable";
import { Refused } from "./refused";
import type { WorkbookPort } from "./workbookPort";

/** The Rebalance log as it stands in the workbook. */
export interface ReadLog {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  readonly dateSystem: DateSystem;
}

/** Reads the Rebalance log. A row that was changed by hand is refused by name, not skipped. */
export async function readLogEntries(port: WorkbookPort): Promise<ReadLog> {
  const { rows, dateSystem } = await port.readLog();
  try {
    return { entries: parseLog(rows, dateSystem).reverse(), dateSystem };
  } catch (error) {
    if (!(error instanceof UnreadableLogError)) throw error;
    throw new Refused({ kind: "workbook", failure: "tableOccupied", message: `${error.message}.` });
  }
}
