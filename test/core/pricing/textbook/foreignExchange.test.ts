/**
 * The four conventions of delta on currencies, each for the strike that has the delta given. Rows as
 * QuantLib tests them, the last two of Castagna, FX Options and Smile Risk. A premium-adjusted delta is
 * less the value in foreign currency: by the forward it is net delta of the inverse model.
 */
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { readReference } from "../../../support/referenceData";
import { asOption } from "./printedValue";

/** Of the table: its strikes are printed with six or seven digits. */
const TOLERANCE = 1e-3;

const ROWS = readReference(
  "textbook/fx_delta_conventions",
  ["type", "deltaType"],
  ["S", "domesticDF", "foreignDF", "stdDev", "K", "delta"],
);

test.each(ROWS)(
  "$deltaType delta of a $type, S $S, K $K, discount factors $domesticDF and $foreignDF, deviation $stdDev, is $delta",
  ({ type, deltaType, S, K, domesticDF, foreignDF, stdDev, delta }) => {
    const year = { type, K, T: 1, vol: stdDev };
    const onSpot = valueOption(
      "european",
      asOption({ ...year, S, r: -Math.log(domesticDF), q: -Math.log(foreignDF) }),
      ["price", "delta"],
    );
    const onForward = valueOption("inverse", asOption({ ...year, S: (S * foreignDF) / domesticDF, r: 0 }), [
      "delta",
      "netDelta",
    ]);
    const found: Readonly<Record<string, number>> = {
      spot: onSpot.delta,
      paspot: onSpot.delta - onSpot.price / S,
      fwd: onForward.delta,
      pafwd: onForward.netDelta,
    };
    expect(Math.abs(found[deltaType]! - delta)).toBeLessThanOrEqual(TOLERANCE);
  },
);
