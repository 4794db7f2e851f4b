import {
  WorkbookFailure,
  type BookTables,
  type ExecutionReading,
  type FillsSource,
  type LogReading,
  type NewSheet,
  type PositionsReading,
  type PositionsSource,
  type ReadOptions,
  type RunAsWritten,
  type RunRevert,
  type RunRows,
  type RunWritten,
  type SheetAdded,
  type TableReading,
  type WorkbookPort,
} from "../../src/app/workbookPort";
import { addressOn, rangeName } from "../../src/sheet/cellAddress";
import type { Cell, DateSystem, Grid } from "../../src/sheet/grid";
import { TRADE_COLUMNS } from "../../src/sheet/tradesTable";

type Method = keyof WorkbookPort;

/**
 * A workbook of plain arrays: positions at Portfolio!A1, the tables Market, Smile, Limits and Hedges each
 * at A1 of a sheet of its name, rows of our own tables, sheets that were added, settings.
 */
export class MemoryWorkbook implements WorkbookPort {
  positions: Cell[][];
  /** Below the positions, which are then a plain range. */
  rowBelow: Cell[] | undefined;
  dateSystem: DateSystem = "1900";
  hiddenRowCount = 0;
  /** Cells of the user's other tables, header row first. */
  readonly tables: { -readonly [Kind in keyof BookTables]?: Grid } = {};
  /** Cells of the table Fills, header row first. */
  fills: Grid | undefined;
  /** Cells that are selected. */
  selection: Grid | undefined;
  readonly sheets: NewSheet[] = [];
  trades: (readonly Cell[])[] = [];
  log: (readonly Cell[])[] = [];
  settings: unknown = null;
  readonly calls: Method[] = [];
  readonly selected: string[] = [];
  readonly reverts: RunRevert[] = [];
  /** Thrown by the method instead of its work. */
  readonly failing = new Map<Method, Error>();
  /** What else happens while the method is under way, before its work is done. */
  readonly during = new Map<Method, () => void>();

  constructor(positions: Grid) {
    this.positions = positions.map((row) => [...row]);
  }

  async readPositions(
    source: PositionsSource,
    { onProgress, isCancelled }: ReadOptions = {},
  ): Promise<PositionsReading> {
    await this.enter("readPositions");
    onProgress?.(0.5);
    if (isCancelled?.() === true) throw new WorkbookFailure("cancelled", "Reading was cancelled.");
    return this.reading(source);
  }

  async readPositionsAgain({ source }: PositionsReading): Promise<PositionsReading> {
    await this.enter("readPositionsAgain");
    return this.reading(source);
  }

  async writeRun({ run, trades, log }: RunRows): Promise<RunAsWritten> {
    await this.enter("writeRun");
    this.trades.push(...trades);
    this.log.push(...log);
    return {
      run,
      tradeCount: trades.length,
      tradesAddress: trades.length === 0 ? null : `Trades row ${this.trades.length}`,
      logAddress: `Log row ${this.log.length}`,
      trades,
    };
  }

  async revertRun(revert: RunRevert): Promise<RunWritten> {
    await this.enter("revertRun");
    this.reverts.push(revert);
    const { run, log } = revert;
    const kept = this.trades.filter(([cell]) => cell !== run);
    const tradeCount = this.trades.length - kept.length;
    this.trades = kept;
    this.log.push(...log);
    return { run, tradeCount, tradesAddress: null, logAddress: `Log row ${this.log.length}` };
  }

  async readLog(): Promise<LogReading> {
    await this.enter("readLog");
    return { rows: this.log, dateSystem: this.dateSystem };
  }

  async readExecution(source: FillsSource): Promise<ExecutionReading> {
    await this.enter("readExecution");
    const trades = [TRADE_COLUMNS.map(({ name }) => name), ...this.trades];
    return {
      trades: tableAt("Trades", this.trades.length === 0 ? undefined : trades),
      fills: source === "table" ? tableAt("Fills", this.fills) : tableAt("Sheet1!A1", this.selection),
      dateSystem: this.dateSystem,
    };
  }

  async addSheet(added: NewSheet): Promise<SheetAdded> {
    await this.enter("addSheet");
    this.sheets.push(added);
    return {
      sheet: added.name,
      addresses: added.blocks.map((_, index) => addressOn(added.name, `A${1 + 10 * index}`)),
    };
  }

  async select(sheet: string, address: string): Promise<void> {
    await this.enter("select");
    this.selected.push(`${sheet}|${address}`);
  }

  async readSettings(): Promise<unknown> {
    await this.enter("readSettings");
    return this.settings;
  }

  async writeSettings(settings: unknown): Promise<void> {
    await this.enter("writeSettings");
    this.settings = settings;
  }

  private async enter(method: Method): Promise<void> {
    this.calls.push(method);
    const failure = this.failing.get(method);
    this.during.get(method)?.();
    await Promise.resolve();
    if (failure !== undefined) throw failure;
  }

  private reading(source: PositionsSource): PositionsReading {
    const runs = [...this.trades, ...this.log].map(([run]) => Number(run));
    return {
      origin: { sheet: "Portfolio", row: 0, column: 0 },
      source: source.kind === "auto" ? { kind: "table", name: "Positions" } : source,
      address: `Portfolio!A1:M${this.positions.length}`,
      table: this.rowBelow ? null : "Positions",
      cells: this.positions.map((row) => [...row]),
      rowBelow: this.rowBelow,
      dateSystem: this.dateSystem,
      lastRun: Math.max(0, ...runs),
      hiddenRowCount: this.hiddenRowCount,
      tables: this.bookTables(),
    };
  }

  private bookTables(): BookTables {
    const { market, smile, limits, hedges } = this.tables;
    return {
      market: tableAt("Market", market),
      smile: tableAt("Smile", smile),
      limits: tableAt("Limits", limits),
      hedges: tableAt("Hedges", hedges),
    };
  }
}

function tableAt(name: string, cells: Grid | undefined): TableReading | null {
  if (cells === undefined) return null;
  const place = { row: 0, column: 0 };
  const address = addressOn(name, rangeName(place, cells.length, cells[0]!.length));
  return { name, origin: { sheet: name, ...place }, address, cells };
}
