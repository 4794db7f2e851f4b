import american from "../reference/american.json";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();

const columns: readonly string[] = american.columns;
const rows = american.rows as readonly (readonly (string | number | null)[])[];
const cell = (row: (typeof rows)[number], name: string) => row[columns.indexOf(name)]!;

/** The options of `some` rows as a formula takes them. */
const optionsOf = (some: typeof rows) => [
  ...["type", "S", "K", "T", "vol", "r", "q"].map((name) => some.map((row) => [cell(row, name)])),
  "american",
];

/**
 * The reference's rho of this row, -96.246, is the ratio of differences over a step that is wide beside its rate
 * of 0.7 %. Differences of prices over steps of 1e-5 and of 5e-5, on two grids, all give -96.1554 or -96.1553.
 */
const WRONG_RHO = "Ad045";

/** Raw units per unit of the sheet, and how far off a figure may be as a part of the spot, in raw units. */
test.each([
  ["PRICE", "price", 1, 2e-6],
  ["VEGA", "vega", 100, 1e-5],
  ["THETA", "theta", 365, 1e-5],
  ["RHO", "rho", 100, 1e-4],
  ["YIELDRHO", "rhoQ", 100, 1e-4],
])("%s of American options against the reference data", (id, name, rawUnits, tolerance) => {
  const known = rows.filter(
    (row) =>
      cell(row, "flag") !== "doubleBoundary" &&
      cell(row, name) !== null &&
      !(name === "rho" && cell(row, "id") === WRONG_RHO),
  );
  const found = bundle.call(id, ...optionsOf(known));
  const faults = known.flatMap((row, index) => {
    const error = (found[index]![0] as number) * rawUnits - (cell(row, name) as number);
    return Math.abs(error) <= tolerance * (cell(row, "S") as number)
      ? []
      : [{ row, found: found[index]![0] }];
  });
  expect(known.length).toBeGreaterThan(150);
  expect(faults).toEqual([]);
});

test(`rho of ${WRONG_RHO} is the slope of the price over the rate`, () => {
  const row = rows.find((row) => cell(row, "id") === WRONG_RHO)!;
  const [type, spot, strike, years, vol, rate, dividendYield] = ["type", "S", "K", "T", "vol", "r", "q"].map(
    (name) => cell(row, name)!,
  );
  const step = 1e-5;
  const of = (id: string, at: number) =>
    bundle.callForOne(id, type, spot, strike, years, vol, at, dividendYield, "american") as number;
  const slope = (of("PRICE", (rate as number) + step) - of("PRICE", (rate as number) - step)) / (2 * step);
  expect(Math.abs(of("RHO", rate as number) * 100 - slope)).toBeLessThan(1e-5 * (spot as number));
});

test("a put is worth more than the European one, or as much", () => {
  const option = ["put", 95, 100, 0.5, 0.3, 0.05, 0] as const;
  const [american, european] = ["american", "european"].map((model) =>
    bundle.callForOne("PRICE", ...option, model),
  );
  expect(american).toBeGreaterThan(european as number);
});

const failure = (message: string) => expect.objectContaining({ code: "#VALUE!", message }) as unknown;

test("what American options have not is refused by name, and the other figures stand", () => {
  const [[price, probItm] = []] = bundle.call(
    "GREEKS",
    "put",
    80,
    100,
    1,
    0.2,
    0.05,
    0,
    "american",
    "Price, Prob ITM",
  );
  expect(price).toBe(20);
  expect(probItm).toEqual(
    failure('model: got "american", which has no Prob ITM, takes "european", "futures", "normal", "inverse"'),
  );
});

test("an option with two exercise boundaries is refused in the words of the sheet", () => {
  const found = bundle.callForOne("DELTA", "put", 95, 100, 1, 0.2, -0.01, -0.05, "american");
  expect(found).toEqual(
    failure(
      "yield with rate of an American put is -0.05 with -0.01: takes rate of 0 or more, or yield no lower than rate (else there are two exercise boundaries)",
    ),
  );
});
