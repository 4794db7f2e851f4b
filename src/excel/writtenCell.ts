import type { Cell } from "../sheet/grid";
import { safeText } from "../sheet/safeText";

/** A cell as it has to be written so that it holds exactly this: a text stays a text, whatever it looks like. */
export function toWrittenCell(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return safeText(cell.code);
  return typeof cell === "string" ? safeText(cell) : cell;
}
