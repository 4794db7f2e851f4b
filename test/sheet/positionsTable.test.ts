import { parsePositions } from "../../src/sheet/parsePositions";
import { finish } from "../../src/core/steps/steps";
import { positionsToGridInSteps } from "../../src/sheet/positionsTable";
import type { Grid } from "../../src/sheet/grid";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";

const read = (cells: Grid) => parsePositions(cells, { asOf: SAMPLE_AS_OF, dateSystem: "1904" });

const OTHERS: Grid = [
  ["Instrument", "Type", "Quantity", "Strike", "Expiry", "Spot", "Fwd", "Vol", "Rate", "Yield", "Style"],
  ["AAPL261218C00150000", "", 5, "", "", 151.25, "", 0.3, 0.04, 0.005, "american"],
  ["MSFT shares", "spot", -250, "", "", 430.1, "", "", "", "", ""],
  ["ES", "future", 3, "", "2027-03-19T14:30:00.250Z", 6735, 6790.25, "", 0.0385, 0.0125, ""],
].map((row, index) => [...row, index === 0 ? "Underlying" : ["", "", "MSFT", "ES"][index]!]);

test.each([
  ["the crypto book", sampleBook("crypto")],
  ["the index book", sampleBook("index")],
  ["an american option known by its symbol, shares and a future", OTHERS],
])("what is written of %s reads as the same positions", (_, cells) => {
  const { positions, issues } = read(cells);
  expect(issues).toEqual([]);
  expect(positions.length).toBeGreaterThan(2);
  const again = read(finish(positionsToGridInSteps(positions)));
  expect(again.issues).toEqual([]);
  expect(again.positions).toEqual(positions);
});
