import { readFileSync } from "node:fs";
import { bootStandIn } from "./node/bootStandIn";

const clientPackage = require.resolve("@microsoft/office-js/package.json");

/**
 * The stand-in relies on how the client of one version speaks to its host. When a newer one speaks in another
 * way, this is where it shows: look through the host, then write down the new version and messages here.
 */
test("the client is of the version that the host was written for", () => {
  expect((JSON.parse(readFileSync(clientPackage, "utf8")) as { version: string }).version).toBe("1.1.110");
});

test("the client speaks as the host expects", async () => {
  const standIn = await bootStandIn();
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B1");
      range.values = [[1, null]];
      range.load("address, worksheet/name");
      sheet.onChanged.add(() => Promise.resolve());
      await context.sync();
    });
    const [batch] = standIn.host.log;
    expect(batch?.ObjectPaths).toEqual({
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      5: {
        Id: 5,
        ObjectPathType: 5,
        Name: "",
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: ["Sheet1"] },
      },
      7: {
        Id: 7,
        ObjectPathType: 3,
        Name: "GetRange",
        ParentObjectPathId: 5,
        ArgumentInfo: { Arguments: ["A1:B1"] },
      },
    });
    const actions = batch?.Actions.map(({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }) =>
      [ActionType, Name, ObjectPathId, ArgumentInfo?.Arguments ?? QueryInfo?.Select].filter(
        (part) => part !== undefined,
      ),
    );
    expect(actions).toEqual([
      [1, "", 1],
      [1, "", 3],
      [1, "", 5],
      [1, "", 7],
      [3, "_KeepReference", 7, []],
      [1, "", 7],
      [4, "Values", 7, [[[1, null]]]],
      [2, "", 7, ["address", "worksheet/name"]],
      [3, "_RegisterDataChangedEvent", 5, []],
      [5, "Trace", 0],
    ]);
  } finally {
    standIn.close();
  }
});

test("the client itself still knows nothing of undo groups, so that the stand-in must watch for them", async () => {
  const client = readFileSync(clientPackage.replace("package.json", "dist/excel-win32-16.01.js"), "utf8");
  expect(client.includes("mergeUndoGroup")).toBe(false);
});
