/** Entry of the build: what functions.json tells Excel. */
import { ASYNC_CELL_FUNCTIONS } from "./asyncCellFunctions";
import type { CellFunctionHelp, FunctionParameter } from "./cellFunction";
import { CELL_FUNCTIONS } from "./cellFunctions";

export const FUNCTIONS_METADATA = {
  // Else Excel itself answers an argument that holds an error, and our message never shows. Its counterpart
  // for data types is left out: as objects such cells stall Excel from some 2,000 on; so they come plain.
  allowErrorForDataTypeAny: true,
  functions: [
    ...CELL_FUNCTIONS.map(describeFunction),
    // Excel waits for what a cancelable function promises, and tells it when nobody wants it any more.
    ...ASYNC_CELL_FUNCTIONS.map((described) => ({
      ...describeFunction(described),
      options: { cancelable: true },
    })),
  ],
};

function describeFunction({ id, description, parameters }: CellFunctionHelp) {
  const result = { dimensionality: "matrix" };
  return { id, name: id, description, parameters: parameters.map(describeParameter), result };
}

/** Every parameter takes a range of anything, so that a cell that does not fit gets its own message. */
function describeParameter({ name, description, optional }: FunctionParameter) {
  return { name, description, type: "any", dimensionality: "matrix", ...(optional && { optional }) };
}
