import type { UtcMillis } from "../core/market/time";
import type { SliceTimer } from "./slices";
import type { TradeSolver } from "./tradeSolver";
import type { WorkbookPort } from "./workbookPort";

export interface SessionParts {
  readonly port: WorkbookPort;
  /** The clock: asked once per reading and once per run written or reverted, or sheet made. */
  readonly now: () => UtcMillis;
  /** The add-in's version, for the log. */
  readonly version: string;
  readonly solver: TradeSolver;
  /** How long work shares the thread with a screen. */
  readonly timer: SliceTimer;
}
