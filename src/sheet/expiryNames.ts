import type { UtcMillis } from "../core/market/time";
import { formatUtc, formatUtcDate } from "./utcText";

/** What groups by expiry are called: by date, and by time too where two share one. `null`, which never ends, is last. */
export function nameExpiries(expiries: readonly (UtcMillis | null)[]): readonly string[] {
  const dates = expiries.map((expiry) => (expiry === null ? "no expiry" : formatUtcDate(expiry)));
  return expiries.map((expiry, index) => {
    const date = dates[index]!;
    const isShared = date === dates[index - 1] || date === dates[index + 1];
    return isShared ? formatUtc(expiry!) : date;
  });
}
