import { readArgument, type Argument, type ArgumentGrid } from "../argument";
import { evaluateEach } from "../broadcast";
import { FunctionError } from "../functionError";
import type { Cell, Grid } from "../grid";
import { utcToSerial } from "../serialDate";
import { isSymbolRefusal, parseSymbol } from "../symbol";
import { FUNCTION_DATE_SYSTEM } from "./dateArgument";

const TEXT: Argument<string> = {
  name: "text",
  takes: "a symbol such as BTC-27MAR26-120000-C",
  read: (value) => (typeof value === "string" ? value : undefined),
};
const COLUMN_COUNT = 5;

/** SYMBOL: a row for each symbol: Underlying, Type, Strike, Expiry (a serial), Settlement; "" where none. */
export function symbolTable(grids: readonly ArgumentGrid[]): Grid {
  const { values } = evaluateEach<readonly Cell[]>([TEXT], grids, {
    evaluate: ([text]) => symbolRow(readArgument(TEXT, text)),
    blank: new Array<Cell>(COLUMN_COUNT).fill(""),
    failed: (error) => new Array<Cell>(COLUMN_COUNT).fill(error),
  });
  return values;
}

function symbolRow(text: string): readonly Cell[] {
  const symbol = parseSymbol(text);
  if (isSymbolRefusal(symbol)) throw new FunctionError("#VALUE!", `${TEXT.name}: ${symbol.refusal}`);
  return [
    symbol.underlying,
    symbol.type ?? symbol.kind,
    symbol.strike ?? "",
    symbol.expiry === null ? "" : utcToSerial(symbol.expiry, FUNCTION_DATE_SYSTEM),
    symbol.settlement ?? "",
  ];
}
