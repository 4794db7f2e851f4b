import type { Stress } from "../core/hedging/tradingChoices";
import { DomainError } from "../core/math/domainError";
import type { Exposure } from "../core/risk/exposure";
import { rawUnitsPer } from "./functions/sheetFigures";
import { GREEK_COLUMNS, type RiskColumn } from "./riskColumns";

/** A stress as moves of what figures are derivatives by. */
interface Moves {
  /** Of the spot: quote currency, and as a fraction. */
  readonly spot: number;
  readonly relativeSpot: number;
  /** Of volatility: points, or units of price where it is normal. */
  readonly volatility: number;
  readonly days: number;
  readonly ratePoints: number;
}

/** What a unit of each greek is worth in a stress, by its name in RISK: its term of the Taylor series. */
const LOSSES: Readonly<Record<string, (moves: Moves) => number>> = {
  Delta: ({ spot }) => spot,
  "Net delta": ({ spot }) => spot,
  Gamma: ({ spot }) => (spot * spot) / 2,
  Vega: ({ volatility }) => volatility,
  Theta: ({ days }) => days,
  Rho: ({ ratePoints }) => ratePoints,
  "Dollar delta": ({ relativeSpot }) => relativeSpot,
  // Per 1 % move: gamma x spot^2 / 100, of which the stress takes half the square of its own move.
  "Dollar gamma 1%": ({ relativeSpot }) => (100 * relativeSpot * relativeSpot) / 2,
};

/**
 * Quote currency that one unit of a greek, in the unit that RISK shows it in, loses in the stress: delta x dS,
 * gamma / 2 x dS^2, vega x volatility points, theta x days, rho x rate points; >= 0. It weighs exposures of different
 * units against each other. `spot` is that of the underlying, > 0.
 *
 * A normal volatility moves by the points of a lognormal one times spot, which is about the same move. Throws
 * `DomainError` for a figure that is no greek.
 */
export function stressLossPerUnit(
  { name }: Pick<RiskColumn, "name">,
  spot: number,
  stress: Stress,
  volatilityType: Exposure["volatilityType"] = "lognormal",
): number {
  const lossOf = Object.hasOwn(LOSSES, name) ? LOSSES[name] : undefined;
  if (lossOf === undefined)
    throw new DomainError("figure", name, GREEK_COLUMNS.map((greek) => greek.name).join(", "));
  const isNormal = volatilityType === "normal";
  const volatility = stress.volatility * rawUnitsPer({ byVol: 1 }, isNormal);
  return lossOf({
    spot: spot * stress.spot,
    relativeSpot: stress.spot,
    volatility: isNormal ? volatility * spot : volatility,
    days: stress.days,
    ratePoints: stress.rate * rawUnitsPer({ byRate: 1 }, isNormal),
  });
}
