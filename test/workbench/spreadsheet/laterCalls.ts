import type { CallResult, LaterCall } from "../functions/callFunction";

/** A formula's own cell; indices are 0-based. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell calls: the function as formulas name it, and what it is given. */
export interface CalledFunction {
  readonly name: string;
  readonly given: unknown;
}

interface CallOfCell {
  readonly cell: FormulaCell;
  readonly name: string;
  /** The same call has the same text. */
  readonly text: string;
  readonly cancel: () => void;
  /** `null` while it is waited for. */
  answer: CallResult | null;
}

/**
 * The calls of functions that answer later, one a cell. As in Excel the cell holds #BUSY! meanwhile and calculation
 * goes on; the answer makes the cell calculate again. A call is cancelled when its cell calls with something else, or
 * its formula no longer names the function.
 */
export class LaterCalls {
  private readonly calls = new Map<string, CallOfCell>();
  private readonly waitedFor = new Set<Promise<unknown>>();

  /** `recalculate` has a cell calculated again. */
  constructor(private readonly recalculate: (cell: FormulaCell) => Promise<void>) {}

  /** The answer to a cell's call, which is begun where it is another than the last; `null` while it is waited for. */
  answerOf(cell: FormulaCell, { name, given }: CalledFunction, begin: () => LaterCall): CallResult | null {
    const key = keyOf(cell);
    const text = JSON.stringify([name, given]);
    const former = this.calls.get(key);
    if (former?.text === text) return former.answer;
    if (former?.answer === null) former.cancel();
    const { answer, cancel } = begin();
    const call: CallOfCell = { cell, name, text, cancel, answer: null };
    this.calls.set(key, call);
    const done = answer.then(async (cells) => {
      call.answer = cells;
      if (this.calls.get(key) === call) await this.recalculate(cell);
    });
    this.waitedFor.add(done);
    void done.finally(() => this.waitedFor.delete(done));
    return null;
  }

  /** Forgets the calls for which `isThere` is false, and cancels those not yet answered. */
  keepOnly(isThere: (cell: FormulaCell, name: string) => boolean): void {
    for (const [key, call] of this.calls) {
      if (isThere(call.cell, call.name)) continue;
      this.calls.delete(key);
      if (call.answer === null) call.cancel();
    }
  }

  /** Whether an answer is waited for. */
  get isWaiting(): boolean {
    return this.waitedFor.size > 0;
  }

  /** Resolves when what is waited for now is answered, and its cells calculated again. */
  async answered(): Promise<void> {
    await Promise.all(this.waitedFor);
  }
}

function keyOf({ sheetId, row, column }: FormulaCell): string {
  return `${sheetId}!${row},${column}`;
}
