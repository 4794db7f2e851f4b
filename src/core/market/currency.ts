/** Dollars, and the coins that stand for them: venues quote one underlying in several of them. */
const DOLLARS: ReadonlySet<string> = new Set(["USD", "USDC", "USDT", "USDE"]);

/** Whether amounts in two currencies, by their codes, may be added up: one currency, or dollars in two forms. */
export function isSameMoney(a: string, b: string): boolean {
  return a === b || (DOLLARS.has(a) && DOLLARS.has(b));
}
