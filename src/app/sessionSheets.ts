import { bookAfterTrades } from "../core/hedging/planning/bookAfterTrades";
import type { RebalancePlan } from "../core/hedging/plan";
import { positionsToGridInSteps } from "../sheet/positionsTable";
import { splitAddress } from "../sheet/cellAddress";
import type { Grid } from "../sheet/grid";
import type { UtcMillis } from "../core/market/time";
import { TEXT_FORMAT } from "../sheet/tableColumn";
import { formatUtcSeconds } from "../sheet/utcText";
import { Refused } from "./refused";
import type { BookState, EarlierBook, Session } from "./session";
import type { SessionParts } from "./sessionParts";
import type { SessionStore } from "./sessionStore";
import { runInSlices } from "./slices";
import type { BookTables, NewSheet, PositionsReading } from "./workbookPort";

type SheetUseCases = Pick<
  Session,
  "insertFormulas" | "insertWhatIf" | "dismissInserted" | "keepAsBefore" | "readBefore" | "cancel"
>;

const NO_TABLES: BookTables = { market: null, smile: null, limits: null, hedges: null };

/** The use cases around sheets of the add-in's own: formulas that check the pane, and books kept to compare with. */
export function createSessionSheets({ port, timer }: SessionParts, store: SessionStore): SheetUseCases {
  let underWay = new AbortController();

  const tellReading = (fraction: number) => store.update({ activity: { kind: "reading", fraction } });

  /** An earlier book has to stand on its own: the tables beside the positions tell of today's market. */
  async function readEarlier(reading: PositionsReading, asOf: UtcMillis): Promise<EarlierBook> {
    const { cells, dateSystem, origin } = reading;
    const { parsePositionsInSteps } = await import("../sheet/parsePositions");
    const work = parsePositionsInSteps(cells, { asOf, dateSystem, firstRow: origin.row + 1 });
    const tell = (fraction: number) => store.update({ activity: { kind: "measuring", fraction } });
    const parsed = await runInSlices(work, timer, tell, underWay.signal);
    const earlier = { reading: { ...reading, tables: NO_TABLES }, parsed, asOf };
    refuseUnreadable(earlier);
    return earlier;
  }

  return {
    async insertFormulas(wish) {
      const { book, before } = store.getState();
      if (book === null) return;
      await store.unlessBusy({ kind: "inserting" }, async () => {
        const { formulaSheet } = await import("./formulaSheet");
        const wished = formulaSheet(wish, book, before);
        const { sheet, addresses } = await port.addSheet(wished);
        store.update({ inserted: { what: wished.name, sheet, address: addresses.at(-1)! } });
      });
    },

    async insertWhatIf() {
      const { book } = store.getState();
      if (book === null || book.plan === null) return;
      const { plan } = book;
      await store.unlessBusy({ kind: "inserting" }, async () => {
        underWay = new AbortController();
        const positions = bookAfterTrades(book.parsed.positions, plan.trades);
        const work = positionsToGridInSteps(positions);
        const grid = await runInSlices(work, timer, () => undefined, underWay.signal);
        const wished = whatIfSheet(book, plan, grid);
        const { sheet, addresses } = await port.addSheet(wished);
        store.update({ inserted: { what: wished.name, sheet, address: addresses.at(-1)! } });
      });
    },

    dismissInserted: () => store.update({ inserted: null }),

    async keepAsBefore() {
      const { book } = store.getState();
      if (book === null) return;
      await store.unlessBusy({ kind: "inserting" }, async () => {
        underWay = new AbortController();
        refuseUnreadable(book);
        const work = positionsToGridInSteps(book.parsed.positions);
        const grid = await runInSlices(work, timer, () => undefined, underWay.signal);
        const kept = keptSheet(book, grid);
        const { sheet, addresses } = await port.addSheet(kept.sheet);
        const address = addresses.at(-1)!;
        const { cells } = splitAddress(address);
        const reading: PositionsReading = {
          ...book.reading,
          source: { kind: "address", sheet, address: cells },
          origin: { sheet, row: kept.row, column: 0 },
          address,
          table: null,
          rowBelow: undefined,
          cells: grid,
          hiddenRowCount: 0,
        };
        const before = await readEarlier(reading, book.asOf);
        store.update({ before, inserted: { what: kept.sheet.name, sheet, address } });
      });
    },

    async readBefore(source, asOf) {
      await store.unlessBusy({ kind: "reading", fraction: 0 }, async () => {
        underWay = new AbortController();
        const { signal } = underWay;
        const reading = await port.readPositions(source, {
          onProgress: tellReading,
          isCancelled: () => signal.aborted,
        });
        store.update({ before: await readEarlier(reading, asOf) });
      });
    },

    cancel: () => underWay.abort(),
  };
}

/** The positions as values, with a line above that says of when they are. */
function keptSheet(
  { asOf, reading }: BookState,
  cells: Grid,
): {
  readonly sheet: NewSheet;
  /** 0-based row of the header. */
  readonly row: number;
} {
  const time = formatUtcSeconds(asOf);
  const lines = [`Positions as of ${time}, from ${reading.address}`];
  const values = { kind: "values", cells, numberFormats: cells[0]!.map(() => TEXT_FORMAT) } as const;
  return {
    sheet: { name: `Book ${time.replaceAll(":", ".")}`, blocks: [{ kind: "text", lines }, values] },
    row: lines.length + 1,
  };
}

/** The positions after the plan's trades as values, with lines above that say what they are. */
function whatIfSheet({ asOf, reading }: BookState, { trades }: RebalancePlan, cells: Grid): NewSheet {
  const time = formatUtcSeconds(asOf);
  const lines = [
    `What if: positions from ${reading.address} as of ${time}, after these trades. Nothing here is written back.`,
    ...trades.map(
      ({ quantity, instrument }) => `${quantity > 0 ? "buy" : "sell"} ${Math.abs(quantity)} ${instrument}`,
    ),
  ];
  const values = { kind: "values", cells, numberFormats: cells[0]!.map(() => TEXT_FORMAT) } as const;
  return { name: `What if ${time.replaceAll(":", ".")}`, blocks: [{ kind: "text", lines }, values] };
}

function refuseUnreadable({ reading, parsed }: Pick<EarlierBook, "reading" | "parsed">): void {
  const [first] = parsed.issues;
  const { address, origin } = reading;
  const refuse = (message: string) => new Refused({ kind: "earlierUnreadable", address, message });
  if (first !== undefined) {
    const row = origin.row + first.gridRow + 1;
    throw refuse(
      `P&L cannot be counted from ${address}: row ${row}, ${first.column}, found ${first.found}, wanted ` +
        `${first.wanted}.`,
    );
  }
  if (parsed.positions.length === 0)
    throw refuse(`P&L cannot be counted from ${address}: it holds no position.`);
}
