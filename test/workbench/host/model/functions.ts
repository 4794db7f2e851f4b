import { HostObject } from "../hostObject";
import type { Host } from "../host";

const MS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 system for dates after February 1900: it counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY_BEFORE_GAP = 60;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** Serial of a date as Excel's DATE counts it; years below 1900 count from 1900. `null` stands for #NUM!. */
function serialOfDate(year: number, month: number, day: number, system: "1900" | "1904"): number | null {
  const fullYear = year < 1900 ? year + 1900 : year;
  const days = (Date.UTC(fullYear, month - 1, day) - DAY_ZERO) / MS_PER_DAY;
  const serial1900 = days <= LAST_DAY_BEFORE_GAP ? days - 1 : days;
  const serial = system === "1904" ? days - DAYS_BETWEEN_SYSTEMS : serial1900;
  return serial < 0 ? null : serial;
}

export class FunctionResult extends HostObject {
  static override readonly scalars = ["Error", "Value"];

  constructor(
    host: Host,
    readonly Value: unknown,
    readonly Error: string | null,
  ) {
    super(host);
  }
}

/** Excel's own functions as the API calls them; of them only DATE, which shows the workbook's date system. */
export class Functions extends HostObject {
  Date(year: number, month: number, day: number): FunctionResult {
    const serial = serialOfDate(year, month, day, this.host.dateSystem);
    return new FunctionResult(this.host, serial, serial === null ? "#NUM!" : null);
  }
}
