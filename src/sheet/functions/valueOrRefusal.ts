import { toCellError } from "../functionError";
import type { Cell } from "../grid";
import { YIELD } from "./optionArguments";

/** What `evaluate` gives, or the error it throws in the words of the sheet: the core calls the yield otherwise. */
export function valueOrRefusal(evaluate: () => number): Cell {
  try {
    return evaluate();
  } catch (thrown) {
    const { code, message } = toCellError(thrown);
    return { code, message: message.replaceAll("dividendYield", YIELD.name) };
  }
}
