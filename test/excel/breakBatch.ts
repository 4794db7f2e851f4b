import { HostError } from "../workbench/host/hostError";
import { ActionType, type Message } from "../workbench/host/protocol";
import type { TestWorkbook } from "./useWorkbook";

/** No such type of action exists: the host fails there, with all actions before it carried out. */
const NO_SUCH_ACTION = 99;

/**
 * Makes the n-th batch from now (1 = the next) fail at its `at`-th action; those before stay done, as in
 * Excel. The answer, once that batch was sent, tells which of its actions do something to the workbook.
 */
export function breakBatch({ standIn: { host } }: TestWorkbook, n: number, at: number): () => number[] {
  let batches = 0;
  let deeds: number[] = [];
  const accept = host.accept.bind(host);
  host.accept = (text) => {
    batches += 1;
    if (batches !== n) return accept(text);
    const request = JSON.parse(text) as Message;
    const Actions = [...request.message.body.Actions];
    deeds = Actions.flatMap(({ ActionType: type }, index) =>
      type === ActionType.method || type === ActionType.setProperty ? [index] : [],
    );
    const broken = Actions[at];
    if (broken !== undefined) Actions[at] = { ...broken, ActionType: NO_SUCH_ACTION };
    accept(
      JSON.stringify({
        ...request,
        message: { ...request.message, body: { ...request.message.body, Actions } },
      }),
    );
  };
  return () => deeds;
}

/** Makes Excel do all of the n-th batch from now and answer with an error all the same. */
export function failAnswer({ standIn: { host } }: TestWorkbook, n: number, code: string): void {
  let answers = 0;
  const checkAnswer = host.faults.checkAnswer.bind(host.faults);
  host.faults.checkAnswer = (answer) => {
    answers += 1;
    if (answers === n) throw new HostError(code, "The answer was lost.");
    checkAnswer(answer);
  };
}
