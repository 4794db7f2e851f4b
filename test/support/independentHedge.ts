import type { Highs } from "highs";
import type { Hedge, HedgeProblem } from "../../src/core/hedging/optimiser/hedgeProblem";

/*
 * What trades come to and which are best, found in other ways than the product finds it: by trying all
 * quantities, and by a program in HiGHS's text form with signed quantities and other variables.
 */

export interface Figures {
  readonly distance: number;
  readonly squares: number;
  readonly trades: number;
  readonly cost: number;
}

export function figuresOf({ exposures, hedges }: HedgeProblem, quantities: readonly number[]): Figures {
  let [distance, squares, trades, cost] = [0, 0, 0, 0];
  exposures.forEach(({ exposure, lower, upper, target, weight, scale }, row) => {
    const after = hedges.reduce(
      (sum, { effects }, index) => sum + effects[row]! * quantities[index]!,
      exposure,
    );
    const outside = Math.max(0, (lower ?? -Infinity) - after, after - (upper ?? Infinity));
    if (outside > 1e-9 * scale) distance += weight * outside;
    const moving = hedges.filter(({ effects }) => effects[row] !== 0);
    const moves = moving.map(({ effects, lot }) => Math.abs(effects[row]!) * (lot ?? 0));
    const halfALot = moves.length === 0 ? 0 : Math.min(...moves) / 2;
    squares += (weight * Math.max(0, Math.abs(after - target) - halfALot)) ** 2;
  });
  hedges.forEach(({ buyCost, sellCost, impact, ticket }, index) => {
    const quantity = quantities[index]!;
    if (quantity === 0) return;
    trades += 1;
    cost +=
      ticket +
      (quantity > 0 ? quantity * buyCost : -quantity * sellCost) +
      impact * Math.abs(quantity) ** 1.5;
  });
  return { distance, squares, trades, cost };
}

/** Why quantities may not be traded; `null` where they may. */
export function faultOf({ hedges, joint }: HedgeProblem, quantities: readonly number[]): string | null {
  const faults = hedges.flatMap(({ name, lot, lowest, highest, minTrade }, index) => {
    const quantity = quantities[index]!;
    const lots = lot === null ? 0 : quantity / lot;
    const isFault =
      !Number.isFinite(quantity) ||
      Math.abs(lots - Math.round(lots)) > 1e-9 ||
      (lowest !== null && quantity < lowest - 1e-9 * Math.abs(lowest)) ||
      (highest !== null && quantity > highest + 1e-9 * highest) ||
      (quantity !== 0 && Math.abs(quantity) < minTrade * (1 - 1e-9));
    return isFault ? [`${name}: ${quantity}`] : [];
  });
  const { cost } = figuresOf({ exposures: [], hedges, joint, objective: "leastCost" }, quantities);
  if (joint.budget !== null && cost > joint.budget * (1 + 1e-8)) faults.push(`cost ${cost}`);
  return faults.length === 0 ? null : faults.join(", ");
}

/** Figures in the order in which they count. */
export function inOrder(
  problem: HedgeProblem,
  { distance, squares, trades, cost }: Figures,
): readonly number[] {
  const asked = { leastCost: [], target: [squares], budget: [squares], fewest: [trades] }[problem.objective];
  return [distance, ...asked, cost];
}

/** The best by trying all quantities that may be traded: every hedge has a lot and limits. */
export function bestOfAll(problem: HedgeProblem): readonly number[] {
  let best: readonly number[] | null = null;
  const quantities = new Array<number>(problem.hedges.length).fill(0);
  const visit = (index: number): void => {
    const hedge = problem.hedges[index];
    if (hedge === undefined) {
      if (faultOf(problem, quantities) !== null) return;
      const found = inOrder(problem, figuresOf(problem, quantities));
      if (best === null || isBefore(found, best)) best = found;
      return;
    }
    for (const quantity of allOf(hedge)) {
      quantities[index] = quantity;
      visit(index + 1);
    }
  };
  visit(0);
  if (best === null) throw new Error("nothing may be traded, not even nothing");
  return best;
}

function allOf({ lot, lowest, highest, minTrade }: Hedge): number[] {
  if (lot === null || lowest === null || highest === null) throw new Error("a hedge without lot or limits");
  const [first, last] = [Math.ceil(lowest / lot - 1e-9), Math.floor(highest / lot + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * lot).toPrecision(12)),
  ).filter((quantity) => quantity === 0 || Math.abs(quantity) >= minTrade - 1e-9);
}

function isBefore(first: readonly number[], second: readonly number[]): boolean {
  const at = first.findIndex(
    (value, index) => Math.abs(value - second[index]!) > 1e-9 * (1 + Math.abs(value)),
  );
  return at >= 0 && first[at]! < second[at]!;
}

/** How finely impact is cut into straight pieces, each from point to point: above the truth. */
const PIECES = 16;

/**
 * Quantities of least cost, or as few as possible, within the ranges: signed whole numbers x, cost as the larger
 * of its two sides, impact from point to point. `null` where there are none.
 */
export function bestByText(highs: Highs, problem: HedgeProblem, most: number, gap: number): number[] | null {
  const { exposures, hedges, objective } = problem;
  const bounds: string[] = [];
  const integers: string[] = [];
  const binaries: string[] = [];
  const rows: string[] = [];
  const goal: string[] = [];
  hedges.forEach(({ lot, lowest, highest, minTrade, buyCost, sellCost, impact, ticket }, index) => {
    const unit = lot ?? 1;
    const [low, high] = [(lowest ?? -most) / unit, (highest ?? most) / unit];
    bounds.push(`${low} <= x${index} <= ${high}`, `0 <= c${index}`, `0 <= i${index}`);
    if (lot !== null) integers.push(`x${index}`);
    binaries.push(`b${index}`, `s${index}`);
    rows.push(
      `c${index} - ${buyCost * unit} x${index} >= 0`,
      `c${index} + ${sellCost * unit} x${index} >= 0`,
    );
    // Bought (b) is from the least trade up, sold (s) down; neither is 0.
    rows.push(`x${index} - ${high} b${index} - ${-minTrade / unit} s${index} <= 0`);
    rows.push(`x${index} - ${low} s${index} - ${minTrade / unit} b${index} >= 0`);
    rows.push(`b${index} + s${index} <= 1`);
    const largest = Math.max(-low, high);
    for (let piece = 0; piece < PIECES && impact > 0; piece++) {
      const [from, to] = [piece, piece + 1].map((end) => largest * (end / PIECES) ** 2) as [number, number];
      const cost = (size: number) => impact * (size * unit) ** 1.5;
      const slope = (cost(to) - cost(from)) / (to - from);
      const constant = cost(from) - slope * from;
      rows.push(
        `i${index} - ${slope} x${index} >= ${constant}`,
        `i${index} + ${slope} x${index} >= ${constant}`,
      );
    }
    const once = objective === "fewest" ? 1e4 + ticket : ticket;
    goal.push(`+ c${index} + i${index} + ${once} b${index} + ${once} s${index}`);
  });
  exposures.forEach(({ exposure, lower, upper }, row) => {
    const terms = hedges.flatMap(({ effects, lot }, index) =>
      effects[row] === 0 ? [] : [`${signed(effects[row]! * (lot ?? 1))} x${index}`],
    );
    const sum = terms.length === 0 ? "0 x0" : terms.join(" ");
    if (lower !== null) rows.push(`${sum} >= ${lower - exposure}`);
    if (upper !== null) rows.push(`${sum} <= ${upper - exposure}`);
  });
  const text = [
    `Minimize\n ${goal.join("\n ")}`,
    `Subject To\n ${rows.map((row) => row.replaceAll("- -", "+ ")).join("\n ")}`,
    `Bounds\n ${bounds.join("\n ")}`,
    integers.length === 0 ? "" : `General\n ${integers.join(" ")}`,
    `Binary\n ${binaries.join(" ")}`,
    "End\n",
  ].join("\n");
  const answer = highs.solve(text, { output_flag: false, mip_rel_gap: gap, time_limit: 20 });
  if (answer.Status === "Infeasible") return null;
  if (answer.Status !== "Optimal") throw new Error(`other formulation: ${answer.Status}`);
  return hedges.map(({ lot }, index) => {
    const value = (answer.Columns[`x${index}`] as { Primal: number }).Primal;
    return lot === null
      ? Math.abs(value) < 1e-7
        ? 0
        : value
      : Number((Math.round(value) * lot).toPrecision(12));
  });
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}
