import type { NewSheet, WorkbookPort } from "../../src/app/workbookPort";
import { sampleBook } from "../support/sampleBooks";
import { breakBatch, failAnswer } from "./breakBatch";
import { failureOf, useWorkbook, type TestWorkbook } from "./useWorkbook";
import { revertOf, runRows } from "./runRows";

/** The write is run once for each of its deeds. */
const MANY_RUNS_TIMEOUT_MS = 60_000;

interface Operation {
  readonly name: string;
  /** Brings the workbook to where the operation starts. */
  readonly prepare: (workbook: TestWorkbook) => Promise<unknown>;
  readonly run: (port: WorkbookPort) => Promise<unknown>;
  /** How many batches it sends when nothing fails. */
  readonly batches: number;
}

const read: Operation = {
  name: "reading positions",
  prepare: async (workbook) => workbook.fillTable("Positions", "Portfolio", "A1", sampleBook("crypto")),
  run: (port) => port.readPositions({ kind: "auto" }),
  batches: 2,
};

const firstWrite: Operation = {
  name: "writing a first run",
  prepare: async (workbook) => workbook.fill("Portfolio", "A1", [["kept"]]),
  run: (port) => port.writeRun(runRows(1, ["BTC-PERPETUAL", "ETH-PERPETUAL"])),
  batches: 3,
};

const laterWrite: Operation = {
  name: "writing a later run",
  prepare: (workbook) => workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"])),
  run: (port) => port.writeRun(runRows(2, ["BTC-PERPETUAL", "ETH-PERPETUAL"])),
  batches: 2,
};

const writeIntoBlankRow: Operation = {
  name: "writing into the blank row of an empty table",
  prepare: async ({ port }) => {
    await port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    await port.revertRun(revertOf(1));
  },
  run: (port) => port.writeRun(runRows(2, ["BTC-PERPETUAL", "ETH-PERPETUAL"])),
  batches: 2,
};

const revert: Operation = {
  name: "reverting a run",
  prepare: async ({ port }) => {
    await port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    await port.writeRun(runRows(2, ["=not a formula", "00123"]));
  },
  run: (port) => port.revertRun(revertOf(2)),
  batches: 2,
};

const revertOnlyRun: Operation = {
  name: "reverting the only run",
  prepare: ({ port }) => port.writeRun(runRows(1, ["BTC-PERPETUAL", "ETH-PERPETUAL"])),
  run: (port) => port.revertRun(revertOf(1)),
  batches: 2,
};

const readLog: Operation = {
  name: "reading the log",
  prepare: ({ port }) => port.writeRun(runRows(1, ["BTC-PERPETUAL"])),
  run: (port) => port.readLog(),
  batches: 2,
};

const readExecution: Operation = {
  name: "reading trades and fills",
  prepare: async (workbook) => {
    await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    workbook.fillTable("Fills", "Venue", "A1", [["Instrument"], ["BTC-PERPETUAL"]]);
  },
  run: (port) => port.readExecution("table"),
  batches: 2,
};

const NEW_SHEET: NewSheet = {
  name: "Risk",
  blocks: [
    { kind: "text", lines: ["=not a formula"] },
    { kind: "values", cells: [["Id"], [1]], numberFormats: ["0"] },
    { kind: "formula", title: "Twice", formula: "=A4*2", rowCount: 1, columnCount: 1, numberFormats: ["0"] },
  ],
};

const newSheet: Operation = {
  name: "adding a sheet",
  prepare: async (workbook) => workbook.fill("Portfolio", "A1", [["kept"]]),
  run: (port) => port.addSheet(NEW_SHEET),
  batches: 3,
};

const WRITES = [firstWrite, laterWrite, writeIntoBlankRow, revert, revertOnlyRun];
const OPERATIONS = [read, ...WRITES, readLog, readExecution, newSheet];

const workbook = useWorkbook();

it.each(OPERATIONS)("$name sends $batches batches, and the client none of its own", async (operation) => {
  const { prepare, run, batches } = operation;
  await prepare(workbook);
  const { host } = workbook.standIn;
  const [before, housekeeping] = [host.roundTrips, host.housekeeping.length];
  await run(workbook.port);
  expect(host.roundTrips - before).toBe(batches);
  expect(host.housekeeping.length).toBe(housekeeping);
});

const EACH_BATCH = OPERATIONS.flatMap((operation) =>
  Array.from({ length: operation.batches }, (_, index) => ({ ...operation, n: index + 1 })),
);

describe.each(EACH_BATCH)("$name, batch $n refused", ({ prepare, run, n }) => {
  it.each(["GeneralException", "InvalidOperationInCellEditMode", "AccessDenied"])(
    "with %s: a failure, and the workbook as it was",
    async (code) => {
      await prepare(workbook);
      const before = workbook.content();
      workbook.standIn.host.faults.failBatch(n, code);
      expect(await failureOf(run(workbook.port))).toMatchObject({ code });
      expect(workbook.content()).toEqual(before);
      await run(workbook.port);
    },
  );
});

describe.each(WRITES)("$name, its last batch broken in the middle", ({ prepare, run, batches }) => {
  it(
    "is taken back, at whichever of its deeds",
    async () => {
      let deeds = [0];
      for (let done = 0; done < deeds.length; done += 1) {
        workbook.standIn.reset();
        await prepare(workbook);
        const before = workbook.content();
        const sent = breakBatch(workbook, batches, deeds[done]!);
        const { message } = await failureOf(run(workbook.port));
        deeds = sent();
        expect({ done, message }).toMatchObject({ message: expect.stringMatching(/Nothing was written\.$/) });
        expect({ done, content: workbook.content() }).toEqual({ done, content: before });
      }
      expect(deeds.length).toBeGreaterThan(5);
    },
    MANY_RUNS_TIMEOUT_MS,
  );

  it("is taken back when all was done and the answer is an error", async () => {
    await prepare(workbook);
    const before = workbook.content();
    failAnswer(workbook, batches, "RequestAborted");
    const failure = await failureOf(run(workbook.port));
    expect(failure).toMatchObject({ code: "RequestAborted" });
    expect(failure.message).toMatch(/Nothing was written\.$/);
    expect(workbook.content()).toEqual(before);
  });

  it("says where to look when taking it back fails too", async () => {
    await prepare(workbook);
    workbook.standIn.host.faults.failBatch(batches, "GeneralException");
    workbook.standIn.host.faults.failBatch(batches + 1, "GeneralException");
    const failure = await failureOf(run(workbook.port));
    expect(failure.message).toMatch(/'Hedge trades'!A.*'Rebalance log'!A.*undo it\.$/);
  });
});

it("takes back a run whose log cannot be made, though its trades were written", async () => {
  workbook.fill("RebalanceLog", "A1", [["mine"]]);
  const before = workbook.content();
  const failure = await failureOf(workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"])));
  expect(failure.message).toMatch(/Nothing was written\.$/);
  expect(workbook.content()).toEqual(before);
});
