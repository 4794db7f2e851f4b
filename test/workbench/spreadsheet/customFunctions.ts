import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { callFunction, callFunctionLater } from "../functions/callFunction";
import type {
  Argument,
  ArgumentCell,
  BlankCells,
  CallResult,
  LaterCall,
  ResultCell,
} from "../functions/callFunction";
import { answersLater, type FunctionMetadata } from "../functions/functionMetadata";
import type { LoadedFunctions } from "../functions/loadFunctions";
import { areaToA1 } from "./addresses";
import type { LaterCalls } from "./laterCalls";

export interface CustomFunctionSet {
  readonly namespace: string;
  readonly functions: LoadedFunctions;
  /** Those that answer later: they are there once the add-in's page has loaded. */
  readonly laterFunctions?: Promise<LoadedFunctions>;
  readonly blankCells: BlankCells;
  /** Messages of the errors that stand in cells now, by `messageKey`. */
  readonly messages: Map<string, string>;
}

/** Where a message is kept: the sheet's id and the formula's own cell, "sheet-1!B4". */
export function messageKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${areaToA1({ row, column, rows: 1, columns: 1 })}`;
}

/** Makes the add-in's functions known to the spreadsheet, with names, autocomplete and argument help. */
export function registerCustomFunctions(
  injector: Injector,
  set: CustomFunctionSet,
  laterCalls: LaterCalls,
): void {
  const { functions } = set.functions.metadata;
  const executors = functions.map((metadata) =>
    answersLater(metadata)
      ? new LaterFunctionExecutor(metadata, set, laterCalls)
      : new CustomFunctionExecutor(metadata, set),
  );
  injector.get(IFunctionService).registerExecutors(...executors);
  const help = functions.map((metadata) => argumentHelp(metadata, set.namespace));
  injector.get(IFunctionService).registerDescriptions(...help);
  injector.get(IDescriptionService).registerDescriptions(help);
}

function argumentHelp(
  { name, description = "", parameters }: FunctionMetadata,
  namespace: string,
): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

class CustomFunctionExecutor extends BaseFunction {
  // The number of arguments is checked as Excel does, not by Univer, which would show #N/A.
  override minParams = 0;
  override maxParams = 255;

  constructor(
    protected readonly metadata: FunctionMetadata,
    protected readonly set: CustomFunctionSet,
  ) {
    super(`${set.namespace}.${metadata.name}`);
  }

  // A throw would end the calculation engine for good; callFunction never throws.
  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const key = messageKey(this.subUnitId ?? "", this.row, this.column);
    const cells = this.call(
      variants.map((variant) => this.argument(variant)),
      key,
    );
    const message = cells.flat().find((cell) => typeof cell === "object")?.message;
    if (message) this.set.messages.set(key, message);
    else this.set.messages.delete(key);
    return toUniver(cells);
  }

  protected call(given: readonly Argument[], address: string): CallResult {
    return callFunction(this.set, this.metadata, given, address);
  }

  private argument(variant: BaseValueObject): Argument {
    if (variant.isArray()) {
      return (variant as ArrayValueObject)
        .getArrayValue()
        .map((row) => Array.from(row, (cell) => this.cell(cell)));
    }
    return variant.isNull() ? undefined : [[this.cell(variant)]];
  }

  private cell(value: BaseValueObject | null | undefined | void): ArgumentCell {
    if (!value || value.isNull()) return null;
    if (value.isError()) return this.set.functions.makeError(errorCode(value as ErrorValueObject));
    return value.getValue() as ArgumentCell;
  }
}

/** What a cell holds while its function has not answered; Univer has no name for it. */
const BUSY: CallResult = [[{ code: "#BUSY!", message: "" }]];

class LaterFunctionExecutor extends CustomFunctionExecutor {
  constructor(
    metadata: FunctionMetadata,
    set: CustomFunctionSet,
    private readonly calls: LaterCalls,
  ) {
    super(metadata, set);
  }

  protected override call(given: readonly Argument[], address: string): CallResult {
    const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const called = { name: String(this.name), given };
    return this.calls.answerOf(cell, called, () => this.begin(given, address)) ?? BUSY;
  }

  private begin(given: readonly Argument[], address: string): LaterCall {
    const { laterFunctions, blankCells } = this.set;
    let isCancelled = false;
    let cancel = (): void => void (isCancelled = true);
    const answer = async (): Promise<CallResult> => {
      // Without a page there are no such functions, and the call says so.
      const functions = (await laterFunctions) ?? this.set.functions;
      const call = callFunctionLater({ functions, blankCells }, this.metadata, given, address);
      if (isCancelled) call.cancel();
      cancel = call.cancel;
      return call.answer;
    };
    return { answer: answer(), cancel: () => cancel() };
  }
}

/** Errors that Univer alone knows, and #SPILL! and #CALC!, reach a custom function as #VALUE!. */
function errorCode(value: ErrorValueObject): string {
  const code = value.getErrorType();
  const passed = [
    ErrorType.DIV_BY_ZERO,
    ErrorType.NAME,
    ErrorType.NUM,
    ErrorType.NA,
    ErrorType.REF,
    ErrorType.NULL,
  ];
  return passed.includes(code) ? code : ErrorType.VALUE;
}

function toUniver(cells: readonly (readonly ResultCell[])[]): BaseValueObject {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only !== undefined) return cellToUniver(only);
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map(cellToUniver)),
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function cellToUniver(cell: ResultCell): BaseValueObject {
  if (typeof cell === "number") return NumberValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  return ErrorValueObject.create(cell.code as ErrorType, cell.message);
}
