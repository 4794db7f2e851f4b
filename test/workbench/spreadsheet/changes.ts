import { ICommandService } from "@univerjs/core";
import type { ICommandInfo, Injector } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { boundingArea } from "./addresses";
import type { Area } from "./addresses";

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Cells that were given another content; recalculated cells are not changes. */
export interface CellsChanged {
  readonly sheetId: string;
  readonly area: Area;
  readonly type: ChangeType;
}

export interface SelectionChanged {
  readonly sheetId: string;
  readonly area: Area;
}

interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export const areaOf = (range: UniverRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

const ROW_OR_COLUMN_CHANGES: Readonly<Record<string, ChangeType>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

type Matrix = Record<string, Record<string, unknown> | undefined>;

/** The smallest area that holds every cell of a matrix whose content (not only its look) is set. */
function contentArea(matrix: Matrix): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell && !["v", "f", "p", "si"].some((key) => key in (cell as object))) continue;
      const one = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? boundingArea(area, one) : one;
    }
  }
  return area;
}

/** Turns a command that Univer has carried out into a change, or `null` when no cell's content changed. */
function changeOf(command: Readonly<ICommandInfo>): CellsChanged | null {
  const params = command.params as Record<string, unknown> | undefined;
  if (!params) return null;
  const sheetId = String(params["subUnitId"]);
  const rowsOrColumns = ROW_OR_COLUMN_CHANGES[command.id];
  if (rowsOrColumns) return { sheetId, area: areaOf(params["range"] as UniverRange), type: rowsOrColumns };
  if (command.id === SetRangeValuesMutation.id) {
    const area = contentArea((params["cellValue"] ?? {}) as Matrix);
    return area && { sheetId, area, type: "RangeEdited" };
  }
  if (command.id === MoveRangeMutation.id) {
    const ends = ["from", "to"].map((end) => params[end] as { subUnitId: string; value: Matrix });
    const areas = ends.flatMap((end) => contentArea(end.value) ?? []);
    const area = areas.reduce<Area | null>((all, one) => (all ? boundingArea(all, one) : one), null);
    return area && { sheetId: (ends[0] as { subUnitId: string }).subUnitId, area, type: "RangeEdited" };
  }
  return null;
}

/** Tells of what changes in the cells and in the selection, whoever does it. */
export class Changes {
  readonly cellListeners = new Set<(change: CellsChanged) => void>();
  readonly selectionListeners = new Set<(change: SelectionChanged) => void>();
  readonly activationListeners = new Set<(sheetId: string) => void>();

  constructor(injector: Injector) {
    injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetSelectionsOperation.id) this.tellSelection(command);
      if (command.id === SetWorksheetActiveOperation.id) {
        const { subUnitId } = command.params as { subUnitId: string };
        this.activationListeners.forEach((listener) => listener(subUnitId));
      }
      const recalculated = options?.onlyLocal === true || options?.["applyFormulaCalculationResult"] === true;
      const change = recalculated ? null : changeOf(command);
      if (change) this.cellListeners.forEach((listener) => listener(change));
    });
  }

  private tellSelection(command: Readonly<ICommandInfo>): void {
    const { subUnitId, selections } = command.params as {
      subUnitId: string;
      selections: { range: UniverRange }[];
    };
    const last = selections.at(-1);
    if (!last) return;
    this.selectionListeners.forEach((listener) => listener({ sheetId: subUnitId, area: areaOf(last.range) }));
  }
}
