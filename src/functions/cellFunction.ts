import type { ArgumentGrid } from "../sheet/argument";
import type { Grid } from "../sheet/grid";

/** What Excel's formula help says of a custom function. */
export interface CellFunctionHelp {
  /** In upper case, without the namespace: "PRICE". People keep it in their workbooks for years. */
  readonly id: string;
  /** One line of plain text that starts with the unit of the answer. */
  readonly description: string;
  /** In the order in which formulas give them. */
  readonly parameters: readonly FunctionParameter[];
}

/** A custom function that answers at once: what the help says of it, and what it does. */
export interface CellFunction extends CellFunctionHelp {
  /** From one grid a parameter to the cells that spill. What it throws is one error cell. */
  readonly run: (grids: readonly ArgumentGrid[]) => Grid;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}
