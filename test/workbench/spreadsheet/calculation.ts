import { ICommandService } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import type { FormulaCell } from "./laterCalls";

/** Longest calculation that is waited for. */
const TIMEOUT_MS = 60_000;

/** What the trigger keeps to itself: changes gathered for 100 ms before a calculation starts. */
interface GatheredChanges {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _executionInProgressParams: unknown;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(a: object, b: object): object;
}

/**
 * Excel answers a batch with calculated cells. Univer gathers changes for 100 ms and calculates then; this
 * starts the calculation at once and waits for its results.
 */
export class Calculation {
  private readonly trigger: GatheredChanges;
  private readonly session: FormulaCalculationSessionService;
  private readonly commands: ICommandService;
  private lastAgain: Promise<void> = Promise.resolve();

  constructor(injector: Injector) {
    this.trigger = injector.get(TriggerCalculationController) as unknown as GatheredChanges;
    this.session = injector.get(FormulaCalculationSessionService);
    this.commands = injector.get(ICommandService);
    for (const member of ["_waitingCommandQueue", "_generateDirty", "_mergeDirty", "_executingDirtyData"]) {
      if (!(member in this.trigger))
        throw new Error(`Univer's calculation trigger has no ${member} any more`);
    }
  }

  /** Resolves when the results of every change so far stand in the cells. */
  async settled(): Promise<void> {
    for (;;) {
      const running = this.isRunning();
      if (!running && !this.startGathered()) return;
      await this.session.waitForLatestApplied(TIMEOUT_MS);
    }
  }

  /**
   * Has a cell's formula calculated again, and what depends on it. Resolves when the results stand in the cells. One
   * after another: a calculation that is begun within another confuses Univer.
   */
  again(unitId: string, { sheetId, row, column }: FormulaCell): Promise<void> {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const calculate = async (): Promise<void> => {
      await this.settled();
      this.start({ dirtyRanges: [{ unitId, sheetId, range }] });
      await this.settled();
    };
    this.lastAgain = this.lastAgain.then(calculate);
    return this.lastAgain;
  }

  private isRunning(): boolean {
    const { started, completed, stopped, resultApplied } = this.session.state;
    return started && !((completed && resultApplied) || stopped);
  }

  private startGathered(): boolean {
    const { trigger } = this;
    if (trigger._waitingCommandQueue.length === 0) return false;
    clearTimeout(trigger._setTimeoutKey);
    trigger._executingDirtyData = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._waitingCommandQueue = [];
    this.start({ ...trigger._executingDirtyData });
    return true;
  }

  private start(dirty: object): void {
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }
}
