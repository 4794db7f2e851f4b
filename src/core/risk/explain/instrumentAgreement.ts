import { DomainError } from "../../math/domainError";
import { isSameNumber } from "../../math/isSameNumber";
import type { MarketQuote } from "../../market/quote";
import { nameKey } from "../../product/nameKey";
import type { Position } from "../position";

type Value = string | number | undefined;

interface Property<Of> {
  readonly name: string;
  readonly of: (of: Of) => Value;
  readonly text?: (value: Value) => string;
}

const MILLIS_PER_MINUTE = 60_000;

const TERMS: readonly Property<Position>[] = [
  { name: "type", of: ({ product }) => (product.kind === "option" ? product.type : product.kind) },
  { name: "underlying", of: ({ underlying }) => nameKey(underlying) },
  { name: "strike", of: ({ product }) => ("strike" in product ? product.strike : undefined) },
  {
    name: "expiry",
    of: ({ product }) =>
      "expiry" in product ? Math.floor(product.expiry / MILLIS_PER_MINUTE) * MILLIS_PER_MINUTE : undefined,
    text: (time) => new Date(Number(time)).toISOString(),
  },
  { name: "settlement", of: ({ product }) => ("settlement" in product ? product.settlement : undefined) },
  { name: "style", of: ({ product }) => ("style" in product ? product.style : undefined) },
  { name: "multiplier", of: ({ multiplier }) => multiplier },
  {
    name: "volatility type",
    of: ({ product, market }) =>
      product.kind === "option" ? (market.volatilityType ?? "lognormal") : undefined,
  },
];

const QUOTES: readonly Property<MarketQuote>[] = [
  { name: "spot", of: ({ spot }) => spot },
  { name: "underlying price", of: ({ underlyingPrice }) => underlyingPrice },
  { name: "volatility", of: ({ volatility }) => volatility },
  { name: "rate", of: ({ rate }) => rate },
  { name: "dividend yield", of: ({ dividendYield }) => dividendYield },
];

/** Throws `DomainError` unless two rows that bear one name stand for one instrument. */
export function requireSameTerms(first: Position, later: Position): void {
  requireAgreement(first.instrument, TERMS, first, later);
}

/** Throws `DomainError` unless two rows of one instrument in one snapshot show the same market. */
export function requireSameMarket(first: Position, later: Position): void {
  requireAgreement(first.instrument, QUOTES, first.market, later.market);
}

function requireAgreement<Of>(
  instrument: string,
  properties: readonly Property<Of>[],
  first: Of,
  later: Of,
): void {
  for (const { name, of, text = String } of properties) {
    const wanted = of(first);
    const found = of(later);
    if (agree(wanted, found)) continue;
    throw new DomainError(
      `${name} of ${instrument}`,
      found === undefined ? undefined : text(found),
      `${wanted === undefined ? "none" : text(wanted)}, as another row of that instrument says`,
    );
  }
}

function agree(a: Value, b: Value): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return isSameNumber(a, b);
}
