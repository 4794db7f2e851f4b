import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { FunctionsFile } from "../workbench/functions/functionMetadata";
import { loadFunctions, type FunctionError } from "../workbench/functions/loadFunctions";

const DIST = join(__dirname, "../../dist");

/** An argument as a test writes it: one value, a range, or `undefined` for an omitted one. */
export type Given = unknown;

export interface FunctionsBundle {
  readonly metadata: FunctionsFile;
  /** The value of an expression where the bundle runs. */
  evaluate(expression: string): unknown;
  /** Calls a function as Excel does: every argument a range, `null` for an omitted one, the invocation last. */
  call(id: string, ...given: readonly Given[]): unknown[][];
  /** The only cell of a call's answer. */
  callForOne(id: string, ...given: readonly Given[]): unknown;
  errorCell(code: string): FunctionError;
}

/** Runs the production functions.js where nothing but `CustomFunctions` exists. */
export function loadBundle(): FunctionsBundle {
  const metadata = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsFile;
  let context = {};
  const functions = loadFunctions(
    readFileSync(join(DIST, "functions.js"), "utf8"),
    metadata,
    (script, globals) => {
      context = createContext({ ...globals });
      runInContext("delete globalThis.console", context); // V8 puts one into every context
      runInContext(script, context, { filename: "functions.js" });
    },
  );

  const call = (id: string, ...given: readonly Given[]): unknown[][] => {
    const { parameters } = metadata.functions.find((described) => described.id === id)!;
    const values = parameters.map((_, index) => toRange(given[index]));
    return functions.byId.get(id)!(...values, { functionName: id }) as unknown[][];
  };
  return {
    metadata,
    evaluate: (expression) => runInContext(expression, context) as unknown,
    call,
    callForOne: (id, ...given) => {
      const cells = call(id, ...given).flat();
      if (cells.length !== 1) throw new Error(`${id} gave ${cells.length} cells`);
      return cells[0];
    },
    errorCell: (code) => functions.makeError(code),
  };
}

function toRange(given: Given): unknown {
  if (given === undefined || given === null) return null;
  return Array.isArray(given) ? given : [[given]];
}
