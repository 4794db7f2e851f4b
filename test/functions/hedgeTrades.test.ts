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
test("Hull's delta-gamma hedge: 2,000 options, and 1,240 of the asset sold", async () => {
  const exposures = [LIMITS, ["Delta", 0, 0, 0], ["Gamma", -3000, 0, 0]];
  const hedges = [
    ["Instrument", "Delta", "Gamma", "Cost"],
    ["Asset", 1, 0, 0.01],
    ["Option", 0.62, 1.5, 0.05],
  ];
  expect(await trades(exposures, hedges)).toEqual(answer(["Asset", -1240, 12.4], ["Option", 2000, 100]));
});
