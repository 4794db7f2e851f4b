import { tradeCost } from "../../core/hedging/tradeCost";
import { numberArgument, readArgument, type Argument, type ArgumentGrid } from "../argument";
import { evaluateCells } from "../broadcast";
import { FunctionError } from "../functionError";
import type { Cell, Grid } from "../grid";
import { percentageAdvice } from "../percentageAdvice";
import { fractionArgument } from "./costArguments";
import { PRICE } from "./optionArguments";

const QUANTITY = numberArgument("quantity", "a number", () => true);
const HALF_SPREAD = fractionArgument("halfSpread", "a fraction of the price, 0 to 1, such as 0.0002", {
  holds: (value) => value >= 0 && value <= 1,
  otherwise: 0,
});
const FEE = fractionArgument("fee", "a fraction of the value traded, above -1 and below 1, such as 0.0005", {
  holds: (value) => Math.abs(value) < 1,
  otherwise: 0,
});
const ADV_QUANTITY: Argument<number | null> = {
  ...numberArgument("advQuantity", "a number above 0", (value) => value > 0),
  otherwise: null,
};
const DAILY_VOL: Argument<number | null> = {
  ...numberArgument("dailyVol", "a decimal from 0 to 1 such as 0.03", (value) => value >= 0 && value <= 1, {
    advise: (value) => (typeof value === "number" && value > 1 ? percentageAdvice(value) : undefined),
  }),
  otherwise: null,
};
const IMPACT = numberArgument("impact", "a number, 0 or more", (value) => value >= 0, { otherwise: 1 });

/** TRADECOST: what each trade is expected to cost. */
export function tradeCostGrid(grids: readonly ArgumentGrid[]): Grid {
  const declared = [QUANTITY, PRICE, HALF_SPREAD, FEE, ADV_QUANTITY, DAILY_VOL, IMPACT];
  return evaluateCells(
    declared,
    grids,
    ([quantity, price, halfSpread, fee, ...impact]) =>
      tradeCost({
        quantity: readArgument(QUANTITY, quantity),
        price: readArgument(PRICE, price),
        halfSpread: readArgument(HALF_SPREAD, halfSpread),
        fee: readArgument(FEE, fee),
        ...readImpact(impact),
      }).total,
  );
}

/** Impact is counted where both volume and volatility are given; one without the other is missing data. */
function readImpact([advQuantity, dailyVol, coefficient]: readonly (Cell | undefined)[]) {
  const averageDailyVolume = readArgument(ADV_QUANTITY, advQuantity);
  const dailyVolatility = readArgument(DAILY_VOL, dailyVol);
  const impact = readArgument(IMPACT, coefficient);
  if (impact > 0 && (averageDailyVolume === null) !== (dailyVolatility === null)) {
    const [given, missing] =
      averageDailyVolume === null ? [DAILY_VOL, ADV_QUANTITY] : [ADV_QUANTITY, DAILY_VOL];
    const message = `${missing.name}: not given beside ${given.name}, takes ${missing.takes}; impact 0 needs neither`;
    throw new FunctionError("#N/A", message);
  }
  return { averageDailyVolume, dailyVolatility, impact };
}
