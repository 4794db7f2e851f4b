import { multipleOf } from "../../math/multipleOf";
import { plainDecimal } from "../../math/plainDecimal";
import { lotsRoundedDown, lotsRoundedUp } from "../wholeLots";
import { addTangent, type ConvexTerm } from "./convexTerm";
import type { Effort } from "./effort";
import type { Hedge } from "./hedgeProblem";
import { tradeCostOf } from "./measureTrades";
import { scaled, valueOf, type ProgramBuilder, type Terms } from "./programBuilder";
import type { Reach } from "./reach";

/** How one hedge stands in a program. */
export interface HedgeColumns {
  /** The quantity that is 1 in its columns. */
  readonly unit: number;
  /** Signed, in units of the hedge. */
  readonly quantity: Terms;
  /** Quote currency, without the impact. */
  readonly cost: Terms;
  /** Quote currency: what counts on top of the cost, `Effort`. */
  readonly effort: Terms;
  /** Quote currency; `null`: none, or within `cost`. */
  readonly impact: ConvexTerm | null;
  /** 1 where it is traded, 0 where not; `null`: the program need not know. */
  readonly traded: Terms | null;
  readonly quantityIn: (values: readonly number[]) => number;
}

/** Tangents at the start, as shares of the most that may be traded; more come where answers fall between them. */
const FIRST_TANGENTS = [1, 1 / 4, 1 / 16, 1 / 64, 1 / 256];

/**
 * Bought and sold are columns of their own, so that each has its cost; buying and selling at once never pays.
 * `unit`: the quantity that is 1 in them. Where something is paid or asked for once a trade, a switch for each
 * says whether it is traded: bought is 0 or from the least trade to the most that is within reach.
 */
export function addHedge(
  program: ProgramBuilder,
  hedge: Hedge,
  unit: number,
  costSize: number,
  reach: Reach,
  countsTrades: boolean,
  effort: Effort,
): HedgeColumns {
  if (hedge.fixed !== null) return addFixed(program, hedge, hedge.fixed);
  const isWhole = hedge.lot === unit;
  const least = isWhole ? lotsRoundedUp(hedge.minTrade / unit) : hedge.minTrade / unit;
  const mostOf = (quantity: number) => {
    const most = isWhole ? lotsRoundedDown(quantity / unit) : quantity / unit;
    return most < least ? 0 : most;
  };
  const most = { bought: mostOf(reach.bought), sold: mostOf(reach.sold) };
  const bought = program.addColumn(0, most.bought, isWhole);
  const sold = program.addColumn(0, most.sold, isWhole);
  const size: Terms = [
    [bought, 1],
    [sold, 1],
  ];
  const isSwitched = countsTrades || hedge.ticket > 0 || least > (isWhole ? 1 : 0);
  const traded = isSwitched
    ? [...addSwitch(program, bought, least, most.bought), ...addSwitch(program, sold, least, most.sold)]
    : null;
  if (traded !== null) program.addRow(-Infinity, traded, 1);
  const largest = Math.max(most.bought, most.sold);
  const scale = Number.isFinite(largest) ? largest : 1;
  const tangents = [...FIRST_TANGENTS.map((share) => share * scale), reach.likely / unit];
  const impact = largest === 0 ? null : addImpact(program, hedge, unit, costSize, size, traded, tangents);
  return {
    unit,
    quantity: [
      [bought, unit],
      [sold, -unit],
    ],
    cost: [
      [bought, hedge.buyCost * unit],
      [sold, hedge.sellCost * unit],
      ...scaled(traded ?? [], hedge.ticket),
    ],
    effort: [
      [bought, effort.bought * unit],
      [sold, effort.sold * unit],
    ],
    impact,
    traded,
    quantityIn(values) {
      const units = values[bought]! - values[sold]!;
      if (isWhole) return multipleOf(unit, Math.round(units)) + 0;
      if (traded !== null && valueOf(traded, values) < 0.5) return 0;
      if (isRounding(units)) return 0;
      if (hedge.lot !== null) return multipleOf(hedge.lot, Math.round((units * unit) / hedge.lot)) + 0;
      return plainDecimal(units * unit);
    },
  };
}

/** Less of the unit, which is a whole exposure, is the solver's rounding. */
function isRounding(units: number): boolean {
  return Math.abs(units) < 1e-10;
}

function addFixed(program: ProgramBuilder, hedge: Hedge, quantity: number): HedgeColumns {
  const one = program.addColumn(1, 1);
  return {
    unit: 1,
    quantity: [[one, quantity]],
    cost: [[one, tradeCostOf(hedge, quantity)]],
    effort: [],
    impact: null,
    traded: [[one, quantity === 0 ? 0 : 1]],
    quantityIn: () => quantity,
  };
}

function addSwitch(program: ProgramBuilder, column: number, least: number, most: number): Terms {
  const traded = program.addColumn(0, 1, true);
  const beyond = (size: number): Terms => [
    [column, 1],
    [traded, -size],
  ];
  program.addRow(-Infinity, beyond(most), 0);
  if (least > 0) program.addRow(0, beyond(least), Infinity);
  return [[traded, 1]];
}

function addImpact(
  program: ProgramBuilder,
  { impact }: Hedge,
  unit: number,
  costSize: number,
  size: Terms,
  switchedBy: Terms | null,
  tangents: readonly number[],
): ConvexTerm | null {
  if (impact === 0) return null;
  const factor = (impact * unit ** 1.5) / costSize;
  const term: ConvexTerm = {
    column: program.addColumn(0, Infinity),
    argument: size,
    value: (units) => factor * units ** 1.5,
    slope: (units) => 1.5 * factor * Math.sqrt(units),
    switchedBy,
  };
  for (const at of tangents) if (at > 0) addTangent(program, term, at);
  return term;
}
