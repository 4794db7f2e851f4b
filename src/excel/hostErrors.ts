import { WorkbookFailure, type WorkbookFailureKind } from "../app/workbookPort";

type Explanation = readonly [kind: WorkbookFailureKind, message: string];

const CELL_EDIT: Explanation = [
  "cellEditMode",
  "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
];
const TOO_LARGE: Explanation = [
  "tooLarge",
  "The cells are more than Excel hands over at once. Take fewer rows or columns.",
];
const PROTECTED: Explanation = [
  "protected",
  "Excel does not allow it: a sheet or the workbook is protected or read-only. Unprotect it, then try again.",
];
const NOT_SUPPORTED: Explanation = [
  "notSupported",
  "This version of Excel lacks something the add-in needs. Update Excel.",
];
const NOT_CELLS: Explanation = [
  "positionsNotFound",
  "The selection is not one block of cells. Select the positions with their header row, then try again.",
];

/** Excel's error codes that a user can do something about. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: CELL_EDIT,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  MemoryLimitReached: TOO_LARGE,
  AccessDenied: PROTECTED,
  ApiNotFound: NOT_SUPPORTED,
  ApiNotAvailable: NOT_SUPPORTED,
  NotImplemented: NOT_SUPPORTED,
  UndoNotSupported: NOT_SUPPORTED,
  InvalidSelection: NOT_CELLS,
};

/** Codes with which Excel turns a batch away before any of it is done. */
const TURNED_AWAY: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
]);

/** Any error of a call to Excel as a failure with a sentence for the user; Excel's own code is kept. */
export function toWorkbookFailure(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  const code = codeOf(error);
  const [kind, message] = explain(code, error instanceof OfficeExtension.Error);
  return new WorkbookFailure(kind, message, code, { cause: error });
}

function explain(code: string, isExcels: boolean): Explanation {
  if (!isExcels) return ["hostError", `The add-in met an error of its own (${code}). Please report it.`];
  const known = Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
  return (
    known ?? ["hostError", `Excel could not do it (${code}). Try again; if it stays so, report this code.`]
  );
}

/** Whether Excel certainly did nothing of the batch that failed. */
export function isTurnedAway(error: unknown): boolean {
  return TURNED_AWAY.has(codeOf(error));
}

export function codeOf(error: unknown): string {
  if (error instanceof OfficeExtension.Error) return error.code;
  return error instanceof Error ? error.name : "unknown";
}
