import type { MarketQuote } from "../../market/quote";
import { MILLIS_PER_DAY, type UtcMillis } from "../../market/time";
import { DomainError } from "../../math/domainError";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import { measureBookInSteps } from "../../risk/measureBook";
import { measurePosition } from "../../risk/measurePositions";
import type { Position } from "../../risk/position";
import { partOf, type Steps } from "../../steps/steps";
import { changeMarketsInSteps } from "./changeMarkets";
import { MILLIS_PER_HOUR } from "./checkCondition";
import { checkPolicyInSteps, type PolicyInput } from "./checkPolicy";
import type { TradeCondition } from "./hedgePolicy";
import type { ConditionCheck, NextTrade, PolicyCheck } from "./policyCheck";
import { searchOutwards, type Finding, type SearchEnd } from "./searchOutwards";

export interface NextTradeInput extends Omit<PolicyInput, "deltaOfOneLot" | "breaches"> {
  /** One lot of the finest hedge; `null` where there is no hedge. */
  readonly lot: Position | null;
  /** A sentence for each limit that is broken. */
  readonly breachesOf: (risk: UnderlyingRisk, asOf: UtcMillis) => readonly string[];
}

/** Of spot as it is. */
const LOWEST = 0.5;
const HIGHEST = 2;
const SPOT_TOLERANCE = 1e-6;

/** The first step of a search over spot, and how much longer each is than the one before. */
const SPOT_STEP = 0.0025;
const SPOT_GROWTH = 1.1;

const LONGEST = 92 * MILLIS_PER_DAY;
const TIME_TOLERANCE = 1000;

/** The first step of a search over time, and the last before what expires next; and how fast steps grow. */
const TIME_STEP = 60_000;
const TIME_GROWTH = 2;

/** Shares of the work that are done with each of the searches; all three look at about as many points. */
const BELOW = 0.4;
const ABOVE = 0.8;

/**
 * When `checkPolicy` would say to trade next, by full revaluation, if nothing else changed: the nearest spots from
 * half to twice of what it is, to 1e-6 of it; and with spot where it is the first moment, to a second, from now to
 * a minute before what expires next, and at most 92 days ahead. What fires already fires here and now.
 *
 * As spot moves, prices of futures and forwards move by the same percentage, and volatilities stay. As days pass
 * spot and observed forwards stay.
 *
 * Spot is looked at in steps of 0.25 % that grow by a tenth each, time in steps of a minute that double each time
 * and shrink again towards the expiry: what fires between two neighbouring ones only is not seen. A search ends
 * where the policy cannot be checked, such as where costs leave a long option no band: `searched` says where.
 *
 * The book is measured some 50 to 120 times: it takes as much longer than `measureBook`.
 *
 * Throws `DomainError` as `checkPolicy` does of the book as it is.
 */
export function* nextTradeInSteps(input: NextTradeInput): Steps<NextTrade> {
  const { risk, asOf, policy } = input;
  const { spot } = risk;
  const now = yield* partOf(checkMeasured(input, risk, asOf, input.lot), 0, 0);
  if (now.fires) {
    return { below: spot, above: spot, at: asOf, searched: { lowest: spot, highest: spot, until: asOf } };
  }
  const positions = risk.positions.map(({ position }) => position);
  const lookAtSpot = (ratio: number) => lookAt(input, positions, ratio, asOf);
  const lookAtTime = (time: number) => lookAt(input, positions, 1, time);
  const until = lastMoment(input);

  const bySpot = canFireBy(now, policy.join, dependsOnSpot);
  const byTime = canFireBy(now, policy.join, dependsOnTime);
  const below = bySpot
    ? yield* partOf(searchOutwards(1, spotRatios(LOWEST), SPOT_TOLERANCE, lookAtSpot), 0, BELOW)
    : nothingUpTo(LOWEST);
  const above = bySpot
    ? yield* partOf(searchOutwards(1, spotRatios(HIGHEST), SPOT_TOLERANCE, lookAtSpot), BELOW, ABOVE)
    : nothingUpTo(HIGHEST);
  const later = byTime
    ? yield* partOf(searchOutwards(asOf, moments(input, until), TIME_TOLERANCE, lookAtTime), ABOVE, 1)
    : nothingUpTo(until);
  const at = later.found && Math.ceil(later.found);
  return {
    below: below.found && below.found * spot,
    above: above.found && above.found * spot,
    at,
    searched: { lowest: below.reached * spot, highest: above.reached * spot, until: at ?? later.reached },
  };
}

function nothingUpTo(reached: number): SearchEnd {
  return { found: null, reached };
}

/** What the policy says of the book with spot at a multiple of what it is, and at a moment. */
function* lookAt(
  input: NextTradeInput,
  positions: readonly Position[],
  ratio: number,
  time: UtcMillis,
): Steps<Finding> {
  const { lot } = input;
  const move = (market: MarketQuote) => moveSpot(market, ratio);
  const moved = yield* partOf(changeMarketsInSteps(positions, move), 0, 0.1);
  const movedLot = lot && { ...lot, market: move(lot.market) };
  try {
    const { underlyings } = yield* partOf(measureBookInSteps(moved, time), 0.1, 0.9);
    const { fires } = yield* partOf(checkMeasured(input, underlyings[0]!, time, movedLot), 0.9, 1);
    return fires ? "fires" : "waits";
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    return "unknown";
  }
}

function* checkMeasured(
  input: NextTradeInput,
  risk: UnderlyingRisk,
  asOf: UtcMillis,
  lot: Position | null,
): Steps<PolicyCheck> {
  const deltaOfOneLot = lot === null ? 0 : Math.abs(measurePosition(lot, asOf).netDelta);
  return yield* checkPolicyInSteps({
    ...input,
    risk,
    asOf,
    deltaOfOneLot,
    breaches: input.breachesOf(risk, asOf),
  });
}

function moveSpot(market: MarketQuote, ratio: number): MarketQuote {
  const { spot, underlyingPrice } = market;
  const moved = { ...market, spot: spot * ratio };
  return underlyingPrice === undefined ? moved : { ...moved, underlyingPrice: underlyingPrice * ratio };
}

/** Whether a change of what such conditions depend on may be enough: one that does not hold has to be one of them. */
function canFireBy(
  { conditions }: PolicyCheck,
  join: "any" | "all",
  isOne: (kind: TradeCondition["kind"]) => boolean,
): boolean {
  const waiting = conditions.filter(({ holds }) => !holds);
  const counts = ({ condition }: ConditionCheck) => isOne(condition.kind);
  return join === "any" ? waiting.some(counts) : waiting.every(counts);
}

function dependsOnSpot(kind: TradeCondition["kind"]): boolean {
  return kind !== "interval" && kind !== "everyCheck";
}

function dependsOnTime(kind: TradeCondition["kind"]): boolean {
  return kind !== "spotMove" && kind !== "everyCheck";
}

/** From near 1 to `last`, by growing steps. */
function spotRatios(last: number): readonly number[] {
  const direction = Math.sign(last - 1);
  return [...distances(SPOT_STEP, SPOT_GROWTH, Math.abs(last - 1)), Math.abs(last - 1)].map(
    (distance) => 1 + direction * distance,
  );
}

/** From soon after `asOf` to `until`, and the moments at which intervals are over. */
function moments({ asOf, policy, lastHedge }: NextTradeInput, until: UtcMillis): readonly UtcMillis[] {
  const steps = distances(TIME_STEP, TIME_GROWTH, until - asOf);
  const intervals = policy.conditions.flatMap((condition) =>
    condition.kind === "interval" && lastHedge !== null
      ? Math.ceil(lastHedge.time + condition.hours * MILLIS_PER_HOUR)
      : [],
  );
  const all = [
    ...steps.map((step) => asOf + step),
    ...steps.map((step) => until - step),
    ...intervals,
    until,
  ];
  return [...new Set(all)].filter((time) => time > asOf && time <= until).sort((a, b) => a - b);
}

/** Growing by steps, each `growth` times the one before, and short of `end`. */
function distances(first: number, growth: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let step = first, distance = first; distance < end; step *= growth, distance += step) {
    found.push(distance);
  }
  return found;
}

/** An option has no greeks at its own expiry. */
function lastMoment({ risk, asOf }: NextTradeInput): UtcMillis {
  const expiries = risk.expiries.flatMap(({ expiry }) => (expiry !== null && expiry > asOf ? expiry : []));
  return Math.max(asOf, Math.min(asOf + LONGEST, ...expiries.map((expiry) => expiry - TIME_STEP)));
}
