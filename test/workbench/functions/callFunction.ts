import type { FunctionMetadata, ParameterMetadata } from "./functionMetadata";
import type { CustomFunction, FunctionError, LoadedFunctions } from "./loadFunctions";

/** A cell of an argument: `null` is a blank cell, an error is the object that the functions see. */
export type ArgumentCell = string | number | boolean | null | FunctionError;

/** An argument as the formula gives it; `undefined` when it is left out or skipped. */
export type Argument = readonly (readonly ArgumentCell[])[] | undefined;

/**
 * How a blank cell arrives, which differs between Excel's platforms: on the desktop as 0 for one value and ""
 * within a range, on the web as null.
 */
export type BlankCells = "desktop" | "web";

export type ResultCell = string | number | boolean | FunctionError;

/** What a call came to: cells that spill from the formula's own, each a value or an error. */
export type CallResult = readonly (readonly ResultCell[])[];

export interface Caller {
  readonly functions: LoadedFunctions;
  readonly blankCells: BlankCells;
}

const error = (code: string, message: string): FunctionError => ({ code, message });

const isError = (cell: unknown): cell is FunctionError =>
  typeof cell === "object" && cell !== null && "code" in cell;

/** Calls a custom function as Excel does. Never throws. */
export function callFunction(
  caller: Caller,
  metadata: FunctionMetadata,
  given: readonly Argument[],
  address: string,
): CallResult {
  try {
    const prepared = prepare(caller, metadata, given);
    if (isError(prepared)) return [[prepared]];
    return resultCells(prepared.run(...prepared.values, { address, functionName: metadata.id }));
  } catch (thrown) {
    return thrownCells(caller, thrown);
  }
}

/** A call that is answered later. */
export interface LaterCall {
  /** Never rejects. */
  readonly answer: Promise<CallResult>;
  /** Tells the function that its answer is no longer wanted. */
  readonly cancel: () => void;
}

/** Calls a custom function that answers later, as Excel does. Never throws. */
export function callFunctionLater(
  caller: Caller,
  metadata: FunctionMetadata,
  given: readonly Argument[],
  address: string,
): LaterCall {
  const invocation = { address, functionName: metadata.id, onCanceled: () => undefined };
  const answer = async (): Promise<CallResult> => {
    try {
      const prepared = prepare(caller, metadata, given);
      if (isError(prepared)) return [[prepared]];
      return resultCells(await prepared.run(...prepared.values, invocation));
    } catch (thrown) {
      return thrownCells(caller, thrown);
    }
  };
  return { answer: answer(), cancel: () => invocation.onCanceled() };
}

interface PreparedCall {
  readonly run: CustomFunction;
  readonly values: readonly unknown[];
}

function prepare(
  { functions, blankCells }: Caller,
  metadata: FunctionMetadata,
  given: readonly Argument[],
): PreparedCall | FunctionError {
  const takesErrors = functions.metadata.allowErrorForDataTypeAny === true;
  const values = argumentValues(metadata, given, blankCells, takesErrors);
  if (isError(values)) return values;
  const run = functions.byId.get(metadata.id.toUpperCase());
  return run ? { run, values } : error("#NAME?", `${metadata.name} is not associated with a function`);
}

function thrownCells({ functions }: Caller, thrown: unknown): CallResult {
  if (functions.isError(thrown)) return [[error(thrown.code, thrown.message)]];
  return [[error("#VALUE!", messageOf(thrown))]];
}

/** The functions may live in another JavaScript context, whose errors are not of this one's class. */
function messageOf(thrown: unknown): string {
  const hasMessage = typeof thrown === "object" && thrown !== null && "message" in thrown;
  return String(hasMessage ? thrown.message : thrown);
}

/** The values for the function's parameters, or the error that is the result without calling it. */
function argumentValues(
  metadata: FunctionMetadata,
  given: readonly Argument[],
  blankCells: BlankCells,
  takesErrors: boolean,
): unknown[] | FunctionError {
  const { parameters } = metadata;
  const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const most = parameters.at(-1)?.repeating ? Infinity : parameters.length;
  if (given.length < required || given.length > most) {
    const range = required === most ? String(most) : `${required} to ${most}`;
    return error("#VALUE!", `${metadata.name} takes ${range} arguments, not ${given.length}`);
  }
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.repeating) {
      values.push(given.slice(index).map((argument) => argumentValue(parameter, argument, blankCells)));
      break;
    }
    const acceptsErrors = takesErrors && (parameter.type ?? "any") === "any";
    const failed = given[index]?.flat().find(isError);
    if (failed && !acceptsErrors) return error(failed.code, "");
    const value = argumentValue(parameter, given[index], blankCells);
    if (isError(value) && !acceptsErrors) return value;
    values.push(value);
  }
  return values;
}

function argumentValue(parameter: ParameterMetadata, argument: Argument, blankCells: BlankCells): unknown {
  if (argument === undefined) return null;
  if (parameter.dimensionality === "matrix") {
    return argument.map((row) => row.map((cell) => (cell === null && blankCells === "desktop" ? "" : cell)));
  }
  const cell = argument[0]?.[0] ?? null;
  if (cell === null) return blankCells === "desktop" ? 0 : null;
  if (parameter.type === "number" && typeof cell === "string") {
    const number = Number(cell);
    return cell.trim() === "" || Number.isNaN(number)
      ? error("#VALUE!", `${parameter.name} is no number`)
      : number;
  }
  if (parameter.type === "string" && typeof cell !== "object") return String(cell);
  return cell;
}

/** What the function gave back as cells: Excel shows null as 0 and knows neither NaN nor Infinity. */
function resultCells(result: unknown): CallResult {
  if (typeof result === "object" && result !== null && "then" in result) {
    return [[error("#VALUE!", "functions.json does not say that the function answers later")]];
  }
  if (!Array.isArray(result)) return [[resultCell(result)]];
  const rows = result as unknown[];
  const width = Array.isArray(rows[0]) ? (rows[0] as unknown[]).length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    return [[error("#VALUE!", "The function gave back rows of different lengths")]];
  }
  return (rows as unknown[][]).map((row) => row.map(resultCell));
}

function resultCell(value: unknown): ResultCell {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : error("#NUM!", "");
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isError(value)) return error(value.code, value.message);
  return error("#VALUE!", `The function gave back ${typeof value}`);
}
