import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import { BatchInterpreter } from "./batchInterpreter";
import { Events } from "./events";
import { Faults } from "./faults";
import { HostError, notImplemented, undoNotSupported } from "./hostError";
import type { HostObject } from "./hostObject";
import { AddinInternalService } from "./model/services";
import { Workbook } from "./model/workbook";
import { FLAG_DELAY_FOR_CELL_EDIT, FLAG_WRITES, MESSAGE_EVENTS, MESSAGE_REQUEST } from "./protocol";
import type { Batch, BatchAnswer, HostEvent, Message } from "./protocol";

export interface HostOptions {
  /** Highest ExcelApi requirement set that the host says it supports; "1.20" when it is not given. */
  readonly excelApi?: string;
  readonly dateSystem?: "1900" | "1904";
  /** Workbook settings that are there from the beginning. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What Excel cannot undo, by the notes to its API; within an undo group it refuses these. */
const NOT_UNDOABLE: ReadonlySet<string> = new Set([
  "Worksheet.Delete",
  "Worksheet.Copy",
  "Worksheet.Name",
  "Worksheet.Visibility",
  "WorksheetProtection.Protect",
  "WorksheetProtection.Unprotect",
  "SettingCollection.Add",
  "Setting.Delete",
  "Setting.Value",
]);

/** Methods that the client calls of itself: at its start and to clean up after an `Excel.run`. */
const HOUSEKEEPING: ReadonlySet<string> = new Set(["_RemoveReference", "NotifyActionHandlerReady"]);

/**
 * Excel's part: answers the batches of Microsoft's client over a spreadsheet. Knows neither Node nor browser.
 */
export class Host {
  readonly faults = new Faults();
  readonly events: Events;
  readonly settings = new Map<string, unknown>();
  /** Ids of the sheets that the user has protected. */
  readonly protectedSheets = new Set<string>();
  /** Objects that the client keeps a reference to. */
  readonly references = new Map<string, HostObject>();
  readonly workbook: Workbook;
  /** Batches that our own code sent, oldest first. */
  readonly log: Batch[] = [];
  /** Batches that the client sent of itself. */
  readonly housekeeping: Batch[] = [];
  readonly dateSystem: "1900" | "1904";
  readonly excelApi: string;
  private nextReference = 1;
  private undoGroups = 0;
  private receive: ((text: string) => void) | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    readonly spreadsheet: UniverSpreadsheet,
    { excelApi = "1.20", dateSystem = "1900", settings = {} }: HostOptions = {},
  ) {
    this.excelApi = excelApi;
    this.dateSystem = dateSystem;
    for (const [key, value] of Object.entries(settings)) this.settings.set(key, value);
    this.workbook = new Workbook(this);
    this.events = new Events(spreadsheet, (events) => this.sendEvents(events));
  }

  /** How many batches our own code sent: the number of `context.sync()` that went to the host. */
  get roundTrips(): number {
    return this.log.length;
  }

  /** Where the answers and events go. */
  connect(receive: (text: string) => void): void {
    this.receive = receive;
  }

  dispose(): void {
    this.receive = null;
    this.events.dispose();
  }

  /** Takes one message of the client. Batches are carried out one after another. */
  accept(text: string): void {
    this.running = this.running.then(() => this.answer(text));
  }

  /** Everything until `endUndoGroup` becomes one undo step, and what cannot be undone is refused. */
  beginUndoGroup(): void {
    this.undoGroups += 1;
    this.spreadsheet.undoGroups.begin();
  }

  endUndoGroup(): void {
    this.undoGroups -= 1;
    this.spreadsheet.undoGroups.end();
  }

  checkUndo(object: HostObject, member: string): void {
    const name = `${object.typeName}.${member}`;
    if (this.undoGroups > 0 && NOT_UNDOABLE.has(name)) throw undoNotSupported(name);
  }

  keepReference(object: HostObject): void {
    if (object.referenceId !== undefined) return;
    object.referenceId = `reference-${this.nextReference++}`;
    this.references.set(object.referenceId, object);
  }

  /** Objects that stand outside the workbook. */
  service(name: string): HostObject {
    if (name === "Microsoft.InternalService.AddinInternalService") return new AddinInternalService(this);
    throw notImplemented(`the service ${name}`);
  }

  private async answer(text: string): Promise<void> {
    const request = JSON.parse(text) as Message;
    const body = await this.answerBatch(request, text);
    const answer = { id: request.id, type: MESSAGE_REQUEST, message: { statusCode: 200, headers: {}, body } };
    this.receive?.(JSON.stringify(answer));
  }

  private async answerBatch({ flags = 0, message }: Message, text: string): Promise<BatchAnswer> {
    if (message.url !== "ProcessQuery") throw new Error(`The client asks for ${message.url}`);
    const batch = message.body;
    if (isHousekeeping(batch)) {
      this.housekeeping.push(batch);
      return new BatchInterpreter(this, batch).run();
    }
    this.log.push(batch);
    try {
      await this.faults.beforeBatch(text, (flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0);
      const answer = await this.carryOut(batch, (flags & FLAG_WRITES) !== 0);
      this.faults.checkAnswer(JSON.stringify(answer));
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof HostError)) throw thrown;
      const error = { Code: thrown.code, Message: thrown.message, Location: "", ActionIndex: 0 };
      return { Results: [], TraceIds: [], Error: error };
    }
  }

  /** Each batch that writes is one undo step, as each `context.sync()` is in Excel. */
  private async carryOut(batch: Batch, writes: boolean): Promise<BatchAnswer> {
    this.events.batchBegins();
    if (writes) this.spreadsheet.undoGroups.begin();
    try {
      const answer = await new BatchInterpreter(this, batch).run();
      await this.spreadsheet.calculated();
      return answer;
    } finally {
      if (writes) this.spreadsheet.undoGroups.end();
      this.events.batchEnds();
    }
  }

  /** Later than the answer to the batch that caused them, as Excel does. */
  private sendEvents(entries: readonly HostEvent[]): void {
    setTimeout(() => this.receive?.(JSON.stringify({ type: MESSAGE_EVENTS, message: { entries } })), 0);
  }
}

function isHousekeeping({ Actions }: Batch): boolean {
  const methods = Actions.filter(({ ActionType }) => ActionType !== 1);
  return methods.length > 0 && methods.every(({ Name }) => HOUSEKEEPING.has(Name));
}
