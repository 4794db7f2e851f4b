import { answersLater, type FunctionMetadata, type FunctionsFile } from "./functionMetadata";

/** An error in a cell, as Excel's `CustomFunctions.Error`. */
export interface FunctionError {
  readonly code: string;
  readonly message: string;
}

export type CustomFunction = (...values: unknown[]) => unknown;

/** The functions of the add-in as one JavaScript context made them. */
export interface LoadedFunctions {
  readonly metadata: FunctionsFile;
  readonly byId: ReadonlyMap<string, CustomFunction>;
  /** An error made with the class that the functions themselves see. */
  makeError(code: string): FunctionError;
  isError(value: unknown): value is FunctionError;
}

/** Excel's own codes and the errors that they make. */
const ERROR_CODES = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

/** Runs a script where nothing but the globals exists beside what its surroundings give it. */
export type EvaluateScript = (script: string, globals: { CustomFunctions: object }) => void;

/**
 * Runs the text of the production `functions.js` and catches what it associates. `evaluate` runs the text in a
 * context where nothing but the given `CustomFunctions` exists beside JavaScript itself; it throws what the
 * text throws. Fails when a function of the metadata is missing, one that answers later excepted.
 */
export function loadFunctions(
  script: string,
  metadata: FunctionsFile,
  evaluate: EvaluateScript,
): LoadedFunctions {
  return catchFunctions("functions.js", script, metadata, (described) => !answersLater(described), evaluate);
}

/** `loadFunctions` for `asyncFunctions.js`, which has the functions that answer later and needs a page. */
export function loadLaterFunctions(
  script: string,
  metadata: FunctionsFile,
  evaluate: EvaluateScript,
): LoadedFunctions {
  return catchFunctions("asyncFunctions.js", script, metadata, answersLater, evaluate);
}

function catchFunctions(
  file: string,
  script: string,
  metadata: FunctionsFile,
  isIn: (described: FunctionMetadata) => boolean,
  evaluate: EvaluateScript,
): LoadedFunctions {
  class CustomFunctionsError extends Error implements FunctionError {
    constructor(
      readonly code: string,
      message = "",
    ) {
      super(message);
      if (!(Object.values(ERROR_CODES) as string[]).includes(code)) {
        throw new RangeError(`CustomFunctions.Error knows no code "${code}"`);
      }
    }
  }
  const byId = new Map<string, CustomFunction>();
  const associate = (id: string | Record<string, CustomFunction>, run?: CustomFunction): void => {
    const pairs = typeof id === "string" ? [[id, run] as const] : Object.entries(id);
    for (const [key, value] of pairs) if (value) byId.set(key.toUpperCase(), value);
  };
  evaluate(script, { CustomFunctions: { associate, Error: CustomFunctionsError, ErrorCode: ERROR_CODES } });
  requireAll(file, metadata.functions.filter(isIn), byId);
  return {
    metadata,
    byId,
    makeError: (code) => new CustomFunctionsError(code),
    isError: (value): value is FunctionError => value instanceof CustomFunctionsError,
  };
}

/** Throws when one of the functions described is not there. */
export function requireAll(
  file: string,
  described: readonly FunctionMetadata[],
  byId: ReadonlyMap<string, CustomFunction>,
): void {
  const missing = described.filter(({ id }) => !byId.has(id.toUpperCase())).map(({ id }) => id);
  if (missing.length > 0) throw new Error(`${file} associates no ${missing.join(", ")}`);
}
