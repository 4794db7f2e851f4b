import type { PlanInput } from "./planDraft";
import { isUnmet, type Outcome } from "./planReasons";

const MOST_NAMED = 5;

/** What might have been traded and was not, and why. */
export function notDoneSentences(
  { draft, decision, trades, ranges }: Outcome,
  { edits, choices }: PlanInput,
): readonly string[] {
  const { offers, chosenFrom, policy, notes } = draft;
  const names = offers.map(({ unit }) => unit.instrument);
  const chosen = new Set(chosenFrom.map(({ unit }) => unit.instrument));
  const traded = new Set(trades.map(({ instrument }) => instrument));
  const excluded = names.filter((name) => edits.excluded.includes(name));
  const notChosen = names.filter((name) => !chosen.has(name) && !excluded.includes(name));
  const unused = names.filter((name) => chosen.has(name) && !traded.has(name));
  const isMarginUnknown = choices.margin !== null && chosenFrom.every(({ terms }) => terms.margin === 0);
  return [
    ...notes,
    ...(isMarginUnknown && chosenFrom.length > 0
      ? ["No margin is known of what may be traded here: the limit on margin counts it as 0."]
      : []),
    ...sentence(excluded, "excluded by you"),
    ...(decision === "wait" ? [] : sentence(notChosen, notChosenText(policy.instrument))),
    ...(decision === "trade" ? sentence(unused, unusedText(ranges.some(isUnmet))) : []),
  ];
}

function notChosenText(instrument: string | null): string {
  return instrument === null ? "not listed in a table Hedges" : `the policy trades nothing but ${instrument}`;
}

function unusedText(isAnyUnmet: boolean): string {
  return isAnyUnmet ? "would bring nothing nearer, as far as it may be traded" : "not needed";
}

function sentence(names: readonly string[], why: string): readonly string[] {
  if (names.length === 0) return [];
  const named = names.slice(0, MOST_NAMED).join(", ");
  const more = names.length - MOST_NAMED;
  return [`${more > 0 ? `${named} and ${more} more` : named}: ${why}.`];
}
