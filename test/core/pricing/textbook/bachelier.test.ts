/** Bachelier's model: the values that QuantLib tests its calculator by, to the tolerance it gives them. */
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { readReference } from "../../../support/referenceData";
import { asOption } from "./printedValue";

const ROWS = readReference("textbook/bachelier_values", ["type"], ["K", "F", "stdDev", "DF", "tol", "value"]);

test.each(ROWS)(
  "$type, F $F, K $K, deviation $stdDev, discount factor $DF is $value",
  ({ type, F, K, stdDev, DF, value, tol }) => {
    const option = asOption({ type, S: F, K, T: 1, vol: stdDev, r: -Math.log(DF) });
    expect(Math.abs(valueOption("normal", option, ["price"]).price - value)).toBeLessThanOrEqual(tol);
  },
);
