import type { DecisionKind, PlanSearch, RebalancePlan } from "../../core/hedging/plan";
import { SEARCH_GAP } from "../../core/hedging/searchGap";
import type { Stress, TradingChoices } from "../../core/hedging/tradingChoices";
import { formatCount, formatMoney, formatShort } from "../format/numbers";

/** Outside the band, and no trade helps. */
const STUCK: readonly DecisionKind[] = ["lotTooLarge", "noTradeHelps", "noInstrument"];

/** The decision for the book: trades, what they cost, and what they take off. */
export function summaryText(plan: RebalancePlan): string {
  const { trades, cost, underlyings, stressBefore, stressAfter } = plan;
  const stuck = underlyings.filter(({ decision }) => STUCK.includes(decision)).length;
  const all = formatCount(underlyings.length, "underlying");
  const stay = stuck === 0 ? "" : ` ${stuck} of ${all} cannot be brought inside band and limits.`;
  if (trades.length === 0)
    return stuck === 0 ? `Nothing to trade: ${all}, none outside its band.` : `No trade proposed.${stay}`;
  const currency = currencyOf(plan);
  const price = `${formatCount(trades.length, "trade")}, expected cost ${formatMoney(cost)} ${currency ?? "in quote currency"}`;
  const [before, after] = [formatMoney(stressBefore), formatMoney(stressAfter)];
  return stressAfter < stressBefore
    ? `${price}: the stress would cost ${after} instead of ${before}.${stay}`
    : `${price}. The stress would cost ${after}, and ${before} without them.${stay}`;
}

/** What else is known of the trades: the stress, carry, how they were found. */
export function summaryNotes(
  plan: RebalancePlan,
  { stress, holdingDays }: TradingChoices,
): readonly string[] {
  const { trades, search } = plan;
  if (trades.length === 0) return [];
  const carry = trades.reduce((sum, trade) => sum + trade.carry, 0);
  const days = countText(holdingDays, "day");
  const carryText = carry === 0 ? [] : [`Carry over ${days}: ${carryInWords(carry, currencyOf(plan))}.`];
  return [`Stress: ${stressText(stress)}.`, ...carryText, searchText(search)];
}

/** "12.30 USD paid", "12.30 USD got" */
export function carryInWords(carry: number, currency: string | null): string {
  return `${withCurrency(Math.abs(carry), currency)} ${carry < 0 ? "got" : "paid"}`;
}

/** "spot ±5 %, volatility ±5 points, 1 day, rates ±0.5 points" */
export function stressText({ spot, volatility, days, rate }: Stress): string {
  return [
    `spot ±${formatShort(100 * spot)} %`,
    `volatility ±${countText(100 * volatility, "point")}`,
    countText(days, "day"),
    `rates ±${countText(100 * rate, "point")}`,
  ].join(", ");
}

/** How the trades were found, and how far off the best they may be. */
export function searchText({ by, gap, timeIsUp }: PlanSearch): string {
  if (by === "user") return "Quantities as you left them; none was searched for.";
  // A warning tells the rest.
  if (timeIsUp) return "Found by search.";
  if (gap > SEARCH_GAP) return `Found by search; the best there is may be up to ${gapText(gap)} better.`;
  if (gap > 0) return `Found by search: none is better by more than ${gapText(SEARCH_GAP)}.`;
  return by === "formula" ? "Found by formula: none is better." : "Found by search: none is better.";
}

/** Why the trades may be worse than need be; `null` where time was no reason. */
export function timeIsUpText({ gap, timeIsUp }: PlanSearch, timeLimit: number): string | null {
  if (!timeIsUp) return null;
  const found = gap > 0 ? `The best there is may be up to ${gapText(gap)} better. ` : "";
  return `The search ended after ${countText(timeLimit, "second")}. ${found}A longer time can be set under How trades are chosen.`;
}

/** One that all underlyings are in; `null` where that is not known, or there are several. */
function currencyOf({ underlyings }: RebalancePlan): string | null {
  const [first = null, ...others] = new Set(underlyings.map(({ currency }) => currency));
  return others.length === 0 ? first : null;
}

/** "4,035.65 USD"; without a code the amount alone, which is in quote currency. */
export function withCurrency(amount: number, currency: string | null): string {
  return currency === null ? formatMoney(amount) : `${formatMoney(amount)} ${currency}`;
}

function gapText(gap: number): string {
  // Not to be broken before the sign at a line's end.
  return `${formatShort(Number((100 * gap).toPrecision(2)))}\u00a0%`;
}

/** As `formatCount`, of an amount that need not be whole. */
export function countText(amount: number, one: string): string {
  const rounded = Number(amount.toPrecision(4));
  return `${formatShort(rounded)} ${rounded === 1 ? one : `${one}s`}`;
}
