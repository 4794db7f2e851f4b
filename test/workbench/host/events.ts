import { areaToA1, intersection } from "../spreadsheet/addresses";
import type { Area } from "../spreadsheet/addresses";
import type { CellsChanged, SelectionChanged } from "../spreadsheet/changes";
import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import type { HostObject } from "./hostObject";
import { EVENT_CATEGORY } from "./protocol";
import type { HostEvent } from "./protocol";

/** The client's numbers for events, by the class that they are registered on. */
const EVENT_TYPES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: { DataChanged: 10, SelectionChanged: 14 },
  WorksheetCollection: { DataChanged: 10, SelectionChanged: 14, Activated: 12 },
  Table: { DataChanged: 101, SelectionChanged: 100 },
  TableCollection: { DataChanged: 101 },
};

const REGISTRATION = /^_(Register|Unregister)(\w+)Event$/;

/** What the client calls the whole workbook when it registers for all sheets or tables. */
const WORKBOOK = "Workbook";

/** Tells registered listeners what changed. Events of a batch are sent after its answer. */
export class Events {
  private readonly registered = new Set<string>();
  private waiting: HostEvent[] = [];
  private batches = 0;
  private readonly stopListening: () => void;

  constructor(
    private readonly spreadsheet: UniverSpreadsheet,
    private readonly send: (events: readonly HostEvent[]) => void,
  ) {
    const { cellListeners, selectionListeners, activationListeners } = spreadsheet.changes;
    const onCells = (change: CellsChanged): void => this.cellsChanged(change);
    const onSelection = (change: SelectionChanged): void => this.selectionChanged(change);
    const onActivation = (sheetId: string): void => this.raise(12, [WORKBOOK], { worksheetId: sheetId });
    cellListeners.add(onCells);
    selectionListeners.add(onSelection);
    activationListeners.add(onActivation);
    this.stopListening = () => {
      cellListeners.delete(onCells);
      selectionListeners.delete(onSelection);
      activationListeners.delete(onActivation);
    };
  }

  dispose(): void {
    this.stopListening();
  }

  /** Calling `_RegisterDataChangedEvent` and its kin is all that a registration is. */
  noteRegistration(object: HostObject, member: string): void {
    const [, verb, name = ""] = REGISTRATION.exec(member) ?? [];
    const type = EVENT_TYPES[object.typeName]?.[name];
    if (verb === undefined || type === undefined) return;
    const target = eventKey(type, String(object.key ?? WORKBOOK));
    if (verb === "Register") this.registered.add(target);
    else this.registered.delete(target);
  }

  batchBegins(): void {
    this.batches += 1;
  }

  batchEnds(): void {
    this.batches -= 1;
    if (this.batches === 0) this.flush();
  }

  private cellsChanged({ sheetId, area, type }: CellsChanged): void {
    const change = {
      changeType: type,
      source: "Local",
      triggerSource: this.batches > 0 ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheetId,
      address: areaToA1(area),
      shiftDirection: "None",
    };
    this.raise(10, [sheetId, WORKBOOK], change);
    for (const table of this.spreadsheet.tables.touching(sheetId, area)) {
      this.raise(101, [table.id, WORKBOOK], { ...change, tableId: table.id });
    }
  }

  private selectionChanged({ sheetId, area }: SelectionChanged): void {
    this.raise(14, [sheetId, WORKBOOK], { worksheetId: sheetId, address: areaToA1(area) });
    for (const table of this.spreadsheet.tables.list()) {
      const within: Area | null = table.sheetId === sheetId ? intersection(table.area, area) : null;
      this.raise(100, [table.id], {
        worksheetId: sheetId,
        tableId: table.id,
        address: within ? areaToA1(within) : "",
      });
    }
  }

  private raise(type: number, targets: readonly string[], payload: object): void {
    for (const target of targets.filter((id) => this.registered.has(eventKey(type, id)))) {
      this.waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId: target,
        message: JSON.stringify(payload),
      });
    }
    if (this.batches === 0) this.flush();
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const events = this.waiting;
    this.waiting = [];
    this.send(events);
  }
}

const eventKey = (type: number, target: string): string => `${type} ${target}`;
