import type { Refusal } from "../../app/session";
import type { WorkbookFailureKind } from "../../app/workbookPort";

export interface RefusalText {
  readonly title: string;
  readonly intent: "warning" | "error";
  /** What the message bar offers beside Dismiss. */
  readonly offers: "readAgain" | "useSelection" | "useDefaults" | "writeAgain" | null;
}

const WORKBOOK_FAILURES: Record<WorkbookFailureKind, RefusalText> = {
  positionsNotFound: { title: "No positions found", intent: "warning", offers: "useSelection" },
  fillsNotFound: { title: "No fills found", intent: "warning", offers: null },
  positionsMoved: { title: "The positions moved", intent: "warning", offers: "readAgain" },
  tableWithoutHeader: { title: "A table shows no header row", intent: "warning", offers: "readAgain" },
  cancelled: { title: "Reading was cancelled", intent: "warning", offers: "readAgain" },
  cellEditMode: { title: "A cell is being edited", intent: "warning", offers: null },
  tableOccupied: { title: "No room for the table", intent: "error", offers: null },
  tradesEdited: { title: "The trades were edited", intent: "warning", offers: null },
  runNotLast: { title: "Not the last run", intent: "warning", offers: null },
  tooLarge: { title: "Too many cells", intent: "error", offers: null },
  protected: { title: "The sheet is protected", intent: "error", offers: null },
  notSupported: { title: "This Excel cannot do that", intent: "error", offers: null },
  hostError: { title: "Excel reported an error", intent: "error", offers: "readAgain" },
};

/** Title, severity and way out of a refusal; the sentence itself is its `message`. */
export function describeRefusal(refusal: Refusal): RefusalText {
  switch (refusal.kind) {
    case "workbook":
      return WORKBOOK_FAILURES[refusal.failure];
    case "positionsChanged":
      return { title: "Positions have changed", intent: "warning", offers: "readAgain" };
    case "alreadyWritten":
      return { title: "These trades were written already", intent: "warning", offers: "writeAgain" };
    case "earlierUnreadable":
      return { title: "The earlier book cannot be read", intent: "warning", offers: null };
    case "noFormula":
      return { title: "No formula for that", intent: "warning", offers: null };
    case "settings":
      return { title: "Settings cannot be used", intent: "error", offers: "useDefaults" };
    case "notComputable":
      return { title: "The book cannot be computed", intent: "error", offers: null };
    case "notLoaded":
      return { title: "Not all could be loaded", intent: "warning", offers: null };
    case "unexpected":
      return { title: "Hedgerow made a mistake", intent: "error", offers: null };
  }
}
