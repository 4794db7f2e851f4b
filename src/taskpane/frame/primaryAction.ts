import type { SessionState } from "../../app/session";
import { formatCount, formatPercent } from "../format/numbers";
import type { View } from "../views";

/** What the one button at the bottom of a view will do. */
export interface PrimaryAction {
  readonly label: string;
  readonly does: "rebalance" | "review" | "write" | "readLog" | "nothing";
}

const REBALANCE: PrimaryAction = { label: "Rebalance", does: "rebalance" };
const READ_AGAIN: PrimaryAction = { label: "Read positions again", does: "rebalance" };

/** The label says what will happen, and, while something is under way, what is. */
export function primaryAction(view: View, state: SessionState): PrimaryAction {
  const tradeCount = state.book?.plan?.trades.length ?? 0;
  switch (state.activity.kind) {
    case "reading":
      return { label: `Reading positions, ${formatPercent(state.activity.fraction)}`, does: "nothing" };
    case "measuring":
      return { label: `Measuring, ${formatPercent(state.activity.fraction)}`, does: "nothing" };
    case "planning":
      return { label: `Searching trades, ${formatPercent(state.activity.fraction)}`, does: "nothing" };
    case "inserting":
      return { label: "Making a sheet", does: "nothing" };
    case "writing":
      return { label: `Writing ${formatCount(tradeCount, "trade")}`, does: "nothing" };
    case "reverting":
      return { label: "Reverting", does: "nothing" };
    case "idle":
  }
  if (view === "log") return { label: "Read log again", does: "readLog" };
  if (state.book === null) return REBALANCE;
  if (state.book.plan === null || state.refusal?.kind === "positionsChanged") return READ_AGAIN;
  if (state.written?.state === "written") return REBALANCE;
  if (view === "book")
    return tradeCount > 0
      ? { label: `Review ${formatCount(tradeCount, "trade")}`, does: "review" }
      : REBALANCE;
  return tradeCount > 0
    ? { label: `Write ${formatCount(tradeCount, "trade")}`, does: "write" }
    : { label: "Nothing to trade", does: "nothing" };
}
