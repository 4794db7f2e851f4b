import type { LimitState } from "../../../core/hedging/limits";
import type { BookRisk, ExpiryRisk, PositionRisk, UnderlyingRisk } from "../../../core/risk/bookRisk";
import { formatUtc, formatUtcDate } from "../../../sheet/utcText";
import type { ExposureBar } from "./exposureBar";

export interface UnderlyingNode {
  readonly kind: "underlying";
  readonly id: string;
  readonly risk: UnderlyingRisk;
  /** Most urgent first. */
  readonly bars: readonly ExposureBar[];
}

export interface BarNode {
  readonly kind: "bar";
  readonly id: string;
  readonly bar: ExposureBar;
}

export interface ExpiryNode {
  readonly kind: "expiry";
  readonly id: string;
  /** "2026-12-25", with its time where two expiries share the date; "no expiry" */
  readonly label: string;
  readonly risk: ExpiryRisk;
}

export interface PositionNode {
  readonly kind: "position";
  readonly id: string;
  readonly risk: PositionRisk;
}

/** A row of the tree, with all below it unmade until it is opened. */
export type BookNode = UnderlyingNode | BarNode | ExpiryNode | PositionNode;

/** A node in its place among those that show. */
export interface TreeRow {
  readonly node: BookNode;
  /** 1 for an underlying. */
  readonly level: number;
  /** `null` for what cannot be opened. */
  readonly isOpen: boolean | null;
  /** Index of the row that it is below; -1 for an underlying. */
  readonly parent: number;
  /** 1-based among its siblings, and how many these are. */
  readonly position: number;
  readonly setSize: number;
}

/** Puts siblings into the order in which they are to show. */
export type SiblingOrder = <Node extends BookNode>(siblings: readonly Node[]) => readonly Node[];

const URGENCY: readonly LimitState[] = ["breach", "near", "inside"];

/** The underlyings of a book, breaches first, then what is near, else as in the sheet. */
export function bookNodes(
  { underlyings }: BookRisk,
  barsOf: (underlying: string) => readonly ExposureBar[],
): readonly UnderlyingNode[] {
  return underlyings
    .map((risk): UnderlyingNode => {
      const bars = [...barsOf(risk.underlying)].sort((a, b) => urgency(a.state) - urgency(b.state));
      return { kind: "underlying", id: underlyingId(risk.underlying), risk, bars };
    })
    .sort((a, b) => urgencyOf(a) - urgencyOf(b));
}

export function underlyingId(underlying: string): string {
  return `underlying ${underlying}`;
}

/** The rows that show, top to bottom, given what is open. */
export function treeRows(
  nodes: readonly UnderlyingNode[],
  open: ReadonlySet<string>,
  inOrder: SiblingOrder,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (
    siblings: readonly BookNode[],
    level: number,
    parent: number,
    before: number,
    setSize: number,
  ) =>
    siblings.forEach((node, index) => {
      const below = childCount(node);
      const isOpen = below === 0 ? null : open.has(node.id);
      rows.push({ node, level, isOpen, parent, position: before + index + 1, setSize });
      if (isOpen !== true) return;
      const self = rows.length - 1;
      const bars = barNodes(node);
      add(bars, level + 1, self, 0, below);
      add(inOrder(children(node)), level + 1, self, bars.length, below);
    });
  add(inOrder(nodes), 1, -1, 0, nodes.length);
  return rows;
}

function childCount(node: BookNode): number {
  if (node.kind === "underlying") return node.bars.length + node.risk.expiries.length;
  return node.kind === "expiry" ? node.risk.positions.length : 0;
}

function barNodes(node: BookNode): readonly BarNode[] {
  if (node.kind !== "underlying") return [];
  return node.bars.map((bar) => ({ kind: "bar", id: `${bar.underlying} ${bar.name} ${bar.rangeText}`, bar }));
}

const made = new WeakMap<UnderlyingRisk | ExpiryRisk, readonly BookNode[]>();

/** The same array whenever it is asked for, so that its order is found once. */
function children(node: BookNode): readonly BookNode[] {
  if (node.kind !== "underlying" && node.kind !== "expiry") return [];
  const known = made.get(node.risk);
  if (known !== undefined) return known;
  const nodes = node.kind === "underlying" ? expiryNodes(node.risk) : positionNodes(node);
  made.set(node.risk, nodes);
  return nodes;
}

function expiryNodes({ underlying, expiries }: UnderlyingRisk): readonly ExpiryNode[] {
  const dates = expiries.map(({ expiry }) => (expiry === null ? "no expiry" : formatUtcDate(expiry)));
  return expiries.map((risk, index) => {
    const { expiry } = risk;
    const date = dates[index]!;
    const isShared = date === dates[index - 1] || date === dates[index + 1];
    return {
      kind: "expiry",
      id: `${underlyingId(underlying)} ${expiry ?? "none"}`,
      label: isShared && expiry !== null ? formatUtc(expiry) : date,
      risk,
    };
  });
}

function positionNodes({ id, risk }: ExpiryNode): readonly PositionNode[] {
  return risk.positions.map((position, index) => ({
    kind: "position",
    id: `${id} ${index}`,
    risk: position,
  }));
}

/** The worst of an underlying's bars; `null` where it has none. */
export function worstBar({ bars }: UnderlyingNode): ExposureBar | null {
  return bars[0] ?? null;
}

function urgencyOf(node: UnderlyingNode): number {
  const worst = worstBar(node);
  return worst === null ? URGENCY.length : urgency(worst.state);
}

function urgency(state: LimitState): number {
  return URGENCY.indexOf(state);
}
