/** Entry of functions.js: associates every cell function with its id. */
import { call } from "./call";
import { CELL_FUNCTIONS } from "./cellFunctions";

for (const cellFunction of CELL_FUNCTIONS) {
  CustomFunctions.associate(cellFunction.id, (...values: unknown[]) => call(cellFunction, values));
}
