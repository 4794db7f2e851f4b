import fc from "fast-check";
import type { Cell, Grid } from "../../src/sheet/grid";
import {
  LOG_COLUMNS,
  logEntryToGrid,
  parseLog,
  UnreadableLogError,
  type LogEntry,
} from "../../src/sheet/logTable";

const ENTRY: LogEntry = {
  run: 7,
  time: Date.parse("2026-11-20T16:02:11.123Z"),
  asOf: Date.parse("2026-11-20T16:00:00Z"),
  version: "0.1.0",
  policy: "BTC: target 0, band 5",
  fingerprint: "1234567890123456",
  before: "BTC: net delta −85.6",
  after: "-0.1 left",
  cost: 4035.65,
  state: "written",
  hedgedAt: { BTC: 94250 },
};

/** What Excel hands back: the apostrophe that marks text is not part of it. */
function asRead(grid: Grid): Cell[][] {
  return grid.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell)));
}

it("has the columns of the Rebalance log, each with a number format", () => {
  const names = LOG_COLUMNS.map(({ name }) => name);
  expect(names).toEqual(
    "Run,Time,As-of,Version,Policy,Fingerprint,Before,After,Cost,State,Hedged at".split(","),
  );
  for (const { numberFormat } of LOG_COLUMNS) expect(numberFormat).not.toBe("");
});

it("marks text that Excel would take for a number, date or formula", () => {
  const [row] = logEntryToGrid(ENTRY, "1900");
  expect(row![3]).toBe("'0.1.0");
  expect(row![5]).toBe("'1234567890123456");
  expect(row![7]).toBe("'-0.1 left");
});

it.each(["1900", "1904"] as const)("reads back what it wrote, %s system", (dateSystem) => {
  const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 0, 1) });
  const text = fc.string().filter((text) => !text.startsWith("#"));
  const entries = fc.record<LogEntry>({
    run: fc.integer({ min: 1, max: 1e6 }),
    time,
    asOf: time,
    version: text,
    policy: text,
    fingerprint: text,
    before: text,
    after: text,
    cost: fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((cost) => cost + 0),
    state: fc.constantFrom("written", "reverted"),
    hedgedAt: fc.dictionary(fc.string(), fc.double({ min: 1e-9, max: 1e9, noNaN: true })),
  });
  fc.assert(
    fc.property(entries, (entry) => {
      expect(parseLog(asRead(logEntryToGrid(entry, dateSystem)), dateSystem)).toEqual([entry]);
    }),
  );
});

it("skips blank rows", () => {
  const [row] = asRead(logEntryToGrid(ENTRY, "1900"));
  const blank = row!.map(() => "");
  expect(parseLog([blank, row!, [null, " "], row!, []], "1900")).toEqual([ENTRY, ENTRY]);
});

it.each<[string, number, Cell, string]>([
  ["a run that is text", 0, "7", 'Rebalance log, row 2 below its header: Run is "7", not a run number'],
  ["run 0", 0, 0, "Rebalance log, row 2 below its header: Run is 0, not a run number"],
  ["half a run", 0, 1.5, "Rebalance log, row 2 below its header: Run is 1.5, not a run number"],
  ["a blank time", 1, "", "Rebalance log, row 2 below its header: Time is empty, not a date and time"],
  [
    "an as-of that is no date",
    2,
    "yesterday",
    'Rebalance log, row 2 below its header: As-of is "yesterday", not a date and time',
  ],
  [
    "a version that became a number",
    3,
    0.1,
    "Rebalance log, row 2 below its header: Version is 0.1, not text",
  ],
  [
    "a fingerprint that became a number",
    5,
    1234567890123456,
    "Rebalance log, row 2 below its header: Fingerprint is 1234567890123456, not text",
  ],
  ["an error", 6, "#REF!", "Rebalance log, row 2 below its header: Before is #REF!, not text"],
  ["a blank cost", 8, "", "Rebalance log, row 2 below its header: Cost is empty, not a cost"],
  ["a cost that is text", 8, "12", 'Rebalance log, row 2 below its header: Cost is "12", not a cost'],
  [
    "an unknown state",
    9,
    "done",
    'Rebalance log, row 2 below its header: State is "done", not written or reverted',
  ],
  [
    "spots that are none",
    10,
    '{"BTC":"high"}',
    'Rebalance log, row 2 below its header: Hedged at is "{"BTC":"high"}", not spots by underlying, such as {"BTC":94250}',
  ],
])("refuses %s", (_, column, cell, message) => {
  const [row] = asRead(logEntryToGrid(ENTRY, "1900"));
  const changed = row!.map((value, index) => (index === column ? cell : value));
  const read = () => parseLog([row!, changed], "1900");
  expect(read).toThrow(UnreadableLogError);
  expect(read).toThrow(expect.objectContaining({ gridRow: 1, message }));
});
