import { HostError } from "./hostError";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes the host misbehave as a real one may. Everything is off until it is asked for. */
export class Faults {
  private readonly failures = new Map<number, HostError>();
  private latencyMs = 0;
  private limitBytes = Infinity;
  private editing = false;
  private readonly waitingForEnd: (() => void)[] = [];

  /** Fails the n-th batch from now (1 = the next), before any of its actions is carried out. */
  failBatch(n: number, code: string, message = `${code} (made by the test)`): void {
    this.failures.set(n, new HostError(code, message));
  }

  /** Every batch takes this long on its way. */
  latency(ms: number): void {
    this.latencyMs = ms;
  }

  /** The user is typing in a cell: batches fail, or wait when they ask for `delayForCellEdit`. */
  cellEditMode(on: boolean): void {
    this.editing = on;
    if (!on) this.waitingForEnd.splice(0).forEach((go) => go());
  }

  /** Largest request and answer, as JSON. Excel on the web: 5 MB. */
  payloadLimit(bytes: number): void {
    this.limitBytes = bytes;
  }

  reset(): void {
    this.failures.clear();
    this.latencyMs = 0;
    this.limitBytes = Infinity;
    this.cellEditMode(false);
  }

  /** Passes when the batch may be carried out; rejects with what the host answers instead. */
  async beforeBatch(request: string, waitsForCellEdit: boolean): Promise<void> {
    if (this.latencyMs > 0) await sleep(this.latencyMs);
    const next = this.failures.get(1);
    const later = [...this.failures].filter(([n]) => n > 1).map(([n, error]) => [n - 1, error] as const);
    this.failures.clear();
    later.forEach(([n, error]) => this.failures.set(n, error));
    if (next) throw next;
    if (request.length > this.limitBytes) {
      throw new HostError(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    }
    if (!this.editing) return;
    if (!waitsForCellEdit) {
      throw new HostError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    }
    await new Promise<void>((resolve) => this.waitingForEnd.push(resolve));
  }

  checkAnswer(answer: string): void {
    if (answer.length > this.limitBytes) {
      throw new HostError(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
    }
  }
}
