import { DomainError } from "../core/math/domainError";
import type { Refusal } from "./session";
import { WorkbookFailure } from "./workbookPort";

/** Thrown inside a use case to end it with a refusal. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
  }
}

const NOT_LOADED =
  "A part of the add-in could not be fetched, so nothing was done. Check the connection and try again.";

const WITHOUT_SEARCH =
  "Where one instrument an underlying is enough, plans need none: name it under Hedge with, or try again.";

/** Cells and settings each inside their domain can still lead to a figure that no number can hold. */
function notComputable({ argument, found, wanted }: DomainError): string {
  return (
    `The book cannot be measured and planned: ${argument} is ${found ?? "missing"}, wanted is ${wanted}. ` +
    "Look for a position or a setting that is far too large or too small."
  );
}

/** What the user is told of an error. Anything that is not foreseen is named as a bug, with its text. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof WorkbookFailure) {
    return { kind: "workbook", failure: error.kind, message: error.message };
  }
  if (error instanceof DomainError) return { kind: "notComputable", message: notComputable(error) };
  if (error instanceof Error && error.name === "ChunkLoadError")
    return { kind: "notLoaded", message: NOT_LOADED };
  if (error instanceof Error && error.name === "SolverUnavailable")
    return { kind: "notLoaded", message: `${capitalised(error.message)}. ${WITHOUT_SEARCH}` };
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: "unexpected", message: `The add-in met an error of its own. Please report it: ${text}` };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
