import { DomainError, requireFinite } from "../math/domainError";
import { requireFiniteResult } from "./requireFiniteResult";

export interface BreakEvenInput {
  /** Raw, per 1.00 of spot; not 0. */
  readonly gamma: number;
  /** Change of value as a calendar day passes, quote currency; of the other sign than gamma, or 0. */
  readonly thetaPerDay: number;
}

/**
 * Move of the spot within a day, in quote currency, at which gamma pays what theta costs, or costs what it
 * earns: sqrt(-2 thetaPerDay / gamma). Of a book hedged in delta: gamma / 2 x move^2 + thetaPerDay = 0.
 *
 * Throws `DomainError` for gamma 0, and where gamma and theta have one sign: no move brings that to 0.
 */
export function breakEvenMove({ gamma, thetaPerDay }: BreakEvenInput): number {
  requireFinite("gamma", gamma);
  requireFinite("theta", thetaPerDay);
  if (gamma === 0) throw new DomainError("gamma", gamma, "a number other than 0");
  if (gamma > 0 && thetaPerDay > 0)
    throw new DomainError("theta", thetaPerDay, "0 or less where gamma is above 0");
  if (gamma < 0 && thetaPerDay < 0)
    throw new DomainError("theta", thetaPerDay, "0 or more where gamma is below 0");
  return requireFiniteResult("move", Math.sqrt(2 * Math.abs(thetaPerDay / gamma)));
}
