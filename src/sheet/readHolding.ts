import type { Position } from "../core/risk/position";
import { describeCell } from "./cellText";
import type { Cell } from "./grid";
import { SIDE_WORDS } from "./positionWords";
import type { PositionRow } from "./positionRow";

/** Far above any holding there is, and far below where sums and products of figures overflow. */
const LARGEST_HOLDING = 1e15;

/**
 * How much a row holds: Quantity and Multiplier; `null` when a cell of them is refused or missing. A cell
 * under a header such as Side never gives Quantity its sign; where the two disagree the row is refused.
 */
export function readHolding(row: PositionRow): Pick<Position, "quantity" | "multiplier"> | null {
  const quantity = row.needNumber("Quantity");
  const multiplier = row.has("Multiplier") ? row.number("Multiplier") : 1;
  if (quantity === null) return null;
  for (const side of row.sideCells()) {
    if (contradicts(side, quantity)) return refuseSide(row, quantity, side);
  }
  if (multiplier === null) return null;
  if (!(Math.abs(quantity * multiplier) < LARGEST_HOLDING)) {
    return row.refuse("Quantity", "quantity x multiplier below 1e15");
  }
  return { quantity, multiplier };
}

function contradicts(side: Cell, quantity: number): boolean {
  const word = typeof side === "string" ? (/^\s*([a-z]+)/i.exec(side)?.[1] ?? "").toLowerCase() : "";
  if (!isSideWord(word)) return false;
  return SIDE_WORDS[word] === "sell" ? quantity > 0 : quantity < 0;
}

function isSideWord(word: string): word is keyof typeof SIDE_WORDS {
  return Object.hasOwn(SIDE_WORDS, word);
}

function refuseSide(row: PositionRow, quantity: number, side: Cell): null {
  const wanted = `a number ${quantity > 0 ? "below" : "above"} 0 there: Quantity carries the sign`;
  return row.refuse("Quantity", wanted, `${quantity} beside ${describeCell(side)}`);
}
