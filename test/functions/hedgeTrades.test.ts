import { bootStandIn, type StandIn } from "../workbench/node/bootStandIn";
import { productionFunctions } from "../workbench/node/functionsForNode";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn({ functions: productionFunctions() });
});
beforeEach(() => standIn.reset());
afterAll(() => standIn.close());

type Cells = readonly (readonly unknown[])[];

/** HEDGETRADES of tables that stand in the sheet; `rest` follows them in the formula. Its cells, or its error. */
async function trades(exposures: Cells, hedges: Cells, rest = ""): Promise<unknown> {
  const { spreadsheet } = standIn;
  const range = (column: string, cells: Cells) => {
    const last = String.fromCharCode(column.charCodeAt(0) + cells[0]!.length - 1);
    const a1 = `${column}1:${last}${cells.length}`;
    spreadsheet.setCells("Sheet1", a1, cells);
    return a1;
  };
  const [first, second] = [range("A", exposures), range("I", hedges)];
  spreadsheet.setCells("Sheet1", "T1", [[`=HEDGE.HEDGETRADES(${first},${second}${rest})`]]);
  await spreadsheet.answered();
  const message = spreadsheet.errorMessage("Sheet1", "T1");
  const cells = spreadsheet.getValues("Sheet1", `T1:V${hedges.length}`);
  return message === undefined ? cells : { code: cells[0]![0], message };
}

const answer = (...rows: Cells) => [["Instrument", "Quantity", "Cost"], ...rows];
const LIMITS = ["Greek", "Exposure", "Lower", "Upper"];

/** Hull, Options, Futures, and Other Derivatives, chapter 19. */
const HULL_EXPOSURES = [LIMITS, ["Delta", 0, 0, 0], ["Gamma", -5000, 0, 0], ["Vega", -8000, 0, 0]];
const HULL_HEDGES = [
  ["Instrument", "Delta", "Gamma", "Vega", "Cost"],
  ["Asset", 1, 0, 0, 0.01],
  ["Option 1", 0.6, 0.5, 2, 0.05],
  ["Option 2", 0.5, 0.8, 1.2, 0.05],
];

describe("the cheapest trades", () => {
  test("Hull's delta-gamma hedge: 2,000 options, and 1,240 of the asset sold", async () => {
    const exposures = [LIMITS, ["Delta", 0, 0, 0], ["Gamma", -3000, 0, 0]];
    const hedges = [
      ["Instrument", "Delta", "Gamma", "Cost"],
      ["Asset", 1, 0, 0.01],
      ["Option", 0.62, 1.5, 0.05],
    ];
    expect(await trades(exposures, hedges)).toEqual(answer(["Asset", -1240, 12.4], ["Option", 2000, 100]));
  });

  test("Hull's delta-gamma-vega hedge: 400, 6,000 and -3,240, in any order of rows and columns", async () => {
    expect(await trades(HULL_EXPOSURES, HULL_HEDGES)).toEqual(
      answer(["Asset", -3240, 32.4], ["Option 1", 400, 20], ["Option 2", 6000, 300]),
    );
    const [first, second, third] = [3, 1, 2];
    const exposures = [0, first, second, third].map((row) => HULL_EXPOSURES[row]!);
    const hedges = [0, first, second, third].map((row) => {
      const [name, delta, gamma, vega, cost] = HULL_HEDGES[row]!;
      return [cost, vega, name, gamma, delta];
    });
    standIn.reset();
    expect(await trades(exposures, hedges)).toEqual(
      answer(["Option 2", 6000, 300], ["Asset", -3240, 32.4], ["Option 1", 400, 20]),
    );
  });

  test("only as far as the limit, by what costs least for it, in whole lots, within Max", async () => {
    const exposures = [LIMITS, ["Vega", -95, -20, ""]];
    const hedges = [
      ["Instrument", "Vega", "Cost", "Lot", "Max"],
      ["A", 10, 5, 2, 4],
      ["B", 10, 8, 2, ""],
    ];
    // 75 is wanted, so four lots of 20: two of A at 10, two of B at 16.
    expect(await trades(exposures, hedges)).toEqual(answer(["A", 4, 20], ["B", 4, 32]));
  });

  test("a ticket makes one trade cheaper than two, and a smallest trade is kept to", async () => {
    const exposures = [LIMITS, ["Delta", 10, 0, 0], ["Vega", 0, -100, 100]];
    const hedges = [
      ["Instrument", "Delta", "Vega", "Cost", "Min", "Max", "Min trade", "Ticket"],
      ["Cheap", 1, 0, 1, -6, 0, 0, 10],
      ["Dear", 1, 0, 2, "", 0, 0, 10],
      ["Large", 1, 0, 0, "", 0, 11, 0],
    ];
    // One trade of Dear costs 30; Cheap and Dear together 34; Large cannot be as small.
    expect(await trades(exposures, hedges)).toEqual(
      answer(["Cheap", 0, 0], ["Dear", -10, 30], ["Large", 0, 0]),
    );
  });

  test("nothing is traded inside the limits", async () => {
    const exposures = [LIMITS, ["Delta", 10, -10, 10], ["Vega", 3, "", 3]];
    const hedges = [
      ["Instrument", "Delta", "Vega", "Cost"],
      ["A", 1, 1, 1],
    ];
    expect(await trades(exposures, hedges)).toEqual(answer(["A", 0, 0]));
  });

  test("what LIMITS gives is taken, and header names match with brackets and in any case", async () => {
    const exposures = [
      ["Underlying", "Greek", "Exposure", "Lower", "Target", "Upper", "Used", "State"],
      ["BTC", "Vega (front)", 130, -100, 0, 100, 1.3, "breach"],
    ];
    const hedges = [
      ["Symbol", "VEGA (FRONT)", "Cost per unit"],
      ["BTC-26MAR27-120000-C", 15, 2],
    ];
    expect(await trades(exposures, hedges)).toEqual(answer(["BTC-26MAR27-120000-C", -2, 4]));
  });
});

describe("other objectives", () => {
  const exposures = [
    [...LIMITS, "Target", "Weight"],
    ["Delta", 50, -20, 20, 0, 1],
    ["Vega", 0, -100, 100, 0, 1],
  ];
  const hedges = [
    ["Instrument", "Delta", "Vega", "Cost"],
    ["Future", 1, 0, 2],
    ["Option", 0.5, 5, 1],
  ];

  test.each([
    ["", -30, 60],
    [',"least cost"', -30, 60],
    [',"Target"', -50, 100],
    [',"budget",80', -40, 80],
    [',"fewest"', -30, 60],
  ])("HEDGETRADES(exposures, hedges%s) trades %d of the future for %d", async (rest, quantity, cost) => {
    expect(await trades(exposures, hedges, rest)).toEqual(
      answer(["Future", quantity, cost], ["Option", 0, 0]),
    );
  });
});

describe("where the limits cannot all be kept the answer names those that conflict", () => {
  test.each<[string, Cells, Cells, string, string]>([
    [
      "two greeks that one hedge moves together",
      [LIMITS, ["Delta", 10, "", 0], ["Vega", 0, 0, ""], ["Rho", 5, "", 100]],
      [
        ["Instrument", "Delta", "Vega", "Rho", "Cost"],
        ["A", 1, 2, 0, 1],
      ],
      "",
      "Delta, Upper 0; Vega, Lower 0",
    ],
    [
      "a hedge that runs out",
      [LIMITS, ["Delta", 10, "", 0]],
      [
        ["Instrument", "Delta", "Cost", "Min"],
        ["A", 1, 1, -6],
      ],
      "",
      "Delta, Upper 0; A, Min -6",
    ],
    [
      "a budget that runs out",
      [LIMITS, ["Delta", 10, "", 0]],
      [
        ["Instrument", "Delta", "Cost"],
        ["A", 1, 2],
      ],
      ',"least cost",5',
      "Delta, Upper 0; budget",
    ],
  ])("%s", async (_, exposures, hedges, rest, conflicts) => {
    const found = (await trades(exposures, hedges, rest)) as { code: string; message: string };
    const said = found.message.replace("no trades keep all of these limits together: ", "");
    expect([found.code, said.split("; ").sort()]).toEqual(["#N/A", conflicts.split("; ").sort()]);
  });
});

describe("what cannot be read is refused, with its place", () => {
  const exposures = [LIMITS, ["Delta", 10, -5, 5]];
  const hedges = [
    ["Instrument", "Delta", "Cost"],
    ["A", 1, 1],
  ];
  /** A table with one cell, or one column, changed. */
  const withCell = (cells: Cells, row: number, column: number, cell: unknown): Cells =>
    cells.map((line, at) => (at === row ? Object.assign([...line], { [column]: cell }) : line));
  const withColumn = (cells: Cells, header: string, cell: unknown): Cells =>
    cells.map((line, at) => [...line, at === 0 ? header : cell]);

  test.each<[string, Cells, Cells, string, string]>([
    [
      "an exposure that is blank",
      withCell(exposures, 1, 1, ""),
      hedges,
      "",
      "exposures, row 2, Exposure: found empty, takes a number",
    ],
    [
      "limits that are crossed",
      withCell(exposures, 1, 2, 6),
      hedges,
      "",
      "exposures, row 2, Lower: found 6, takes a number not above the upper limit, 5",
    ],
    [
      "a target beyond a limit",
      withColumn(exposures, "Target", 9),
      hedges,
      "",
      "exposures, row 2, Target: found 9, takes a number within its limits: -5 to 5",
    ],
    [
      "a weight below 0",
      withColumn(exposures, "Weight", -1),
      hedges,
      "",
      "exposures, row 2, Weight: found -1, takes a number, 0 or more, or blank for one over the greek's size",
    ],
    [
      "a greek twice",
      [...exposures, ["delta", 1, 0, 2]],
      hedges,
      "",
      'exposures, row 3, Greek: found "delta", takes one row a greek: row 2 is another for delta',
    ],
    [
      "a greek that is called as another column of hedges",
      withCell(exposures, 1, 0, "Cost"),
      hedges,
      "",
      'exposures, row 2, Greek: found "Cost", takes a name that is not also a column of hedges, such as Cost risk',
    ],
    [
      "hedges without a column for a greek",
      [...exposures, ["Vega", 1, 0, 2]],
      hedges,
      "",
      "hedges, row 1, Vega: found no such column, takes a column Vega: what one unit adds to Vega, 0 where it adds nothing",
    ],
    [
      "an effect that is blank",
      exposures,
      withCell(hedges, 1, 1, ""),
      "",
      "hedges, row 2, Delta: found empty, takes what one unit adds to Delta, 0 where it adds nothing",
    ],
    [
      "a cost below 0",
      exposures,
      withCell(hedges, 1, 2, -1),
      "",
      "hedges, row 2, Cost: found -1, takes what trading one unit costs, 0 or more",
    ],
    [
      "a Min above 0",
      exposures,
      withColumn(hedges, "Min", 1),
      "",
      "hedges, row 2, Min: found 1, takes the least quantity, 0 or less: -10 to sell at most 10; blank for no limit",
    ],
    [
      "a Max below 0",
      exposures,
      withColumn(hedges, "Max", -1),
      "",
      "hedges, row 2, Max: found -1, takes the most quantity, 0 or more: 10 to buy at most 10; blank for no limit",
    ],
    [
      "a lot of 0",
      exposures,
      withColumn(hedges, "Lot", 0),
      "",
      "hedges, row 2, Lot: found 0, takes a number above 0, or blank for any quantity",
    ],
    [
      "an instrument twice",
      exposures,
      [...hedges, ["a", 2, 1]],
      "",
      'hedges, row 3, Instrument: found "a", takes one row an instrument: row 2 is another for a',
    ],
    [
      "an error in a cell",
      exposures,
      withCell(hedges, 1, 2, "=1/0"),
      "",
      "hedges, row 2, Cost: found #DIV/0!, takes what trading one unit costs, 0 or more",
    ],
    [
      "an objective that there is not",
      exposures,
      hedges,
      ',"best"',
      'objective: got the text "best", takes "least cost", "target", "budget", "fewest"',
    ],
    [
      "the objective budget without one",
      exposures,
      hedges,
      ',"budget"',
      "budget: not given, takes a number, 0 or more",
    ],
  ])("%s", async (_, given, of, rest, message) => {
    expect(await trades(given, of, rest)).toEqual({ code: "#VALUE!", message });
  });

  test("hedges without a row", async () => {
    expect(await trades(exposures, [hedges[0]!, ["", "", ""]])).toEqual({
      code: "#N/A",
      message: "hedges: no row below the header has anything in it",
    });
  });
});

test("a cell follows its arguments", async () => {
  await trades(HULL_EXPOSURES, HULL_HEDGES);
  standIn.spreadsheet.setCells("Sheet1", "B4", [[-4000]]);
  await standIn.spreadsheet.calculated();
  expect(standIn.spreadsheet.getValues("Sheet1", "T1")).toEqual([["#BUSY!"]]);
  await standIn.spreadsheet.answered();
  // Gamma 0.5 x + 0.8 y = 5,000 and vega 2 x + 1.2 y = 4,000: x = -2,800, y = 8,000; delta -(0.6 x + 0.5 y).
  expect(standIn.spreadsheet.getValues("Sheet1", "T2:U4")).toEqual([
    ["Asset", -2320],
    ["Option 1", -2800],
    ["Option 2", 8000],
  ]);
});
