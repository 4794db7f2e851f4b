import { DomainError } from "../../math/domainError";
import type { MarketQuote } from "../../market/quote";
import { yearsBetween, type UtcMillis } from "../../market/time";
import { nameKey } from "../../product/nameKey";
import type { Product } from "../../product/product";
import type { Steps } from "../../steps/steps";
import type { Position } from "../position";
import { requireSameMarket, requireSameTerms } from "./instrumentAgreement";
import type { Snapshot } from "./pnlExplanation";

/** One instrument in two snapshots. */
export interface Holding<Held extends Product = Product> {
  readonly instrument: string;
  readonly underlying: string;
  readonly product: Held;
  readonly multiplier: number;
  readonly currency: string | undefined;
  /** `null` where the snapshot has no row of it. */
  readonly before: MarketQuote | null;
  readonly after: MarketQuote | null;
  /** The part of the quantities that both snapshots have, on the same side. */
  readonly held: number;
  readonly added: number;
  readonly closed: number;
  /** The moments of the snapshots. */
  readonly from: UtcMillis;
  readonly to: UtcMillis;
  /** After the first moment, and by the second. */
  readonly hasExpired: boolean;
}

/** Rows of one instrument in one snapshot. */
interface Rows {
  readonly first: Position;
  quantity: number;
}

interface Pair {
  before: Rows | null;
  after: Rows | null;
}

/** Positions of a step. */
const STEP = 2048;

/**
 * The instruments of two snapshots, in the order in which they first appear. Names match in any letter case;
 * several rows of one instrument are its sum.
 *
 * What is held is the part of the quantities in common: of +10 before and +6 after, 6 are held and 4 closed; of
 * +10 and -6, none is held, 10 are closed and -6 are added. What has expired in between and has no row after was
 * held to its end.
 *
 * Throws `DomainError` where rows of one instrument differ in their terms, or in one snapshot in their market,
 * and for one that had expired before the first snapshot.
 */
export function* matchHoldings(before: Snapshot, after: Snapshot): Steps<readonly Holding[]> {
  const pairs = new Map<string, Pair>();
  const count = before.positions.length + after.positions.length;
  for (const [side, { positions }] of [["before", before] as const, ["after", after] as const]) {
    for (let start = 0; start < positions.length; start += STEP) {
      for (const position of positions.slice(start, start + STEP)) addRow(pairs, side, position);
      const done = side === "before" ? start : before.positions.length + start;
      yield done / count;
    }
  }
  const holdings: Holding[] = [];
  for (const pair of pairs.values()) {
    holdings.push(holdingOf(pair, before.asOf, after.asOf));
    if (holdings.length % STEP === 0) yield 1;
  }
  return holdings;
}

function addRow(pairs: Map<string, Pair>, side: "before" | "after", position: Position): void {
  const key = nameKey(position.instrument);
  let pair = pairs.get(key);
  if (pair === undefined) {
    pair = { before: null, after: null };
    pairs.set(key, pair);
  }
  const known = (pair.before ?? pair.after)?.first;
  if (known !== undefined) requireSameTerms(known, position);
  const rows = pair[side];
  if (rows === null) {
    pair[side] = { first: position, quantity: position.quantity };
    return;
  }
  requireSameMarket(rows.first, position);
  rows.quantity += position.quantity;
}

function holdingOf({ before, after }: Pair, from: UtcMillis, to: UtcMillis): Holding {
  const { instrument, underlying, product, multiplier, currency } = (before ?? after)!.first;
  const expiry = "expiry" in product ? product.expiry : Infinity;
  if (expiry < from) {
    const found = yearsBetween(from, expiry);
    throw new DomainError(`years to expiry of ${instrument} before`, found, "0 or more");
  }
  const hasExpired = to > from && expiry <= to;
  const first = before?.quantity ?? 0;
  const last = after?.quantity ?? 0;
  const held = after === null && hasExpired ? first : commonPart(first, last);
  return {
    instrument,
    underlying,
    product,
    multiplier,
    currency: currency ?? after?.first.currency,
    before: before?.first.market ?? null,
    after: after?.first.market ?? null,
    held,
    added: after === null ? 0 : last - held,
    closed: first - held,
    from,
    to,
    hasExpired,
  };
}

function commonPart(first: number, last: number): number {
  if (first > 0 && last > 0) return Math.min(first, last);
  return first < 0 && last < 0 ? Math.max(first, last) : 0;
}
