import { DAYS_PER_YEAR, MILLIS_PER_DAY, type UtcMillis } from "../../market/time";
import type { HedgeOffer } from "../hedgeOffer";
import type { PlanEdits } from "../plan";
import type { PlanInput, UnderlyingDraft } from "./planDraft";
import type { Hedge, HedgeProblem, RangedExposure } from "../optimiser/hedgeProblem";
import { effectOf, type RangedFigure } from "./rangedFigure";

/**
 * The question to the optimiser: what the underlyings that are traded are traded with, and the figures that this moves.
 */
export function planProblem(underlyings: readonly UnderlyingDraft[], input: PlanInput): HedgeProblem {
  const { choices, edits, book } = input;
  const active = underlyings.filter(({ isActive }) => isActive);
  const figures = active.flatMap((draft) =>
    draft.figures.filter((figure) => isMoved(figure, draft.chosenFrom, book.asOf)),
  );
  const hedges = active.flatMap(({ chosenFrom }) => chosenFrom);
  const { objective, budget, tickets, margin, selfFinancing, noMoreGrossVega } = choices;
  return {
    exposures: figures.map(toRangedExposure),
    hedges: hedges.map((offer) => ({
      ...toHedge(offer, { holdingDays: choices.holdingDays, asOf: book.asOf }),
      effects: figures.map((figure) =>
        figure.underlying === offer.unit.underlying ? effectOf(figure, offer, book.asOf) : 0,
      ),
      fixed: fixedQuantity(edits, offer),
    })),
    objective,
    joint: { budget, tickets, margin, selfFinancing, noMoreGrossVega },
  };
}

function fixedQuantity({ quantities }: PlanEdits, { unit }: HedgeOffer): number | null {
  return Object.hasOwn(quantities, unit.instrument) ? quantities[unit.instrument]! : null;
}

/** Whether there is anything that moves a figure. */
export function isMoved(figure: RangedFigure, offers: readonly HedgeOffer[], asOf: UtcMillis): boolean {
  return offers.some((offer) => effectOf(figure, offer, asOf) !== 0);
}

/** Name of a figure in the problem. */
export function exposureName({ underlying, name, bucket, from }: RangedFigure): string {
  const figure = bucket === null ? `${underlying} ${name}` : `${underlying} ${name} ${bucket}`;
  return from === "policy" ? `${figure}, policy` : figure;
}

/**
 * Paid, or below 0 got, for holding so much for the expected time, or until it expires before that; quote currency.
 */
export function carryOf(
  { unit: { product }, notionalPerUnit, terms }: HedgeOffer,
  quantity: number,
  { holdingDays, asOf }: { readonly holdingDays: number; readonly asOf: UtcMillis },
): number {
  const daysLeft = product.kind === "future" ? (product.expiry - asOf) / MILLIS_PER_DAY : Infinity;
  return (quantity * notionalPerUnit * terms.carry * Math.min(holdingDays, daysLeft)) / DAYS_PER_YEAR;
}

function toRangedExposure(figure: RangedFigure): RangedExposure {
  const { exposure, lower, upper, target, weight, scale } = figure;
  return { name: exposureName(figure), exposure, lower, upper, target, weight, scale };
}

function toHedge(
  offer: HedgeOffer,
  holding: { readonly holdingDays: number; readonly asOf: UtcMillis },
): Omit<Hedge, "effects" | "fixed"> {
  const { unit, exposure, held, notionalPerUnit, terms } = offer;
  const { maxTrade, minPosition, maxPosition, averageDailyVolume, dailyVolatility } = terms;
  const crossing = notionalPerUnit * (terms.halfSpread + terms.fee) + terms.feePerUnit;
  const carry = carryOf(offer, 1, holding);
  return {
    name: unit.instrument,
    lot: terms.lot,
    lowest: largest(negated(maxTrade), minPosition === null ? null : Math.min(0, minPosition - held)),
    highest: smallest(maxTrade, maxPosition === null ? null : Math.max(0, maxPosition - held)),
    minTrade: terms.minTrade,
    // What is got for a trade, a rebate or carry, makes it cheap, but never something to trade for.
    buyCost: Math.max(0, crossing + carry),
    sellCost: Math.max(0, crossing - carry),
    impact:
      averageDailyVolume === null || dailyVolatility === null
        ? 0
        : (notionalPerUnit * terms.impact * dailyVolatility) / Math.sqrt(averageDailyVolume),
    ticket: terms.ticket,
    cash: isPaidFor(offer) ? notionalPerUnit : 0,
    held,
    margin: terms.margin,
    grossVega: Math.abs(exposure.vega ?? 0),
  };
}

function isPaidFor({ unit: { product } }: HedgeOffer): boolean {
  return product.kind === "spot" || product.kind === "option";
}

const negated = (limit: number | null): number | null => (limit === null ? null : -limit);

function largest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function smallest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
