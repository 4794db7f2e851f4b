import type { UtcMillis } from "../../market/time";
import { amountText, quantityText } from "../numberText";
import type { JointLimits } from "../optimiser/hedgeProblem";
import type { Conflict } from "../optimiser/hedgeSolution";
import type { FoundTrades } from "./foundTrades";
import { exposureName, isMoved } from "./planProblem";
import { isUnmet, rangeText, type Outcome } from "./planReasons";

const JOINT_TEXTS: Readonly<Record<keyof JointLimits, string>> = {
  budget: "the budget for all trades",
  tickets: "the number of trades",
  margin: "the margin for all trades",
  selfFinancing: "trades that finance themselves",
  noMoreGrossVega: "no more gross vega than now",
};

const UNKNOWN = "The time was up before it was known which limits cannot be kept together.";

/**
 * A sentence for each limit of an underlying that cannot be kept together with the others; `null` where all of its
 * ranges are met.
 */
export function conflictSentences(
  { conflicts, search }: FoundTrades,
  outcome: Outcome,
  asOf: UtcMillis,
): readonly string[] | null {
  const { draft, ranges } = outcome;
  const unmet = ranges.flatMap((range, index) =>
    isUnmet(range) ? [{ range, figure: draft.figures[index]! }] : [],
  );
  if (unmet.length === 0) return null;
  if (search.by === "user") return unmet.map(({ range }) => leftByUser(range));
  const unmoved = unmet.filter(({ figure }) => !isMoved(figure, draft.chosenFrom, asOf));
  const found = (conflicts ?? []).flatMap((conflict) => sentence(conflict, outcome) ?? []);
  const isUnknown = found.length === 0 && unmoved.length < unmet.length;
  return [...unmoved.map(({ range }) => unmovedSentence(range)), ...(isUnknown ? [UNKNOWN] : found)];
}

function leftByUser({ name, bucket, lower, upper, after }: Outcome["ranges"][number]): string {
  const figure = bucket === null ? name : `${name} ${bucket}`;
  return `${figure} of ${rangeText(lower, upper)}: your quantities leave ${amountText(after)}.`;
}

function unmovedSentence({ name, bucket, lower, upper, after }: Outcome["ranges"][number]): string {
  const figure = bucket === null ? name : `${name} ${bucket}`;
  return `${figure} of ${rangeText(lower, upper)}: nothing that may be traded moves it, so that ${amountText(after)} stays.`;
}

/** `null` for what belongs to another underlying. */
function sentence(conflict: Conflict, { draft, ranges }: Outcome): string | null {
  switch (conflict.kind) {
    case "exposure": {
      const index = draft.figures.findIndex((figure) => exposureName(figure) === conflict.name);
      return index < 0 ? null : exposureSentence(ranges[index]!, conflict.side);
    }
    case "hedge":
    case "size": {
      const offer = draft.chosenFrom.find(({ unit }) => unit.instrument === conflict.name);
      return offer === undefined ? null : hedgeSentence(conflict);
    }
    case "joint":
      return `In the way: ${JOINT_TEXTS[conflict.limit]}.`;
  }
}

function exposureSentence(range: Outcome["ranges"][number], side: "lower" | "upper"): string {
  const { name, bucket, from, lower, upper, after } = range;
  const figure = bucket === null ? name : `${name} ${bucket}`;
  const limit = side === "lower" ? rangeText(lower, null) : rangeText(null, upper);
  return isUnmet(range)
    ? `${figure} of ${limit} (${from}): ${amountText(after)} is as near as it comes.`
    : `${figure} of ${limit} (${from}), which is kept.`;
}

function hedgeSentence(conflict: Exclude<Conflict, { kind: "exposure" | "joint" }>): string {
  if (conflict.kind === "size")
    return `${conflict.name} in trades of ${quantityText(conflict.smallest)} or more.`;
  const most = quantityText(Math.abs(conflict.limit));
  return conflict.side === "lowest"
    ? `At most ${most} ${conflict.name} may be sold.`
    : `At most ${most} ${conflict.name} may be bought.`;
}
