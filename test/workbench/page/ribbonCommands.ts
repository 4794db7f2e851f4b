/** Office.js' numbers for an event and a method of `window.external`. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;

const SUCCESS = 0;

type EventHandler = (event: number, payload: readonly unknown[]) => void;
type Callback = (answer: unknown) => void;

/** The two members of `window.external` through which Excel runs a ribbon button's function. */
export interface CommandChannel {
  Execute(method: number, values: readonly unknown[], callback?: Callback): void;
  RegisterEvent(
    event: number,
    target: string,
    handler: EventHandler,
    callback: (status: number) => void,
  ): void;
}

/**
 * Presses ribbon buttons as Excel does: it tells the running add-in the function's name, Office.js looks it up
 * among those given to `Office.actions.associate`, and the function says when it is done.
 */
export class RibbonCommands {
  private handler: EventHandler | null = null;
  private readonly unsent: (() => void)[] = [];
  private readonly running = new Map<string, { done: () => void; failed: (error: Error) => void }>();
  private presses = 0;

  /** Resolves when the function says `event.completed()`; waits for the add-in to start first. */
  press(functionName: string, buttonId: string): Promise<void> {
    this.presses += 1;
    const id = `press-${this.presses}`;
    const source = JSON.stringify({ source: { id: buttonId } });
    return new Promise((done, rejected) => {
      const failed = (error: Error): void =>
        rejected(new Error(`The function "${functionName}" of the ribbon: ${error.message}`));
      this.running.set(id, { done, failed });
      const send = (): void => this.handler?.(COMMAND_INVOKED, [id, functionName, source]);
      if (this.handler) send();
      else this.unsent.push(send);
    });
  }

  /** `external` with the commands' own event and method; all others go through. */
  connect<T extends CommandChannel>(external: T): T {
    return {
      ...external,
      RegisterEvent: (event, target, handler, callback) => {
        if (event !== COMMAND_INVOKED) return external.RegisterEvent(event, target, handler, callback);
        this.handler = handler;
        callback(SUCCESS);
        for (const send of this.unsent.splice(0)) send();
      },
      Execute: (method, values, callback) => {
        if (method !== COMMAND_COMPLETED) return external.Execute(method, values, callback);
        const [id, status] = values as [string, number];
        const press = this.running.get(id);
        this.running.delete(id);
        if (status === SUCCESS) press?.done();
        else press?.failed(new Error(`Office.js answered with status ${status}; it is not associated.`));
        callback?.([SUCCESS]);
      },
    };
  }
}
