/**
 * What names of underlyings and instruments are compared and looked up by: "btc" and "BTC" are one. It is the name
 * in upper case.
 */
export function nameKey(name: string): string {
  return name.toUpperCase();
}
