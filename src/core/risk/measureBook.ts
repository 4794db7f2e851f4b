import { DomainError } from "../math/domainError";
import type { UtcMillis } from "../market/time";
import { finish, partOf, type Steps } from "../steps/steps";
import type { BookRisk, BookTotal, ExpiryRisk, PositionRisk, UnderlyingRisk } from "./bookRisk";
import { sumExposures } from "./exposure";
import { measurePositionsInSteps } from "./measurePositions";
import type { Position } from "./position";

/**
 * Risk of every position, of every expiry within its underlying, of every underlying and in total at
 * `asOf`. Underlyings come in the order in which they first appear. Cost is linear in positions.
 *
 * Throws `DomainError` as `measurePositions` does, and for an underlying quoted in two currencies.
 */
export function measureBook(positions: readonly Position[], asOf: UtcMillis): BookRisk {
  return finish(measureBookInSteps(positions, asOf));
}

/** Share of the work that is measuring positions; the rest is adding them up. */
const MEASURING = 0.9;

/** `measureBook`, a bit at a time. */
export function* measureBookInSteps(positions: readonly Position[], asOf: UtcMillis): Steps<BookRisk> {
  const exposures = yield* partOf(measurePositionsInSteps(positions, asOf), 0, MEASURING);
  const measured = positions.map((position, index): PositionRisk => ({
    position,
    exposure: exposures[index]!,
  }));
  const groups = groupBy(measured, ({ position }) => position.underlying);
  const underlyings: UnderlyingRisk[] = [];
  let done = 0;
  for (const [underlying, group] of groups) {
    underlyings.push(measureUnderlying(underlying, group));
    done += group.length;
    yield MEASURING + (1 - MEASURING) * (done / measured.length);
  }
  return { asOf, positions: measured, underlyings, total: totalOf(underlyings) };
}

function measureUnderlying(underlying: string, positions: readonly PositionRisk[]): UnderlyingRisk {
  const expiries = [...groupBy(positions, expiryOf)]
    .map(([expiry, group]): ExpiryRisk => ({
      expiry,
      exposure: sumExposures(group.map(({ exposure }) => exposure)),
      positions: group,
    }))
    .sort((a, b) => (a.expiry ?? Infinity) - (b.expiry ?? Infinity));
  return {
    underlying,
    spot: positions[0]!.position.market.spot,
    currency: currencyOf(underlying, positions),
    exposure: sumExposures(expiries.map(({ exposure }) => exposure)),
    expiries,
    positions,
  };
}

function expiryOf({ position: { product } }: PositionRisk): UtcMillis | null {
  return product.kind === "option" || product.kind === "future" ? product.expiry : null;
}

function currencyOf(underlying: string, positions: readonly PositionRisk[]): string | null {
  let found: string | null = null;
  for (const { position } of positions) {
    const { currency = null } = position;
    if (currency === null || currency === found) continue;
    if (found !== null) {
      const wanted = "one for all positions on an underlying, which have its spot in common";
      throw new DomainError(`currency of ${underlying}`, `${found} and ${currency}`, wanted);
    }
    found = currency;
  }
  return found;
}

function totalOf(underlyings: readonly UnderlyingRisk[]): BookTotal {
  const sum = sumExposures(underlyings.map(({ exposure }) => exposure));
  if (underlyings.length <= 1) return sum;
  const isOneMoney = underlyings.every(({ currency }) => currency === underlyings[0]!.currency);
  const money = (figure: number | null): number | null => (isOneMoney ? figure : null);
  return {
    value: money(sum.value),
    delta: null,
    netDelta: null,
    gamma: null,
    vega: money(sum.vega),
    theta: money(sum.theta),
    rho: money(sum.rho),
    dollarDelta: money(sum.dollarDelta),
    dollarGammaPerPercent: money(sum.dollarGammaPerPercent),
    volatilityType: sum.volatilityType,
  };
}

function groupBy<Key>(
  positions: readonly PositionRisk[],
  keyOf: (risk: PositionRisk) => Key,
): ReadonlyMap<Key, PositionRisk[]> {
  const groups = new Map<Key, PositionRisk[]>();
  for (const risk of positions) {
    const key = keyOf(risk);
    const group = groups.get(key);
    if (group) group.push(risk);
    else groups.set(key, [risk]);
  }
  return groups;
}
