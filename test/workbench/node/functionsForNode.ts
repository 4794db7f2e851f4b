import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import type { BlankCells } from "../functions/callFunction";
import type { FunctionsFile } from "../functions/functionMetadata";
import { loadFunctions, loadLaterFunctions, type EvaluateScript } from "../functions/loadFunctions";
import type { CustomFunctionSet } from "../spreadsheet/customFunctions";
import { PAGE_ADDRESS, pageWorkers } from "./pageWorker";

const DIST = path.join(__dirname, "../../../dist");

/** The texts of the bundles of custom functions and what Excel is told about them. */
export interface FunctionsBundle {
  readonly script: string;
  /** Of the functions that answer later; none when it is not given. */
  readonly laterScript?: string;
  readonly metadata: FunctionsFile;
}

/** Functions that are loaded, with the workers that they may start. */
export interface LoadedForNode extends CustomFunctionSet {
  /** Ends the workers. */
  readonly close: () => void;
}

/** The bundles that `npm run build` makes. */
export function productionFunctions(): FunctionsBundle {
  const read = (name: string): string => readFileSync(path.join(DIST, name), "utf8");
  const metadata = JSON.parse(read("functions.json")) as FunctionsFile;
  return { script: read("functions.js"), laterScript: read("asyncFunctions.js"), metadata };
}

/**
 * Runs the functions in a bare JavaScript context where only `CustomFunctions` exists; those that answer later, in one
 * that has what they need of a page.
 */
export function loadFunctionsForNode(bundle: FunctionsBundle, blankCells: BlankCells): LoadedForNode {
  const { script, laterScript, metadata } = bundle;
  const functions = loadFunctions(script, metadata, (text, globals) => {
    const context = createContext(globals);
    // Node puts a console into every context; Excel's has none.
    runInContext("delete globalThis.console", context);
    runInContext(text, context, { filename: "functions.js" });
  });
  const set: CustomFunctionSet = { namespace: "HEDGE", functions, blankCells, messages: new Map() };
  if (laterScript === undefined) return { ...set, close: () => undefined };
  const page = openPage();
  const laterFunctions = loadLaterFunctions(laterScript, metadata, page.evaluate);
  return { ...set, laterFunctions: Promise.resolve(laterFunctions), close: page.close };
}

/** What asyncFunctions.js needs of the add-in's page: workers, and more scripts of the build. */
function openPage(): { evaluate: EvaluateScript; close: () => void } {
  const { Worker, endAll } = pageWorkers(DIST);
  let context = createContext({});
  const run = (address: string): void => {
    const file = path.join(DIST, new URL(address).pathname);
    runInContext(readFileSync(file, "utf8"), context, { filename: file });
  };
  const document = {
    currentScript: { tagName: "SCRIPT", src: `${PAGE_ADDRESS}asyncFunctions.js` },
    baseURI: PAGE_ADDRESS,
    getElementsByTagName: () => [],
    createElement: () => ({ src: "", onload: ignored, onerror: ignored, setAttribute: ignored }),
    head: {
      appendChild: (script: PageScript) => {
        try {
          run(script.src);
          script.onload({ type: "load", target: script });
        } catch {
          script.onerror({ type: "error", target: script });
        }
      },
    },
  };
  const page = { Worker, document, URL, AbortController, setTimeout, clearTimeout };
  return {
    evaluate: (text, globals) => {
      context = createContext({ ...page, ...globals });
      runInContext("globalThis.self = globalThis", context);
      runInContext(text, context, { filename: "asyncFunctions.js" });
    },
    close: endAll,
  };
}

interface PageScript {
  readonly src: string;
  readonly onload: (event: object) => void;
  readonly onerror: (event: object) => void;
}

const ignored = (): void => undefined;
