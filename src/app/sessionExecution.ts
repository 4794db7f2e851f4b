import type { ExecutionState, Session } from "./session";
import type { SessionParts } from "./sessionParts";
import type { SessionStore } from "./sessionStore";
import type { ExecutionReading } from "./workbookPort";

/** The use case around what trades cost: holding fills against the trades that were planned. */
export function createSessionExecution(
  { port }: SessionParts,
  store: SessionStore,
): Pick<Session, "readExecution"> {
  return {
    readExecution: (source) =>
      store.inTurn(async () => {
        const reading = await port.readExecution(source);
        store.update({ execution: await measure(reading) });
      }),
  };
}

async function measure({ trades, fills, dateSystem }: ExecutionReading): Promise<ExecutionState> {
  if (trades === null) return { kind: "noTrades" };
  if (fills === null) return { kind: "noFills" };
  // Fetched when it is needed, as what reads a book is.
  const { measureExecution } = await import("./measureExecution");
  return measureExecution(trades, fills, dateSystem);
}
