import type { Exposure } from "../../../core/risk/exposure";
import { FIGURES } from "../../format/figures";
import type { BookNode, SiblingOrder } from "./treeNodes";

/** "name", "amount" (spot, count, quantity), or the name of a figure. */
export type SortColumn = string;

/** `null`: breaches first, then as in the sheet. */
export type TreeSort = { readonly by: SortColumn; readonly direction: "ascending" | "descending" } | null;

export const NAME = "name";
export const AMOUNT = "amount";

type Key = string | number | null;

const NAMES = new Intl.Collator("en", { numeric: true });

/** What a press on a column's header leads to: names from A on and figures from the largest, then the other way, then none. */
export function nextSort(sort: TreeSort, by: SortColumn): TreeSort {
  const first = by === NAME ? "ascending" : "descending";
  if (sort?.by !== by) return { by, direction: first };
  return sort.direction === first
    ? { by, direction: first === "ascending" ? "descending" : "ascending" }
    : null;
}

/** Orders siblings, and keeps what it has ordered: a long list is not sorted again because another row is opened. */
export function orderBy(sort: TreeSort): SiblingOrder {
  const ordered = new WeakMap<readonly BookNode[], readonly BookNode[]>();
  return <Node extends BookNode>(siblings: readonly Node[]): readonly Node[] => {
    if (sort === null) return siblings;
    const known = ordered.get(siblings);
    if (known !== undefined) return known as readonly Node[];
    const result = sorted(siblings, keyFor(sort.by), sort.direction === "ascending" ? 1 : -1);
    ordered.set(siblings, result);
    return result;
  };
}

/** Equal keys keep their order; what has none comes last in both directions. */
function sorted<Node extends BookNode>(
  siblings: readonly Node[],
  keyOf: (node: BookNode) => Key,
  sign: 1 | -1,
): readonly Node[] {
  const keyed = siblings.map((node) => ({ node, key: keyOf(node) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ node }) => node);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return NAMES.compare(String(a), String(b));
}

function keyFor(by: SortColumn): (node: BookNode) => Key {
  if (by === NAME) return nameKey;
  if (by === AMOUNT) return amountKey;
  const figure = FIGURES.find(({ name }) => name === by);
  return (node) => {
    const exposure = exposureOf(node);
    return exposure === null ? null : (figure?.of(exposure) ?? null);
  };
}

function nameKey(node: BookNode): Key {
  switch (node.kind) {
    case "underlying":
      return node.risk.underlying;
    case "expiry":
      return node.risk.expiry;
    case "position":
      return node.risk.position.instrument;
    case "bar":
      return null;
  }
}

function amountKey(node: BookNode): Key {
  switch (node.kind) {
    case "underlying":
      return node.risk.spot;
    case "expiry":
      return node.risk.positions.length;
    case "position":
      return node.risk.position.quantity;
    case "bar":
      return null;
  }
}

export function exposureOf(node: BookNode): Exposure | null {
  return node.kind === "bar" ? null : node.risk.exposure;
}
