import type { Stickiness, VolShiftType } from "../../core/risk/scenario";
import { hasNormalVolatilities, PROFIT, type ShownMeasure } from "../analysis/shownMeasures";
import type { Scope } from "../analysis/scope";

/** What the user chose; `null` for what follows from the book. */
export interface GridChoices {
  readonly underlying: string | null;
  readonly measure: ShownMeasure;
  /** Relative: 0.2 is 20 %. */
  readonly spotRange: number;
  readonly spotCount: number;
  /** Per 1.00 of volatility, of itself where shifts are relative, in units of price where volatilities are. */
  readonly volRange: number | null;
  readonly volCount: number;
  readonly volShiftType: VolShiftType | null;
  readonly days: number;
  readonly stickiness: Stickiness;
}

export function usualChoices(underlying: string): GridChoices {
  return {
    underlying,
    measure: PROFIT,
    spotRange: 0.2,
    spotCount: 9,
    volRange: null,
    volCount: 5,
    volShiftType: null,
    days: 0,
    stickiness: "strike",
  };
}

/** As many shifts as a table of HEDGE.SCENARIO has room for in a sheet that is to be read. */
export const MOST_SPOT_SHIFTS = 41;
export const MOST_VOL_SHIFTS = 21;

/** Where volatilities are of two kinds only parts of themselves mean the same. */
export function usualShiftType({ exposure }: Scope): VolShiftType {
  return exposure.volatilityType === "both" ? "relative" : "absolute";
}

/** Ranges to begin with, in volatility points, widest first. */
const USUAL_POINTS = [0.1, 0.05, 0.02, 0.01];
/** Of a volatility. */
const USUAL_PART = 0.2;

/** The widest usual range that leaves every option a volatility above 0. */
export function usualVolRange(scope: Scope, type: VolShiftType): number {
  if (type === "relative") return USUAL_PART;
  const volatilities = scope.positions.flatMap(({ market }) => market.volatility ?? []);
  const least = volatilities.reduce((smallest, volatility) => Math.min(smallest, volatility), Infinity);
  const points = hasNormalVolatilities(scope) ? undefined : USUAL_POINTS.find((range) => range < least);
  return points ?? Number((least * USUAL_PART).toPrecision(1));
}
