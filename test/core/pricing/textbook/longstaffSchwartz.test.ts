/** Longstaff and Schwartz, Valuing American Options by Simulation, 2001, table 1: its European puts. */
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { readReference } from "../../../support/referenceData";
import { asOption, expectPrinted } from "./printedValue";

const ROWS = readReference("textbook/longstaff_schwartz_2001", [], ["S", "vol", "T", "european"]);

test.each(ROWS)("put, S $S, K 40, T $T, vol $vol, r 0.06 is $european", ({ S, vol, T, european }) => {
  const option = asOption({ type: "put", S, K: 40, T, vol, r: 0.06 });
  expectPrinted(valueOption("european", option, ["price"]).price, european.toFixed(3));
});
