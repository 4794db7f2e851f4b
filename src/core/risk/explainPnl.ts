import { DomainError } from "../math/domainError";
import type { UtcMillis } from "../market/time";
import { nameKey } from "../product/nameKey";
import { finish, partOf, type Steps } from "../steps/steps";
import { explainLinear, type LinearHolding } from "./explain/explainLinear";
import { explainOptions, valuesBefore, type OptionHolding } from "./explain/explainOptions";
import { closePosition, explainPosition, settlePosition } from "./explain/explainPosition";
import { groupPositions } from "./explain/groupPositions";
import { matchHoldings, type Holding } from "./explain/matchHoldings";
import type { ExplainedPosition, PnlExplanation, Snapshot } from "./explain/pnlExplanation";
import { settle, type ExpiringHolding } from "./explain/settlement";

/**
 * Where the P&L of a book between two snapshots comes from: moves of its market by greek, time, what expired, and
 * what none of these explains; and what trades did to the value of the book.
 *
 *   P&L             = gain of what was held
 *   change of value = P&L + value after of what was added - value before of what was taken off
 *
 * P&L is by full revaluation, each snapshot as `measureBook` values it, inverse options in quote currency;
 * `MOVE_TERMS` says what explains it, by greeks of the market before, and `matchHoldings` what counts as held.
 *
 * Snapshots hold no trade prices: what was gained on a trade between its price and a snapshot is not known, and no
 * P&L. The change of value, less the cash paid for trades, has it for options and spot. Futures and perpetuals are
 * margined, worth 0 in either snapshot, so that trades in them add nothing.
 *
 * The change of value is that of the book's value, with what is no part of it: what margined contracts gained on their
 * price, and what expired options paid.
 *
 * What expired after the first snapshot, by the second, is settled at the spot after: of its own row, else of the first
 * row of its underlying.
 *
 * Accuracy: unexplained is what Taylor's series leaves out, within 0.2 % of gross for 2 % of spot, a volatility point
 * and a day on books of options of a week and more, summed position by position without regard to sign. It grows where
 * a move is no longer small against vol x sqrt(years), as in the last days of an option.
 *
 * Cost is linear in positions. Throws `DomainError` for a second snapshot that is the earlier one, for rows of one
 * instrument that disagree, for an underlying quoted in two currencies, and for a position that `measureBook` refuses.
 */
export function explainPnl(before: Snapshot, after: Snapshot): PnlExplanation {
  return finish(explainPnlInSteps(before, after));
}

/** Share of the work that finds which positions belong together, and that values them; the rest adds them up. */
const MATCHED = 0.1;
const VALUED = 0.9;

/** `explainPnl`, a bit at a time. */
export function* explainPnlInSteps(before: Snapshot, after: Snapshot): Steps<PnlExplanation> {
  const { asOf: from } = before;
  const { asOf: to } = after;
  if (!(to >= from))
    throw new DomainError("as-of after", timeText(to), `${timeText(from)}, as-of before, or later`);
  const holdings = yield* partOf(matchHoldings(before, after), 0, MATCHED);
  const spots = spotsOf(after);
  const positions: ExplainedPosition[] = [];
  const unsettled: string[] = [];
  while (positions.length < holdings.length) {
    const together = nextStep(holdings, positions.length);
    for (const explained of explainTogether(together, spots, unsettled)) positions.push(explained);
    yield MATCHED + (VALUED - MATCHED) * (positions.length / holdings.length);
  }
  const groups = yield* partOf(groupPositions(holdings, positions), VALUED, 1);
  return { from, to, positions, ...groups, unsettled };
}

/** Weights by the time that an option takes, a European one 1; a step is some 2 ms. */
const AMERICAN_WEIGHT = 90;
const STEP_WEIGHT = 256;

function nextStep(holdings: readonly Holding[], start: number): readonly Holding[] {
  let end = start;
  for (let weight = 0; end < holdings.length && weight < STEP_WEIGHT; end++) {
    const { product } = holdings[end]!;
    weight += product.kind === "option" && product.style === "american" ? AMERICAN_WEIGHT : 1;
  }
  return holdings.slice(start, end);
}

/** Explains positions whose options are valued in columns; adds to `unsettled` what has expired without a spot. */
function explainTogether(
  holdings: readonly Holding[],
  spots: ReadonlyMap<string, number>,
  unsettled: string[],
): readonly ExplainedPosition[] {
  const units = explainOptions(holdings.filter(isAliveOption)).values();
  const values = valuesBefore(holdings.filter(isExpiredOption)).values();
  return holdings.map((holding) => {
    if (isAliveOption(holding)) return explainPosition(holding, units.next().value!);
    if (!isExpired(holding)) return explainPosition(holding, explainLinear(holding as LinearHolding));
    const before = isExpiredOption(holding) ? values.next().value! : 0;
    const spot = holding.after?.spot ?? spots.get(nameKey(holding.underlying));
    if (spot !== undefined) return settlePosition(holding, before, settle(holding, before, spot));
    unsettled.push(holding.instrument);
    return closePosition(holding, before);
  });
}

function isExpired(holding: Holding): holding is ExpiringHolding {
  return holding.hasExpired;
}

function isAliveOption(holding: Holding): holding is OptionHolding {
  return holding.product.kind === "option" && !holding.hasExpired;
}

function isExpiredOption(holding: Holding): holding is OptionHolding {
  return holding.product.kind === "option" && holding.hasExpired;
}

/** By underlying in upper case: that of its first row. */
function spotsOf({ positions }: Snapshot): ReadonlyMap<string, number> {
  const spots = new Map<string, number>();
  for (const { underlying, market } of positions) {
    const key = nameKey(underlying);
    if (!spots.has(key)) spots.set(key, market.spot);
  }
  return spots;
}

function timeText(time: UtcMillis): string {
  return new Date(time).toISOString();
}
