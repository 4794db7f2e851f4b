/** Bachelier's model: the values that QuantLib tests its calculator by, to the tolerance it gives them. */
import { NORMAL } from "../../../../src/core/pricing/normal";
import { readReference } from "../../../support/referenceData";
import { valueModel } from "../../../support/valueModel";
import { asOption } from "./printedValue";

const ROWS = readReference("textbook/bachelier_values", ["type"], ["K", "F", "stdDev", "DF", "tol", "value"]);

test.each(ROWS)(
  "$type, F $F, K $K, deviation $stdDev, discount factor $DF is $value",
  ({ type, F, K, stdDev, DF, value, tol }) => {
    const option = asOption({ type, S: F, K, T: 1, vol: stdDev, r: -Math.log(DF) });
    expect(Math.abs(valueModel(NORMAL, option).price - value)).toBeLessThanOrEqual(tol);
  },
);
