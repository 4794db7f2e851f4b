import type { WrittenState } from "../../app/session";
import { formatCount } from "../format/numbers";
import { formatUtcTime } from "../format/times";

/** "Wrote 2 trades to Hedge trades!A2:J3 · run 7 · 14:02:11 UTC" */
export function describeWritten({ state, tradeCount, tradesAddress, run, time }: WrittenState): string {
  const trades = formatCount(tradeCount, "trade");
  const what = state === "written" ? `Wrote ${trades}` : `Reverted ${trades}`;
  const where = state === "written" && tradesAddress !== null ? ` to ${tradesAddress}` : "";
  return `${what}${where} · run ${run} · ${formatUtcTime(time)}`;
}
