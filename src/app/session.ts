import type { Shortfall } from "../core/hedging/shortfall/execution";
import type { HedgeTerms, UnderlyingTerms } from "../core/hedging/hedgeTerms";
import type { PlanEdits, RebalancePlan } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";
import type { BookRisk } from "../core/risk/bookRisk";
import type { Steps } from "../core/steps/steps";
import type { CellIssue, CellNote } from "../sheet/grid";
import type { MeasuredLimits } from "../sheet/limitsTable";
import type { LogEntry } from "../sheet/logTable";
import type { ParsedPositions } from "../sheet/parsedPositions";
import type { ColumnMapping } from "../sheet/positionHeaders";
import type { FormulaWish } from "./formulaWish";
import type { HedgeSettings } from "./settings";
import type {
  FillsSource,
  PositionsReading,
  PositionsSource,
  RunWritten,
  TableReading,
  WorkbookFailureKind,
} from "./workbookPort";

/** What the session is doing now. Only one thing at a time. */
export type Activity =
  | { readonly kind: "idle" }
  /** `fraction` from 0 to 1. */
  | { readonly kind: "reading"; readonly fraction: number }
  | { readonly kind: "measuring"; readonly fraction: number }
  /** Trades are searched for. */
  | { readonly kind: "planning"; readonly fraction: number }
  | { readonly kind: "writing" }
  | { readonly kind: "reverting" }
  /** A sheet of the add-in's own is being made. */
  | { readonly kind: "inserting" };

/** One of the tables beside the positions, with the cells of it that cannot be read. */
export interface TableIssues {
  readonly table: TableReading;
  readonly issues: readonly CellIssue[];
}

/** One of the tables beside the positions, with the cells of it that were read otherwise than as they stand. */
export interface TableNotes {
  readonly table: TableReading;
  readonly notes: readonly CellNote[];
}

/** The limits table against the book. Limits that cannot be read are named in `tableIssues`. */
export interface BookLimits extends MeasuredLimits {
  readonly table: TableReading;
}

/** One reading of the positions and all that follows from it under the current settings. */
export interface BookState {
  readonly reading: PositionsReading;
  /** The clock when the positions were read. */
  readonly readAt: UtcMillis;
  /** Of what is held: instruments, quantities, multipliers; not of prices. */
  readonly fingerprint: string;
  readonly asOf: UtcMillis;
  readonly parsed: ParsedPositions;
  /** Risk of the rows that could be read; `null` when there are none. */
  readonly risk: BookRisk | null;
  /** `null` without a limits table. */
  readonly limits: BookLimits | null;
  /** What the market table says, by the underlying's `nameKey`. */
  readonly market: ReadonlyMap<string, UnderlyingTerms>;
  /** What may be traded, as the hedges table says; none without one. */
  readonly hedges: readonly HedgeTerms[];
  /** Tables beside the positions that cannot be read wholly; none of them is empty. */
  readonly tableIssues: readonly TableIssues[];
  /** Cells of tables beside the positions that were read otherwise than as they stand; none of them is empty. */
  readonly tableNotes: readonly TableNotes[];
  /**
   * `null` while any row, or a table beside the positions, cannot be read wholly: it would give a wrong hedge. Also
   * where making it failed, which the refusal then tells.
   */
  readonly plan: RebalancePlan | null;
}

/** An earlier book, for the P&L since then. All of its rows could be read. */
export interface EarlierBook {
  readonly reading: PositionsReading;
  readonly parsed: ParsedPositions;
  readonly asOf: UtcMillis;
}

/** What trades cost, as the Trades table and the fills told when they were read last. */
export type ExecutionState =
  /** Nothing was written yet. */
  | { readonly kind: "noTrades" }
  /** There is no table Fills, or it has no row. */
  | { readonly kind: "noFills" }
  /** One cell that cannot be read, of a trade or of a fill, would make the sums wrong. */
  | { readonly kind: "unreadable"; readonly table: TableReading; readonly issues: readonly CellIssue[] }
  | {
      readonly kind: "measured";
      readonly fills: TableReading;
      readonly fillCount: number;
      /** Cells of fills that were read otherwise than as they stand. */
      readonly notes: readonly CellNote[];
      readonly shortfall: Shortfall;
    };

/** A sheet that was made for the user. */
export interface Inserted {
  /** "Risk by underlying" */
  readonly what: string;
  readonly sheet: string;
  /** "'Risk by underlying'!A1", for people and to go there. */
  readonly address: string;
}

/** A cell of the positions that is not what it was when the plan was made. */
export interface ChangedCell {
  /** "Portfolio!D14" */
  readonly address: string;
  readonly was: string;
  readonly is: string;
}

/** Why the last thing asked for was not done. */
export type Refusal =
  | { readonly kind: "workbook"; readonly failure: WorkbookFailureKind; readonly message: string }
  /** `changes` holds the first ten; `count` says how many there are. */
  | {
      readonly kind: "positionsChanged";
      readonly changes: readonly ChangedCell[];
      readonly count: number;
      readonly message: string;
    }
  /** The last run was planned from these same positions: its trades would be written twice. */
  | { readonly kind: "alreadyWritten"; readonly run: number; readonly message: string }
  /** A book that P&L was to be counted from has a row that cannot be read. */
  | { readonly kind: "earlierUnreadable"; readonly address: string; readonly message: string }
  /** There is nothing to make a formula of: what stands in the pane alone cannot be checked by a cell. */
  | { readonly kind: "noFormula"; readonly message: string }
  /** The settings kept in the workbook cannot be used; nothing is planned until good ones are saved. */
  | { readonly kind: "settings"; readonly message: string }
  /** Positions and settings, each inside their domain, lead to a figure that no number can hold. */
  | { readonly kind: "notComputable"; readonly message: string }
  /** A part of the add-in that is fetched when it is needed did not come. */
  | { readonly kind: "notLoaded"; readonly message: string }
  /** An error of the add-in's own: a bug. `message` says so and carries the error's text for a report. */
  | { readonly kind: "unexpected"; readonly message: string };

export interface WrittenState extends RunWritten {
  readonly time: UtcMillis;
  readonly state: "written" | "reverted";
}

export interface SessionState {
  readonly activity: Activity;
  readonly settings: HedgeSettings;
  /** What the user changed in the plan; kept until a run is written. */
  readonly edits: PlanEdits;
  readonly source: PositionsSource;
  readonly book: BookState | null;
  readonly refusal: Refusal | null;
  readonly written: WrittenState | null;
  /** Newest first; `null` until it has been read. */
  readonly log: readonly LogEntry[] | null;
  /** `null` until it has been read, and again once trades were written or reverted since. */
  readonly execution: ExecutionState | null;
  readonly inserted: Inserted | null;
  /** What P&L is counted from. */
  readonly before: EarlierBook | null;
}

/**
 * The use cases of the pane and of the ribbon. No method rejects: what went wrong is in `state.refusal`.
 *
 * Calls to the workbook run one after another. `rebalance`, `write` and `revert` are ignored while one of
 * them is under way (a second click wishes nothing new; its promise settles with the first); all others
 * wait their turn.
 */
export interface Session {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Loads the settings kept in the workbook and the log. */
  start(): Promise<void>;
  /** Reads the positions, measures them and plans; the log too if its last run changed. Writes nothing. */
  rebalance(source?: PositionsSource): Promise<void>;
  /** Gives up the reading, measuring or search under way: book, settings and edits stay what they were. */
  cancel(): void;
  /**
   * Policies take effect at once: plans again from the same reading, whatever is under way. What changes how the
   * positions are read or measured does so when they are measured again. Keeping the settings in the workbook
   * waits its turn. Refuses unusable ones.
   */
  changeSettings(settings: HedgeSettings): Promise<void>;
  /** Plans again with what the user changed in the plan. */
  editPlan(edits: PlanEdits): Promise<void>;
  /** Writes the positions as they would be after the plan on show into a new sheet, as values. */
  insertWhatIf(): Promise<void>;
  /** Leaves out a row of the book on show, by its place in the grid that was read. */
  leaveOut(gridRow: number): Promise<void>;
  /** Takes a row that was left out in again, by its `rowKey`. */
  takeIn(key: string): Promise<void>;
  /** Which header stands for which standard column; an empty mapping forgets all. */
  mapColumns(columns: ColumnMapping): Promise<void>;
  /**
   * Writes the trades of the plan as it stands at the call, whatever is changed later, unless the positions
   * have changed since they were read. A reading is written once: then nothing until it is reverted or the
   * positions are read again. Refuses trades from positions that the last run was planned from, which are
   * the same trades once more, unless they are wanted `again`.
   */
  write(wish?: "once" | "again"): Promise<void>;
  /**
   * Takes the trades of the run just written, else of the last one in the log, this session's or not, out
   * of the Trades table again. Refuses when that run is not the last any more.
   */
  revert(): Promise<void>;
  /** Makes a sheet whose live formulas show what the pane shows, so that a cell can check the pane. */
  insertFormulas(wish: FormulaWish): Promise<void>;
  dismissInserted(): void;
  /** Keeps the book on show as values on a new sheet, and counts P&L from it. */
  keepAsBefore(): Promise<void>;
  /** Counts P&L from the positions there, as of then. Refuses them while a row cannot be read. */
  readBefore(source: PositionsSource, asOf: UtcMillis): Promise<void>;
  /** Does the pane's own long work without holding up the screen; rejects when `signal` is aborted. */
  runInSlices<Result>(
    steps: Steps<Result>,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<Result>;
  goToIssue(issue: CellIssue): Promise<void>;
  goToAddress(address: string): Promise<void>;
  readLog(): Promise<void>;
  /** Holds fills against the trades that were planned. */
  readExecution(source: FillsSource): Promise<void>;
  dismissRefusal(): void;
}
