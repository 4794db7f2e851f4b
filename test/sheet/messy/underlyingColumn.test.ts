import type { Cell } from "../../../src/sheet/grid";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { MESSY_OPTIONS, outcome, parseCells } from "../../support/messyBook";

const SYMBOLS: Cell[][] = [
  ["BTC-PERPETUAL", -500, 94250],
  ["BTC-26MAR27", 20, 94250],
  ["ETH-PERPETUAL", 300, 3180],
];
const FORWARDS = [94268.85, 95000, 3185];
const withForwards = SYMBOLS.map((row, index) => [...row, FORWARDS[index]!]);

describe("a column Underlying", () => {
  it("of numbers is the spot where symbols give the names", () => {
    const parsed = parseCells(["Symbol", "Qty", "Underlying", "Fwd"], ...withForwards);
    expect(outcome(parsed)).toEqual(['read 1 C · Spot · "Underlying" · Spot', "3 read"]);
    expect(parsed.positions.map(({ underlying, market }) => [underlying, market.spot])).toEqual([
      ["BTC", 94250],
      ["BTC", 94250],
      ["ETH", 3180],
    ]);
    expect(parsed.headers[2]).toEqual({ text: "Underlying", gridColumn: 2, column: "Spot" });
  });

  it("of numbers is the spot also where it is blank in rows that others answer for", () => {
    const rows = [...SYMBOLS, ["BTC-PERPETUAL", 1, ""]];
    expect(outcome(parseCells(["Symbol", "Qty", "Underlying"], SYMBOLS[0]!, rows[3]!))).toEqual([
      'read 1 C · Spot · "Underlying" · Spot',
      "2 read",
    ]);
  });

  it("of numbers gives no names to rows without a symbol", () => {
    const headers = ["Symbol", "Qty", "Underlying", "Type"];
    const rows = [
      ["BTC-PERPETUAL", 1, 94250, ""],
      ["coins", 2, 94250, "spot"],
    ];
    expect(outcome(parseCells(headers, ...rows))).toEqual([
      "refused 1 · Underlying · no such column · a column Underlying, which row 3 needs: the name of what it is risk on, such as BTC",
      'read 1 C · Spot · "Underlying" · Spot',
      "1 read",
    ]);
  });

  it("of numbers beside a Spot names underlyings, as in Hong Kong", () => {
    const parsed = parseCells(["Type", "Qty", "Underlying", "Spot"], ["spot", 100, 700, 612.5]);
    expect(outcome(parsed)).toEqual(["1 read"]);
    expect(parsed.positions[0]).toMatchObject({ underlying: "700", market: { spot: 612.5 } });
  });

  it("of numbers without names and without a Spot is refused", () => {
    expect(outcome(parseCells(["Type", "Qty", "Underlying"], ["spot", 2, 94250]))).toEqual([
      "refused 1 · Spot · no such column · a column Spot, which row 2 needs: a price above 0, such as 94250; or a table Market that gives it",
      "0 read",
    ]);
  });

  it("of numbers and one name is a column of names: the numbers disagree with their symbols", () => {
    const rows = [SYMBOLS[0]!, ["BTC-26MAR27", 20, "BTC"]];
    const { issues } = parseCells(["Symbol", "Qty", "Underlying"], ...rows);
    expect(issues).toContainEqual({
      gridRow: 1,
      gridColumn: 2,
      column: "Underlying",
      found: "94250",
      wanted: 'BTC, as "BTC-PERPETUAL" says, or another name in Instrument',
    });
  });

  it("beside S is the name", () => {
    expect(outcome(parseCells(["Type", "Qty", "Underlying", "S"], ["spot", 2, "BTC", 94250]))).toEqual([
      "1 read",
    ]);
  });
});

describe("headers that the user chose", () => {
  const parse = (columns: Readonly<Record<string, string>>, ...cells: Cell[][]) =>
    parsePositions(cells, { ...MESSY_OPTIONS, columns });

  it("are read as chosen, white space aside", () => {
    const headers = ["Name of it", "What on", "Sort", "How  many\n(net)", "Px"];
    const row = ["coins", "BTC", "spot", 2, 94250];
    const columns = { Underlying: "What on", Type: "Sort", Quantity: "How many (net)", Spot: "Px " };
    expect(outcome(parse(columns, headers, row))).toEqual(["1 read"]);
  });

  it("count more than what a header means otherwise", () => {
    const headers = ["Underlying", "Type", "Qty", "Size", "Spot", "Index"];
    const parsed = parse({ Quantity: "Size", Spot: "Index" }, headers, ["BTC", "spot", 1, 2, 3, 94250]);
    expect(outcome(parsed)).toEqual(["1 read"]);
    expect(parsed.positions[0]).toMatchObject({ quantity: 2, market: { spot: 94250 } });
    expect(parsed.headers.map(({ column }) => column)).toEqual([
      ...["Underlying", "Type", null, "Quantity", null, "Spot"],
    ]);
  });

  it("do not count where they are not in the sheet", () => {
    const parsed = parse({ Spot: "Last price" }, ["Coin", "Type", "Qty", "S"], ["BTC", "spot", 1, 94250]);
    expect(outcome(parsed)).toEqual(["1 read"]);
  });

  it("may have a remark, but not one that rescales the column", () => {
    const row = ["BTC", "spot", 1, 94250];
    const headers = (spot: string) => ["Coin", "Type", "Qty", spot];
    expect(outcome(parse({ Spot: "Spot (feed 2)" }, headers("Spot (feed 2)"), row))).toEqual(["1 read"]);
    expect(outcome(parse({ Spot: "Price (k)" }, headers("Price (k)"), row))).toEqual([
      'refused 1 D · Spot · "Price (k)" · the header Spot alone, and in its cells a price above 0, such as 94250; (k) looks like thousands',
      "0 read",
    ]);
    expect(outcome(parse({ Spot: "Price %" }, headers("Price %"), row))).toEqual([
      'refused 1 D · Spot · "Price %" · the header Spot alone, and in its cells a price above 0, such as 94250; its sign rescales the column',
      "0 read",
    ]);
  });

  it("find a header row that would not be known", () => {
    const columns = { Underlying: "Basiswert", Type: "Art", Quantity: "Menge", Spot: "Kurs" };
    const cells = [["Bestand"], ["Basiswert", "Art", "Menge", "Kurs"], ["BTC", "spot", 1, 94250]];
    expect(outcome(parse(columns, ...cells))).toEqual(["left out 1 · header · Bestand", "1 read"]);
  });

  it("are offered the row with most texts where no header is known", () => {
    const parsed = parse({}, ["Bestand"], ["Basiswert", "Art", "Menge", "Kurs"], ["BTC", "spot", 1, 94250]);
    expect(parsed.headers.map(({ text }) => text)).toContain("Basiswert");
  });
});
