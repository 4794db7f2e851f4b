import { isSameNumber } from "../core/math/isSameNumber";
import type { Product } from "../core/product/product";
import type { Position } from "../core/risk/position";
import type { PositionColumn } from "./positionColumns";
import type { RowMarket } from "./readMarket";
import { formatUtc, formatUtcDayOrTime } from "./utcText";

/** What an instrument's name stands for: everything in its row but how much is held, volatility and carry. */
export interface InstrumentTerms extends Pick<Position, "underlying" | "product" | "multiplier"> {
  readonly market: Pick<RowMarket, "underlyingPrice">;
}

type TermValue = string | number | null;

interface Term {
  readonly column: PositionColumn;
  /** `null` where the instrument has no such term. */
  readonly of: (terms: InstrumentTerms) => TermValue;
  readonly text?: (value: TermValue) => string;
}

const MILLIS_PER_MINUTE = 60_000;

const TYPE: Term = { column: "Type", of: ({ product }) => typeOf(product) };

const TERMS: readonly Term[] = [
  { column: "Underlying", of: ({ underlying }) => underlying },
  { column: "Strike", of: ({ product }) => ("strike" in product ? product.strike : null) },
  {
    column: "Expiry",
    of: ({ product }) => ("expiry" in product ? Math.floor(product.expiry / MILLIS_PER_MINUTE) : null),
    text: (minutes) => formatUtc(Number(minutes) * MILLIS_PER_MINUTE),
  },
  { column: "Settlement", of: ({ product }) => ("settlement" in product ? product.settlement : null) },
  { column: "Style", of: ({ product }) => ("style" in product ? product.style : null) },
  { column: "Multiplier", of: ({ multiplier }) => multiplier },
  { column: "Underlying price", of: ({ market }) => market.underlyingPrice ?? null },
];

export interface TermDisagreement {
  readonly column: PositionColumn;
  readonly first: string;
  readonly later: string;
}

/**
 * Where two rows of one name differ. Numbers agree to 1e-9 relative, expiries to the minute; a price that one
 * row has and the other leaves blank differs. Of two types nothing else is compared: their terms have not the
 * same meaning.
 */
export function findDisagreements(
  first: InstrumentTerms,
  later: InstrumentTerms,
): readonly TermDisagreement[] {
  const terms = agree(TYPE.of(first), TYPE.of(later)) ? TERMS : [TYPE];
  return terms
    .filter(({ of }) => !agree(of(first), of(later)))
    .map(({ column, of, text = plainText }) => ({ column, first: text(of(first)), later: text(of(later)) }));
}

function agree(first: TermValue, later: TermValue): boolean {
  if (typeof first === "number" && typeof later === "number") return isSameNumber(first, later);
  return first === later;
}

function plainText(value: TermValue): string {
  return value === null ? "blank" : String(value);
}

/**
 * A name for a row without one, another for each product: "SPX 2027-03-19 call 6800 x100",
 * "BTC 2027-03-26 08:00 UTC inverse future", "BTC inverse perpetual".
 */
export function nameInstrument({ underlying, product, multiplier }: InstrumentTerms): string {
  const parts = [underlying];
  if ("expiry" in product) parts.push(formatUtcDayOrTime(product.expiry));
  if ("settlement" in product && product.settlement === "inverse") parts.push(product.settlement);
  if ("style" in product && product.style === "american") parts.push(product.style);
  parts.push(typeOf(product));
  if ("strike" in product) parts.push(String(product.strike));
  if (multiplier !== 1) parts.push(`x${multiplier}`);
  return parts.join(" ");
}

function typeOf(product: Product): string {
  return product.kind === "option" ? product.type : product.kind;
}
