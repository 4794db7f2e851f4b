import { nameKey } from "../product/nameKey";
import type { ProductKind } from "../product/product";
import type { UnderlyingRisk } from "../risk/bookRisk";
import type { Position } from "../risk/position";
import { untoldTerms, type HedgeTerms } from "./hedgeTerms";

/** Lower is hedged with first: a perpetual needs no roll, a near future is the most liquid. */
const PREFERENCE: Readonly<Record<ProductKind, number>> = { perpetual: 0, future: 1, spot: 2, option: 3 };

/**
 * What may be traded on one underlying: what `hedges` say of it, else the perpetuals, futures and spot that the book
 * holds, each instrument once. Best default first: perpetuals, then futures by expiry, then spot, then options by
 * expiry, strike and type; equals by name. The order of rows changes nothing.
 */
export function offeredUnits(
  { underlying, positions }: Pick<UnderlyingRisk, "underlying" | "positions">,
  hedges: readonly HedgeTerms[],
): readonly HedgeTerms[] {
  const told = hedges.filter(({ unit }) => nameKey(unit.underlying) === nameKey(underlying));
  const offered = told.length > 0 ? told : heldUnits(positions);
  const seen = new Set<string>();
  return [...offered].sort(byPreference).filter(({ unit }) => {
    const key = nameKey(unit.instrument);
    return !seen.has(key) && seen.add(key);
  });
}

/** Of rows of one instrument the first by preference. */
function heldUnits(positions: UnderlyingRisk["positions"]): readonly HedgeTerms[] {
  const units = new Map<string, HedgeTerms>();
  for (const { position } of positions) {
    if (position.product.kind === "option") continue;
    const known = units.get(position.instrument);
    if (known !== undefined && isSameMarket(known.unit, position)) continue;
    const terms = untoldTerms({ ...position, quantity: 1 });
    if (known === undefined || byPreference(terms, known) < 0) units.set(position.instrument, terms);
  }
  return [...units.values()];
}

function isSameMarket({ market: a }: Position, { market: b }: Position): boolean {
  return a.rate === b.rate && a.dividendYield === b.dividendYield;
}

function byPreference({ unit: a }: HedgeTerms, { unit: b }: HedgeTerms): number {
  const [first, second] = [orderOf(a), orderOf(b)];
  for (const [index, value] of first.entries()) {
    const other = second[index]!;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Rows of one instrument may differ in carry, and in its spelling. */
function orderOf({ instrument, product, market }: Position): readonly (number | string)[] {
  const expiry = "expiry" in product ? product.expiry : 0;
  const [strike, type] = product.kind === "option" ? [product.strike, product.type] : [0, ""];
  const { rate, dividendYield } = market;
  return [PREFERENCE[product.kind], expiry, strike, type, instrument, rate, dividendYield];
}
