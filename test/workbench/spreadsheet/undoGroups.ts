import { IUndoRedoService } from "@univerjs/core";
import type { IDisposable, Injector, IUndoRedoItem, Nullable } from "@univerjs/core";

/**
 * Makes many changes one undo step. Univer's own batching undoes the changes in the order in which they were
 * made, which restores the wrong value where two of them touch one cell; here the last is undone first.
 */
export class UndoGroups {
  private readonly service: IUndoRedoService;
  private depth = 0;
  private group: Group | null = null;

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    this.service = injector.get(IUndoRedoService);
  }

  /** Groups may stand within one another; the outermost makes the undo step. */
  begin(): void {
    this.depth += 1;
    if (this.depth === 1) this.group = new Group(this.service, this.unitId());
  }

  end(): void {
    this.depth -= 1;
    if (this.depth > 0) return;
    this.group?.close();
    this.group = null;
  }
}

class Group {
  private readonly batching: IDisposable;
  private readonly watching: { unsubscribe(): void };
  private readonly before: Nullable<IUndoRedoItem>;
  private step: Nullable<IUndoRedoItem> = null;
  /** How many undo mutations the step held after each change. */
  private readonly ends: number[] = [];

  constructor(
    private readonly service: IUndoRedoService,
    unitId: string,
  ) {
    this.before = service.pitchTopUndoElement();
    this.batching = service.__tempBatchingUndoRedo(unitId);
    this.watching = service.undoRedoStatus$.subscribe(() => this.noteChange());
  }

  private noteChange(): void {
    const top = this.service.pitchTopUndoElement();
    if (!top || top === this.before) return;
    this.step = top;
    if (top.undoMutations.length > (this.ends.at(-1) ?? 0)) this.ends.push(top.undoMutations.length);
  }

  close(): void {
    this.watching.unsubscribe();
    this.batching.dispose();
    const { step, ends } = this;
    if (!step) return;
    const changes = ends.map((end, index) => step.undoMutations.slice(ends[index - 1] ?? 0, end));
    step.undoMutations = changes.reverse().flat();
  }
}
