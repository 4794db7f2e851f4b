import type { PlanEdits } from "../../core/hedging/plan";

/** What the user changed in a plan, after one more change. */

/** A quantity that is fixed, also one of what was excluded. */
export function withFixed(edits: PlanEdits, instrument: string, quantity: number): PlanEdits {
  return {
    ...edits,
    quantities: { ...edits.quantities, [instrument]: quantity },
    excluded: edits.excluded.filter((name) => name !== instrument),
  };
}

/** A quantity that is found again. */
export function withFreed(edits: PlanEdits, instrument: string): PlanEdits {
  const others = Object.entries(edits.quantities).filter(([name]) => name !== instrument);
  return { ...edits, quantities: Object.fromEntries(others) };
}

/** Not traded, whatever its quantity was fixed at. */
export function withExcluded(edits: PlanEdits, instrument: string): PlanEdits {
  const excluded = edits.excluded.filter((name) => name !== instrument);
  return { ...withFreed(edits, instrument), excluded: [...excluded, instrument] };
}

export function withTakenIn(edits: PlanEdits, instrument: string): PlanEdits {
  return { ...edits, excluded: edits.excluded.filter((name) => name !== instrument) };
}

export function withOthers(edits: PlanEdits, others: PlanEdits["others"]): PlanEdits {
  return { ...edits, others };
}
