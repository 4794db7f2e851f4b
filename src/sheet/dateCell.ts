import { isTextNumber } from "./cellText";
import type { Cell } from "./grid";
import type { CellReading } from "./numberCell";
import { POSITION_COLUMNS } from "./positionColumns";
import { isoToUtc } from "./serialDate";
import { adviseOnDateNumber, readTextDate } from "./textDate";
import { formatUtcDayOrTime } from "./utcText";

/** A time in a cell that is no serial: ISO 8601 text, or other text with one meaning only. */
export function readDateCell(cell: Cell): CellReading {
  if (typeof cell === "number") return refuse(adviseOnDateNumber(cell));
  if (typeof cell !== "string") return refuse(null);
  const iso = isoToUtc(cell);
  if (iso !== null) return { value: iso };
  const text = readTextDate(cell);
  if (text === null) return refuse(isTextNumber(cell) ? "the cell holds text" : null);
  if ("advice" in text) return refuse(text.advice);
  return { value: text.time, readAs: formatUtcDayOrTime(text.time) };
}

function refuse(advice: string | null): CellReading {
  const { wanted } = POSITION_COLUMNS.Expiry;
  return { wanted: advice === null ? wanted : `${wanted}; ${advice}` };
}
