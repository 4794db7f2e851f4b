import { agreedCurrency } from "../market/currency";
import type { UtcMillis } from "../market/time";
import { finish, partOf, type Steps } from "../steps/steps";
import { totalOf } from "./bookTotal";
import type { BookRisk, PositionRisk, UnderlyingRisk } from "./bookRisk";
import { ExposureSum, sumExposures } from "./exposure";
import type { MeasuredFigures } from "./measureOptions";
import { measurePositionsInSteps } from "./measurePositions";
import type { Position } from "./position";

/**
 * Risk of every position, of every expiry within its underlying, of every underlying and in total at
 * `asOf`. Underlyings come in the order in which they first appear. Cost is linear in positions.
 *
 * Throws `DomainError` as `measurePositionsInSteps` does, and for an underlying quoted in two currencies.
 */
export function measureBook(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): BookRisk {
  return finish(measureBookInSteps(positions, asOf, figures));
}

/** Share of the work that is measuring positions; the rest is adding them up. */
const MEASURING = 0.8;
/** Positions that a step adds up. */
const STEP = 2048;

/** `measureBook`, a bit at a time. */
export function* measureBookInSteps(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): Steps<BookRisk> {
  const exposures = yield* partOf(measurePositionsInSteps(positions, asOf, figures), 0, MEASURING);
  const measured: PositionRisk[] = [];
  const groups = new Map<string, UnderlyingGroup>();
  while (measured.length < positions.length) {
    const end = Math.min(measured.length + STEP, positions.length);
    for (let place = measured.length; place < end; place += 1) {
      const risk = { position: positions[place]!, exposure: exposures[place]! };
      measured.push(risk);
      addRisk(groups, risk);
    }
    yield MEASURING + (1 - MEASURING) * (measured.length / positions.length);
  }
  const underlyings = [...groups.values()].map(underlyingRisk);
  return { asOf, positions: measured, underlyings, total: totalOf(underlyings) };
}

/** An underlying of which not all positions may have been added yet. */
interface UnderlyingGroup {
  readonly underlying: string;
  currency: string | null;
  readonly positions: PositionRisk[];
  readonly expiries: Map<UtcMillis | null, ExpiryGroup>;
}

interface ExpiryGroup {
  readonly sum: ExposureSum;
  readonly positions: PositionRisk[];
}

function addRisk(groups: Map<string, UnderlyingGroup>, risk: PositionRisk): void {
  const { underlying, product, currency } = risk.position;
  let group = groups.get(underlying);
  if (group === undefined) {
    group = { underlying, currency: null, positions: [], expiries: new Map() };
    groups.set(underlying, group);
  }
  group.positions.push(risk);
  if (currency !== undefined) group.currency = agreedCurrency(underlying, group.currency, currency);

  const expiry = product.kind === "option" || product.kind === "future" ? product.expiry : null;
  let expiryGroup = group.expiries.get(expiry);
  if (expiryGroup === undefined) {
    expiryGroup = { sum: new ExposureSum(), positions: [] };
    group.expiries.set(expiry, expiryGroup);
  }
  expiryGroup.positions.push(risk);
  expiryGroup.sum.add(risk.exposure);
}

function underlyingRisk({ underlying, currency, positions, expiries }: UnderlyingGroup): UnderlyingRisk {
  const risks = [...expiries]
    .map(([expiry, { sum, positions }]) => ({ expiry, exposure: sum.total, positions }))
    .sort((a, b) => (a.expiry ?? Infinity) - (b.expiry ?? Infinity));
  return {
    underlying,
    spot: positions[0]!.position.market.spot,
    currency,
    exposure: sumExposures(risks.map(({ exposure }) => exposure)),
    expiries: risks,
    positions,
  };
}
