import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

/** WAIT answers with its argument once RELEASE is called, which answers with what was cancelled before. */
const LATER_SCRIPT = `
  const waiting = new Set();
  const cancelled = [];
  CustomFunctions.associate("WAIT", (value, invocation) => new Promise((resolve) => {
    const call = () => resolve(value === "fail" ? new CustomFunctions.Error("#N/A", "the message") : [[value], [value]]);
    waiting.add(call);
    invocation.onCanceled = () => { cancelled.push(value); waiting.delete(call); resolve(0); };
  }));
  CustomFunctions.associate("RELEASE", async () => {
    for (const call of waiting) call();
    waiting.clear();
    return cancelled.splice(0).join();
  });
  CustomFunctions.associate("REJECT", async () => { throw new CustomFunctions.Error("#VALUE!", "rejected"); });
`;
const later = (name: string, ...parameters: readonly string[]) => ({
  id: name,
  name,
  parameters: parameters.map((parameter) => ({ name: parameter, dimensionality: "scalar" })),
  options: { cancelable: true },
});
const METADATA = {
  functions: [
    { id: "TWICE", name: "TWICE", parameters: [{ name: "value" }] },
    later("WAIT", "value"),
    later("RELEASE", "when"),
    later("REJECT"),
  ],
};
const SCRIPT = 'CustomFunctions.associate("TWICE", (value) => value * 2);';

let standIn: StandIn;
let releases = 0;
beforeEach(async () => {
  standIn = await bootStandIn({
    functions: { script: SCRIPT, laterScript: LATER_SCRIPT, metadata: METADATA },
  });
});
afterEach(() => standIn.close());

const enter = async (a1: string, content: unknown): Promise<void> => {
  standIn.spreadsheet.setCells("Sheet1", a1, [[content]]);
  await standIn.spreadsheet.calculated();
};
const values = (a1: string): unknown[][] => standIn.spreadsheet.getValues("Sheet1", a1);

/** Lets every waiting function answer; what was cancelled since the last time. */
async function release(): Promise<unknown> {
  await enter("Z1", `=HEDGE.RELEASE(${(releases += 1)})`);
  await standIn.spreadsheet.answered();
  return values("Z1")[0]?.[0];
}

test("a cell is busy until its function answers; meanwhile the sheet calculates", async () => {
  await enter("A1", 5);
  await enter("B1", "=HEDGE.WAIT(A1)");
  await enter("C1", "=HEDGE.TWICE(A1)");
  expect(values("B1:C1")).toEqual([["#BUSY!", 10]]);
  await enter("D1", "=B1*2");
  expect(await release()).toBe("");
  expect(values("B1:D2")).toEqual([
    [5, 10, 10],
    [5, "", ""],
  ]);
});

test("an answer stays while what its cell calls stays the same", async () => {
  await enter("A1", 5);
  await enter("B1", "=HEDGE.WAIT(A1)");
  await release();
  await enter("A1", 5);
  expect(values("B1")).toEqual([[5]]);
});

test.each<[string, string, unknown, unknown]>([
  ["with a value", "B1", 7, 7],
  ["with another formula", "B1", "=1+1", 2],
  ["with nothing", "B1", "", ""],
  ["whose argument changes", "A1", 6, 6],
])("a call is cancelled by a cell that is overwritten %s", async (_, a1, content, expected) => {
  await enter("A1", 5);
  await enter("B1", "=HEDGE.WAIT(A1)");
  await enter(a1, content);
  expect(await release()).toBe("5");
  expect(values("B1")).toEqual([[expected]]);
});

test("another workbook cancels every call", async () => {
  await enter("B1", "=HEDGE.WAIT(5)");
  standIn.reset();
  expect(await release()).toBe("5");
});

test("errors and their messages", async () => {
  await enter("B1", '=HEDGE.WAIT("fail")');
  await enter("B3", "=HEDGE.REJECT()");
  await release();
  expect(values("B1:B3")).toEqual([["#N/A"], [""], ["#VALUE!"]]);
  expect(standIn.spreadsheet.errorMessage("Sheet1", "B1")).toBe("the message");
  expect(standIn.spreadsheet.errorMessage("Sheet1", "B3")).toBe("rejected");
});

test("the client does not wait either", async () => {
  const shown = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("B1");
    cell.formulas = [["=HEDGE.WAIT(5)"]];
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(shown).toEqual([["#BUSY!"]]);
});

test("a function that the metadata names and the page's script lacks", async () => {
  const lacking = bootStandIn({ functions: { script: SCRIPT, laterScript: "", metadata: METADATA } });
  await expect(lacking).rejects.toThrow("asyncFunctions.js associates no WAIT, RELEASE, REJECT");
});
