import { DomainError } from "../math/domainError";

/** As long as ISO 4217 and the names of coins have them. */
const CODE = /^[A-Z]{2,5}$/;

/** Whether a text may be the code of a currency, in upper case. */
export function isCurrencyCode(text: string): boolean {
  return CODE.test(text);
}

/** Dollars, and the coins that stand for them: venues quote one underlying in several of them. */
const DOLLARS: ReadonlySet<string> = new Set(["USD", "USDC", "USDT", "USDE"]);

/** Whether amounts in two currencies, by their codes, may be added up: one currency, or dollars in two forms. */
export function isSameMoney(a: string, b: string): boolean {
  return a === b || (DOLLARS.has(a) && DOLLARS.has(b));
}

/**
 * The currency of an underlying by those of its positions: the `known` one, `null` where none told yet, beside one
 * that another position tells. Throws `DomainError` where they are not the same money.
 */
export function agreedCurrency(underlying: string, known: string | null, found: string): string {
  if (known === null) return found;
  if (isSameMoney(known, found)) return known;
  const wanted = "one for all positions on an underlying, since they have its spot in common";
  throw new DomainError(`currency of ${underlying}`, `${known} and ${found}`, wanted);
}
