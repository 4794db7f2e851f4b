import type { Position } from "../core/risk/position";
import type { Steps } from "../core/steps/steps";
import type { Cell, Grid } from "./grid";
import type { PositionColumn } from "./positionColumns";

/** What a position says in each column of a positions table; "" where it says nothing. */
export const POSITION_CELLS: readonly (readonly [name: PositionColumn, of: (position: Position) => Cell])[] =
  [
    ["Instrument", ({ instrument }) => instrument],
    ["Underlying", ({ underlying }) => underlying],
    ["Type", ({ product }) => (product.kind === "option" ? product.type : product.kind)],
    ["Quantity", ({ quantity }) => quantity],
    ["Strike", ({ product }) => ("strike" in product ? product.strike : "")],
    // As text, which means the same in both date systems, in cells too.
    ["Expiry", ({ product }) => ("expiry" in product ? new Date(product.expiry).toISOString() : "")],
    ["Spot", ({ market }) => market.spot],
    ["Underlying price", ({ market }) => market.underlyingPrice ?? ""],
    ["Volatility", ({ market }) => market.volatility ?? ""],
    ["Volatility type", ({ market }) => market.volatilityType ?? ""],
    ["Rate", ({ market }) => market.rate],
    ["Dividend yield", ({ market }) => market.dividendYield],
    ["Multiplier", ({ multiplier }) => multiplier],
    ["Settlement", ({ product }) => ("settlement" in product ? product.settlement : "")],
    ["Style", ({ product }) => (product.kind === "option" ? product.style : "")],
    ["Currency", ({ currency }) => currency ?? ""],
  ];

const ROWS_PER_STEP = 500;

/**
 * Positions as a table, header row first, with all that symbols and other tables filled in: `parsePositions` reads
 * the same positions from it. Some rows a step.
 */
export function* positionsToGridInSteps(positions: readonly Position[]): Steps<Grid> {
  const rows: (readonly Cell[])[] = [POSITION_CELLS.map(([name]) => name)];
  for (const position of positions) {
    rows.push(POSITION_CELLS.map(([, of]) => of(position)));
    if (rows.length % ROWS_PER_STEP === 0) yield rows.length / (positions.length + 1);
  }
  return rows;
}
