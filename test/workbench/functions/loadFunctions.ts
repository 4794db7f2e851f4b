import type { FunctionsFile } from "./functionMetadata";

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

/**
 * Runs the text of the production `functions.js` and catches what it associates. `evaluate` runs the text in a
 * context where nothing but the given `CustomFunctions` exists beside JavaScript itself; it throws what the
 * text throws. Fails when a function of the metadata is missing.
 */
export function loadFunctions(
  script: string,
  metadata: FunctionsFile,
  evaluate: (script: string, globals: { CustomFunctions: object }) => void,
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
  const missing = metadata.functions.filter(({ id }) => !byId.has(id.toUpperCase())).map(({ id }) => id);
  if (missing.length > 0) throw new Error(`functions.js associates no ${missing.join(", ")}`);
  return {
    metadata,
    byId,
    makeError: (code) => new CustomFunctionsError(code),
    isError: (value): value is FunctionError => value instanceof CustomFunctionsError,
  };
}
