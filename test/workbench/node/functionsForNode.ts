import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import type { BlankCells } from "../functions/callFunction";
import type { FunctionsFile } from "../functions/functionMetadata";
import { loadFunctions } from "../functions/loadFunctions";
import type { CustomFunctionSet } from "../spreadsheet/customFunctions";

const DIST = path.join(__dirname, "../../../dist");

/** The text of a bundle of custom functions and what Excel is told about them. */
export interface FunctionsBundle {
  readonly script: string;
  readonly metadata: FunctionsFile;
}

/** The bundle that `npm run build` makes. */
export function productionFunctions(): FunctionsBundle {
  const read = (name: string): string => readFileSync(path.join(DIST, name), "utf8");
  return { script: read("functions.js"), metadata: JSON.parse(read("functions.json")) as FunctionsFile };
}

/** Runs the functions in a bare JavaScript context where only `CustomFunctions` exists. */
export function loadFunctionsForNode(bundle: FunctionsBundle, blankCells: BlankCells): CustomFunctionSet {
  const functions = loadFunctions(bundle.script, bundle.metadata, (script, globals) => {
    const context = createContext(globals);
    // Node puts a console into every context; Excel's has none.
    runInContext("delete globalThis.console", context);
    runInContext(script, context, { filename: "functions.js" });
  });
  return { namespace: "HEDGE", functions, blankCells, messages: new Map() };
}
