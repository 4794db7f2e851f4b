import { OWN_TABLES } from "./ownTables";
import { untracked } from "./untracked";

const RUN_COLUMN = "Run";

/** Queues the search for the highest run number in our tables; 0 where there is none. */
export function queueLastRun(context: Excel.RequestContext): () => number {
  const columns = OWN_TABLES.map(({ table }) => {
    const column = context.workbook.tables.getItemOrNullObject(table).columns.getItemOrNullObject(RUN_COLUMN);
    const runs = untracked(column.getDataBodyRange());
    runs.load("values");
    return runs;
  });
  return () => {
    let last = 0;
    for (const runs of columns) {
      if (runs.isNullObject) continue;
      for (const [run] of runs.values) if (typeof run === "number" && run > last) last = run;
    }
    return last;
  };
}
