import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import type { BlankCells } from "../functions/callFunction";
import type { FunctionsFile } from "../functions/functionMetadata";
import { loadFunctions } from "../functions/loadFunctions";
import type { CustomFunctionSet } from "../spreadsheet/customFunctions";

const DIST = path.join(__dirname, "../../../dist");

export type NodeFunctions = CustomFunctionSet;

/** The production functions, run in a bare JavaScript context where only `CustomFunctions` exists. */
export function loadFunctionsForNode(blankCells: BlankCells): NodeFunctions {
  const metadata = JSON.parse(readFileSync(path.join(DIST, "functions.json"), "utf8")) as FunctionsFile;
  const script = readFileSync(path.join(DIST, "functions.js"), "utf8");
  const functions = loadFunctions(script, metadata, (text, globals) => {
    runInContext(text, createContext(globals), { filename: "functions.js" });
  });
  return { namespace: "HEDGE", functions, blankCells, messages: new Map() };
}
