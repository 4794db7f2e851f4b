import { bookAfterTrades } from "../../core/hedging/planning/bookAfterTrades";
import type { Trade } from "../../core/hedging/plan";
import { measureProfilesInSteps } from "../../core/risk/measureScenarios";
import type { Position } from "../../core/risk/position";
import { partOf, type Steps } from "../../core/steps/steps";
import type { Scope } from "../analysis/scope";
import type { ShownMeasure } from "../analysis/shownMeasures";
import type { Profile } from "../profile/profileInput";

/** All that profiles before and after trades are worked out from. */
export interface WhatIfInput {
  /** One underlying of the book as it is. */
  readonly scope: Scope;
  readonly trades: readonly Trade[];
  readonly measure: ShownMeasure;
  /** Calendar days from the as-of time. */
  readonly days: number;
  readonly spotShifts: readonly number[];
}

/** The lines of the profile. */
export const BEFORE_AND_AFTER = [
  { name: "before", detail: "the trades", inWords: "before the trades" },
  { name: "after", detail: "the trades", inWords: "after the trades" },
] as const;

/**
 * P&L since now at each shift of spot, of the positions before the trades and after them; each option keeps its
 * volatility. What the trades cost is not in it.
 */
export function* whatIfInSteps({ scope, trades, days, spotShifts }: WhatIfInput): Steps<Profile> {
  const { positions, asOf, surfaces } = scope;
  const grid = { spotShifts, stickiness: "strike", asOf, surfaces, days: [days] } as const;
  function* lineOf(held: readonly Position[]): Steps<readonly number[]> {
    const measured = yield* measureProfilesInSteps(held, grid, ["P&L"]);
    return measured["P&L"][0]!;
  }
  const before = yield* partOf(lineOf(positions), 0, 0.5);
  const after = yield* partOf(lineOf(bookAfterTrades(positions, trades)), 0.5, 1);
  return [before, after];
}
