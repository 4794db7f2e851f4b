import type { Steps } from "../core/steps/steps";

interface Placed {
  readonly gridRow: number;
  readonly gridColumn?: number | null;
}

const ITEMS_PER_STEP = 5000;

/** By row, then by column; what is about a whole row comes first. */
export function comparePlaces(a: Placed, b: Placed): number {
  return a.gridRow - b.gridRow || (a.gridColumn ?? -1) - (b.gridColumn ?? -1);
}

/** Orders the items from `start` to the end, which are few: those of one row. */
export function orderTail<Item extends Placed>(items: Item[], start: number): void {
  if (items.length - start > 1) items.push(...items.splice(start).sort(comparePlaces));
}

/** Two lists in order as one in order; what stands in the same place keeps its order. */
export function* mergeByPlace<Item extends Placed>(
  first: readonly Item[],
  second: readonly Item[],
): Steps<readonly Item[]> {
  if (second.length === 0) return first;
  const merged: Item[] = [];
  const count = first.length + second.length;
  let taken = 0;
  while (merged.length < count) {
    if (merged.length % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield merged.length / count;
    const next = second[merged.length - taken];
    const isFirst = taken < first.length && (next === undefined || comparePlaces(first[taken]!, next) <= 0);
    merged.push(isFirst ? first[taken++]! : next!);
  }
  return merged;
}
