import { WorkbookFailure } from "../app/workbookPort";
import { isTurnedAway, toWorkbookFailure } from "./hostErrors";

/**
 * Runs a change of the workbook. Excel keeps what a failed batch did before it failed, so after a failure
 * `takeBack` puts things as they were. The failure that is thrown then says what is left: nothing, or,
 * where taking back fails too, `leftovers`.
 */
export async function changeOrTakeBack<Answer>(
  change: () => Promise<Answer>,
  takeBack: () => Promise<void>,
  leftovers: string,
): Promise<Answer> {
  try {
    return await change();
  } catch (error) {
    if (isTurnedAway(error)) throw withNote(toWorkbookFailure(error), UNCHANGED);
    throw await afterTakingBack(error, takeBack, leftovers);
  }
}

/** Takes a change back that failed, and gives the failure to throw, which says what is left. */
export async function afterTakingBack(
  error: unknown,
  takeBack: () => Promise<void>,
  leftovers: string,
): Promise<WorkbookFailure> {
  const failure = toWorkbookFailure(error);
  try {
    await takeBack();
  } catch {
    // Why taking back failed tells the user nothing that the first failure does not.
    return withNote(failure, leftovers);
  }
  return withNote(failure, UNCHANGED);
}

/** Looks at the workbook before a change; a failure then says that nothing was written. */
export async function look<Found>(ask: () => Promise<Found>): Promise<Found> {
  try {
    return await ask();
  } catch (error) {
    throw withNote(toWorkbookFailure(error), UNCHANGED);
  }
}

const UNCHANGED = "Nothing was written.";

function withNote({ kind, message, code, cause }: WorkbookFailure, note: string): WorkbookFailure {
  return new WorkbookFailure(kind, `${message} ${note}`, code, { cause });
}
