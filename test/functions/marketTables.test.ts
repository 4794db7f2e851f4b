import type { Cell, Grid } from "../../src/sheet/grid";
import cryptoGreeks from "../reference/crypto_book_greeks.json";
import indexGreeks from "../reference/index_book_greeks.json";
import { sampleBook } from "../support/sampleBooks";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const AS_OF = "2026-11-20T16:00:00Z";
const failure = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

interface BookInTables {
  /** The book without its market columns but for the underlying prices. */
  readonly positions: Grid;
  readonly market: Grid;
  readonly smile: Grid;
}

/** A sample book with its market in tables beside it, as a desk would keep it. */
function inTables(name: "crypto" | "index"): BookInTables {
  const [headers, ...rows] = sampleBook(name);
  const at = (header: string) => headers!.indexOf(header);
  const cell = (row: readonly Cell[], header: string) => row[at(header)]!;
  const moved = ["Spot", "Volatility", "Rate", "DividendYield"].map(at);
  const positions = [headers!, ...rows].map((row) => row.filter((_, column) => !moved.includes(column)));
  const byName = new Map(rows.map((row) => [cell(row, "Underlying"), row]));
  const market = [...byName].map(([underlying, row]) => [
    underlying,
    ...["Spot", "Rate", "DividendYield"].map((header) => cell(row, header)),
  ]);
  const quotes = rows.map((row) =>
    ["Underlying", "Expiry", "Strike", "Volatility"].map((header) => cell(row, header)),
  );
  const smile = new Map(
    quotes
      .filter(([, , , volatility]) => volatility !== "")
      .map((quote) => [quote.slice(0, 3).join(" "), quote] as const),
  );
  return {
    positions,
    market: [["Underlying", "Spot", "Rate", "Dividend yield"], ...market],
    smile: [["Underlying", "Expiry", "Strike", "Volatility"], ...smile.values()],
  };
}

function expectSame(found: readonly (readonly unknown[])[], wanted: readonly (readonly unknown[])[]): void {
  expect(found.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
  found.flat().forEach((cell, index) => {
    const other = wanted.flat()[index];
    if (typeof cell !== "number" || typeof other !== "number") expect(cell).toBe(other);
    else
      expect({ index, error: Math.abs(cell - other) <= 1e-9 * Math.abs(other) + 1e-6 }).toEqual({
        index,
        error: true,
      });
  });
}

describe.each([
  ["crypto", cryptoGreeks.totals],
  ["index", indexGreeks.totals],
] as const)("the %s book with its market in tables", (name, totals) => {
  const { positions, market, smile } = inTables(name);
  const whole = sampleBook(name);

  test("has the reference totals in RISK", () => {
    const [headers, ...rows] = bundle.call("RISK", positions, undefined, AS_OF, undefined, market, smile);
    const column = (header: string) => headers!.indexOf(header);
    const wanted = Object.entries(totals);
    expect(rows.map(([group]) => group)).toEqual(wanted.map(([underlying]) => underlying));
    rows.forEach((row, index) => {
      const [underlying, total] = wanted[index]!;
      const pairs = [
        [row[column("Value")], total.valueUsd],
        [row[column("Delta")], total.delta],
        [row[column("Gamma")], total.gamma],
        [row[column("Vega")], total.vegaPoint],
        [row[column("Theta")], total.thetaDay],
      ] as const;
      pairs.forEach(([found, figure], pair) => {
        const error = Math.abs((found as number) / figure - 1);
        expect({ underlying, pair, error: error < 1e-9 }).toEqual({ underlying, pair, error: true });
      });
    });
  });

  test("has the use of limits that the whole book has", () => {
    const [underlying] = Object.keys(totals);
    const limits = [
      ["Underlying", "Greek", "Target", "Lower", "Upper"],
      [underlying, "Vega", 0, -1e5, 1e5],
    ];
    expectSame(
      bundle.call("LIMITS", positions, limits, AS_OF, market, smile),
      bundle.call("LIMITS", whole, limits, AS_OF),
    );
  });

  test("has the scenarios that the whole book has", () => {
    const scenario = (book: Grid, ...tables: readonly Grid[]) =>
      bundle.call(
        ...(["SCENARIO", book, [[-0.1, 0, 0.1]], [[-0.05], [0.05]], "P&L", AS_OF] as const),
        ...[undefined, undefined, undefined, ...tables],
      );
    expectSame(scenario(positions, market, smile), scenario(whole));
  });

  test("is explained as the whole book is", () => {
    const later = "2026-11-20T22:00:00Z";
    const withVolatility = whole.map((row) => row.filter((_, column) => whole[0]![column] !== "Spot"));
    const [headers, ...rows] = market;
    const up = [
      headers!,
      ...rows.map(([underlying, spot, ...rest]) => [underlying!, Number(spot) * 1.01, ...rest]),
    ];
    const book = (table: Grid) => {
      const spots = new Map(table.slice(1).map(([underlying, spot]) => [underlying, spot!]));
      const [spot, underlying] = ["Spot", "Underlying"].map((header) => whole[0]!.indexOf(header));
      return whole.map((row, index) =>
        row.map((cell, column) => (index > 0 && column === spot ? spots.get(row[underlying!]!)! : cell)),
      );
    };
    expectSame(
      bundle.call("EXPLAIN", withVolatility, withVolatility, AS_OF, later, undefined, market, up),
      bundle.call("EXPLAIN", book(market), book(up), AS_OF, later),
    );
  });
});

test("a smile moves with the forward where strikes are not sticky", () => {
  const { positions, market } = inTables("crypto");
  const option = positions.find((row) => row[0] === "BTC-26MAR27-120000-C")!;
  const smile = [
    ["Underlying", "Expiry", "Strike", "Volatility"],
    ["BTC", "2027-03-26T08:00:00Z", 60_000, 0.8],
    ["BTC", "2027-03-26T08:00:00Z", 180_000, 0.4],
  ];
  const scenario = (sticky: string) =>
    bundle.call(
      ...(["SCENARIO", [positions[0], option], 0.1, undefined, "P&L", AS_OF, 0] as const),
      ...[undefined, sticky, market, smile],
    )[1]![1] as number;
  // Volatility falls with the strike: as the smile goes up with the forward, so does the volatility of a strike.
  expect(scenario("delta")).toBeGreaterThan(scenario("strike"));
});

describe("refuses", () => {
  const { positions, market, smile } = inTables("index");
  const risk = (...tables: readonly unknown[]) =>
    bundle.callForOne("RISK", positions, undefined, AS_OF, undefined, ...tables);

  test("a market that cannot be read, by its own row and column", () => {
    const [headers, first] = market;
    expect(risk([headers, first, first], smile)).toEqual(
      failure("#VALUE!", `market, row 3, Underlying: found "SPX", takes one row for SPX: row 2 is another`),
    );
  });

  test("a smile that cannot be read", () => {
    expect(risk(market, [smile[0], ["SPX", "2027-03-19", 6800, 17]])).toEqual(
      failure(
        "#VALUE!",
        "smile, row 2, Volatility: found 17, takes a decimal above 0, such as 0.65; 17 looks like a percentage: write 0.17",
      ),
    );
  });

  test("tables without rows", () => {
    expect(risk([market[0]!], smile)).toEqual(
      failure("#N/A", "market: no row below the header has anything in it"),
    );
  });

  test("positions that no table fills, saying which table lacks what", () => {
    const withoutRut = market.filter(([underlying]) => underlying !== "RUT");
    expect(risk(withoutRut, smile)).toEqual(
      expect.objectContaining({ message: expect.stringContaining("Market has no row for RUT") as unknown }),
    );
    // One blank cell is no table.
    expect(risk("", smile)).toEqual(expect.objectContaining({ code: "#VALUE!" }));
  });

  test("a smile that scenarios need and cannot use", () => {
    const book = sampleBook("crypto");
    const beyond = [smile[0], ["BTC", "2028-03-31T08:00:00Z", 100_000, 0.5]];
    const scenario = (sticky: string) =>
      bundle.call(
        ...(["SCENARIO", book, 0.1, undefined, "P&L", AS_OF] as const),
        ...[undefined, undefined, sticky, undefined, beyond],
      );
    expect(scenario("strike")).toHaveLength(2);
    expect(scenario("delta")).toEqual([
      [
        failure(
          "#VALUE!",
          "smile: Smile, row 2: the forward on 2028-03-31 08:00 UTC is not known: Market has no Rate and Dividend yield for BTC, and no position expires then",
        ),
      ],
    ]);
  });
});
