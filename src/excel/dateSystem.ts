import { WorkbookFailure } from "../app/workbookPort";
import type { DateSystem } from "../sheet/grid";

/** Serial of 1904-01-01 in either date system: what DATE(1904,1,1) gives tells which one it is. */
const SERIAL_OF_1904: ReadonlyMap<number, DateSystem> = new Map([
  [0, "1904"],
  [1462, "1900"],
]);

/** Queues the question which date system the workbook counts by. */
export function queueDateSystem(context: Excel.RequestContext): () => DateSystem {
  const serial = context.workbook.functions.date(1904, 1, 1);
  serial.load("value");
  return () => {
    const dateSystem = SERIAL_OF_1904.get(serial.value);
    if (dateSystem !== undefined) return dateSystem;
    throw new WorkbookFailure(
      "hostError",
      `Excel counts 1904-01-01 as day ${serial.value}, which neither its 1900 nor its 1904 date system does.`,
    );
  };
}
