import type { Cell, Grid } from "../../src/sheet/grid";
import { parseLimits } from "../../src/sheet/parseLimits";

const HEADERS = ["Underlying", "Greek", "Target", "Lower", "Upper"];
const UNDERLYINGS = ["BTC", "Eth", "700"];

const parse = (...rows: readonly (readonly Cell[])[]) => parseLimits([HEADERS, ...rows], UNDERLYINGS);
const read = (cells: Grid) => {
  const { limits, issues, rowCount } = parseLimits(cells, UNDERLYINGS);
  return { limits: limits.map(({ greek, ...limit }) => ({ ...limit, greek: greek.name })), issues, rowCount };
};

describe("reads", () => {
  const wanted = {
    limits: [
      { underlying: "BTC", greek: "Net delta", bucket: null, target: 5, lower: -50, upper: 60 },
      { underlying: "Eth", greek: "Vega", bucket: null, target: 0, lower: null, upper: 2500 },
    ],
    issues: [],
    rowCount: 2,
  };

  test("a row for each limit, with blanks", () => {
    const cells = [HEADERS, ["BTC", "Net delta", 5, -50, 60], ["Eth", "Vega", "", " ", 2500]];
    expect(read(cells)).toEqual(wanted);
  });

  test("names in any letter case, and greeks with or without spaces", () => {
    const cells = [HEADERS, [" btc ", "NET_DELTA", 5, -50, 60], ["ETH", " vega", null, "", 2500]];
    expect(read(cells)).toEqual(wanted);
  });

  test("headers in any order and letter case, synonyms, and columns of the user's own", () => {
    const cells = [
      ["Max", "Owner", "risk figure", "ASSET", "min", "Goal"],
      [60, "Ann", "net delta", "BTC", -50, 5],
      [2500, "Bob", "vega", "Eth", "", ""],
    ];
    expect(read(cells)).toEqual(wanted);
  });

  test("past blank rows, also those with a remark beside the table", () => {
    const cells: Grid = [
      [...HEADERS, "Remark"],
      ["", "", "", "", "", ""],
      ["BTC", "Net delta", 5, -50, 60, ""],
      [null, " ", "", "", "", "reviewed"],
      ["Eth", "Vega", 0, "", 2500, ""],
    ];
    expect(read(cells)).toEqual(wanted);
  });

  test("an underlying by the very signs that the positions name it with", () => {
    const { limits } = parseLimits([HEADERS, ["½ gas™", "Delta", 0, -1, 1]], ["½ Gas™"]);
    expect(limits.map(({ underlying }) => underlying)).toEqual(["½ Gas™"]);
  });

  test("an underlying whose name is a number", () => {
    expect(read([HEADERS, [700, "Delta", 0, -1, 1]]).limits[0]).toMatchObject({ underlying: "700" });
  });

  test.each(["Delta", "Net delta", "Gamma", "Vega", "Theta", "Rho", "Dollar delta", "Dollar gamma 1%"])(
    "%s, as RISK names it",
    (greek) => {
      const { limits, issues } = read([HEADERS, ["BTC", greek, 0, -1, 1]]);
      expect({ limits, issues }).toEqual({
        limits: [{ underlying: "BTC", greek, bucket: null, target: 0, lower: -1, upper: 1 }],
        issues: [],
      });
    },
  );

  test("a number in text that has one meaning, which is noted", () => {
    const { limits, issues, notes } = parse(["BTC", "Vega", "", "(1,250)", "$2,500.50"]);
    expect([limits.map(({ lower, upper }) => [lower, upper]), issues]).toEqual([[[-1250, 2500.5]], []]);
    expect(notes).toEqual([
      { gridRow: 1, gridColumn: 3, column: "Lower", found: '"(1,250)"', readAs: "-1250" },
      { gridRow: 1, gridColumn: 4, column: "Upper", found: '"$2,500.50"', readAs: "2500.5" },
    ]);
  });

  test("rows as the sheet counts them", () => {
    const limit = ["BTC", "Vega", 0, -1, 1];
    const { issues } = parseLimits([HEADERS, limit, limit], UNDERLYINGS, { firstRow: 10 });
    expect(issues[0]!.wanted).toBe("one row for Vega of BTC: row 11 is another");
  });

  test("one greek of two underlyings, and two of one", () => {
    const { limits, issues } = parse(
      ["BTC", "Delta", 0, -1, 1],
      ["Eth", "Delta", 0, -1, 1],
      ["BTC", "Vega", 0, -1, 1],
    );
    expect([limits.length, issues]).toEqual([3, []]);
  });
});

describe("a column Bucket", () => {
  const WITH_BUCKET = [...HEADERS, "Bucket"];
  const BUCKETS =
    "up to 1 week, up to 1 month, up to 3 months, up to 6 months, up to 1 year, up to 2 years, beyond 2 years, no expiry";
  const vega = (bucket: Cell) => ["BTC", "Vega", 0, -1, 1, bucket];
  const bucketsOf = (...buckets: readonly Cell[]) => {
    const { limits, issues } = parseLimits([WITH_BUCKET, ...buckets.map(vega)], UNDERLYINGS);
    return { buckets: limits.map(({ bucket }) => bucket), issues };
  };

  test.each(BUCKETS.split(", "))("takes %s, as RISK names it", (bucket) => {
    expect(bucketsOf(bucket)).toEqual({ buckets: [bucket], issues: [] });
  });

  test("takes names in any letter case, with spaces or without, and blanks for all expiries", () => {
    const { buckets, issues } = bucketsOf(" Up to 1 WEEK", "upto1month", " ");
    expect({ buckets, issues }).toEqual({ buckets: ["up to 1 week", "up to 1 month", null], issues: [] });
  });

  test.each<[Cell, string]>([
    ["1 week", '"1 week"'],
    ["BTC up to 1 week", '"BTC up to 1 week"'],
    ["#N/A", "#N/A"],
    [7, "7"],
  ])("refuses %p", (cell, found) => {
    const wanted = `${BUCKETS}, or blank for all expiries`;
    expect(bucketsOf("no expiry", cell)).toEqual({
      buckets: ["no expiry"],
      issues: [{ gridRow: 2, gridColumn: 5, column: "Bucket", found, wanted }],
    });
  });

  test("makes another limit of the same greek, and a second row for the same is refused", () => {
    const { buckets, issues } = bucketsOf("", "up to 1 week", "no expiry", "UP TO 1 WEEK");
    expect(buckets).toEqual([null, "up to 1 week", "no expiry"]);
    expect(issues.map(({ wanted }) => wanted)).toEqual([
      "one row for Vega of BTC up to 1 week: row 3 is another",
    ]);
  });
});

test("a limit on what no position is on stands, as it is spelt", () => {
  const { limits, issues } = parse(["Sol", "Delta", 0, -1, 1], ["SOL", "Vega", 0, -1, 1]);
  expect(issues).toEqual([]);
  expect(limits.map(({ underlying }) => underlying)).toEqual(["Sol", "SOL"]);
});

describe("refuses a cell by row and column", () => {
  const GREEKS = "Delta, Net delta, Gamma, Vega, Theta, Rho, Dollar delta, Dollar gamma 1%";
  const NAME = "the name of an underlying, such as BTC";

  test.each<[string, readonly Cell[], readonly [column: string, found: string, wanted: string]]>([
    ["no underlying", ["", "Delta", 0, -1, 1], ["Underlying", "empty", NAME]],
    ["an error for an underlying", ["#REF!", "Delta", 0, -1, 1], ["Underlying", "#REF!", NAME]],
    ["a truth value for one", [true, "Delta", 0, -1, 1], ["Underlying", "TRUE", NAME]],
    ["an unknown greek", ["BTC", "Vanna", 0, -1, 1], ["Greek", '"Vanna"', GREEKS]],
    ["a figure that is no greek", ["BTC", "Value", 0, -1, 1], ["Greek", '"Value"', GREEKS]],
    ["a greek without its unit", ["BTC", "Dollar gamma", 0, -1, 1], ["Greek", '"Dollar gamma"', GREEKS]],
    ["a greek in another unit", ["BTC", "Delta (USD)", 0, -1, 1], ["Greek", '"Delta (USD)"', GREEKS]],
    ["no greek", ["BTC", "", 0, -1, 1], ["Greek", "empty", GREEKS]],
    ["a number for a greek", ["BTC", 1, 0, -1, 1], ["Greek", "1", GREEKS]],
    [
      "a percentage",
      ["BTC", "Vega", 0, "-65 %", 1],
      ["Lower", '"-65 %"', "a number, or blank for no limit below; a percentage means nothing here"],
    ],
    [
      "a word for a limit",
      ["BTC", "Vega", 0, -1, "none"],
      ["Upper", '"none"', "a number, or blank for no limit above"],
    ],
    ["a dash for a target", ["BTC", "Vega", "-", -1, 1], ["Target", '"-"', "a number, or blank for 0"]],
    [
      "an error",
      ["BTC", "Vega", 0, { code: "#N/A" }, 1],
      ["Lower", "#N/A", "a number, or blank for no limit below"],
    ],
    [
      "a truth value",
      ["BTC", "Vega", 0, -1, true],
      ["Upper", "TRUE", "a number, or blank for no limit above"],
    ],
    [
      "no limit at all",
      ["BTC", "Vega", 0, "", ""],
      ["Lower", "empty", "a number where there is no upper limit"],
    ],
    [
      "Lower above Upper",
      ["BTC", "Vega", 0, 200, -100],
      ["Lower", "200", "a number not above the upper limit, -100"],
    ],
    [
      "a target outside",
      ["BTC", "Vega", 300, -100, 200],
      ["Target", "300", "a number within its limits: -100 to 200"],
    ],
    [
      "a blank target outside",
      ["BTC", "Vega", "", 100, ""],
      ["Target", "empty", "a number within its limits: 100 or more; blank is 0"],
    ],
    [
      "a number without end",
      ["BTC", "Vega", 0, -1, 1e305],
      ["Upper", "1e+305", "a number from -1e300 to 1e300"],
    ],
  ])("%s", (_, row, [column, found, wanted]) => {
    const { limits, issues, rowCount } = parse(["Eth", "Delta", 0, -1, 1], row);
    const gridColumn = HEADERS.indexOf(column);
    expect(issues).toEqual([{ gridRow: 2, gridColumn, column, found, wanted }]);
    expect([limits.length, rowCount]).toEqual([1, 2]);
  });

  test("a second row for the same, however it is written", () => {
    const { issues } = parse(["BTC", "Net delta", 0, -1, 1], [], ["btc", "netdelta", 0, -5, 5]);
    expect(issues).toEqual([
      {
        gridRow: 3,
        gridColumn: 1,
        column: "Greek",
        found: '"netdelta"',
        wanted: "one row for Net delta of BTC: row 2 is another",
      },
    ]);
  });

  test("every bad cell of a row and every bad row", () => {
    const { issues } = parse([true, "Vanna", 0, "x", 1], ["BTC", "Delta", 0, 1, -1]);
    expect(issues.map(({ gridRow, column }) => [gridRow, column])).toEqual([
      [1, "Underlying"],
      [1, "Greek"],
      [1, "Lower"],
      [2, "Lower"],
    ]);
  });
});

describe("refuses headers", () => {
  const ROW = ["BTC", "Delta", 0, -1, 1, 1];

  test.each<
    [readonly Cell[], readonly (readonly [gridColumn: number | null, column: string, found: string])[]]
  >([
    [["Underlying", "Greek", "Target", "Lower"], [[null, "Upper", "no such column"]]],
    [
      ["Underlying", "Greek", "Limit", "Lower %", "Upper"],
      [
        [null, "Target", "no such column"],
        [null, "Lower", "no such column"],
      ],
    ],
    [["Underlying", "Greek", "Target", "Lower", "Upper", "Max"], [[5, "Upper", '"Max"']]],
    [["Underlying", "Greek", "Target", "Lower (k)", "Upper"], [[3, "Lower", '"Lower (k)"']]],
    [["BTC", "Delta", 0, -1, 1], [[null, "Header row", '"BTC" and no header that is known']]],
    [[], [[null, "Header row", "no cells"]]],
  ])("%j", (headers, wanted) => {
    const { limits, issues } = parseLimits([headers, ROW], UNDERLYINGS);
    expect(limits).toEqual([]);
    expect(issues.map(({ gridRow }) => gridRow)).toEqual(wanted.map(() => 0));
    expect(issues.map(({ gridColumn, column, found }) => [gridColumn, column, found])).toEqual(wanted);
  });

  test("saying what would be right", () => {
    const wantedOf = (...headers: Cell[]) => parseLimits([headers, ROW], UNDERLYINGS).issues[0]!.wanted;
    expect(wantedOf("Underlying", "Greek", "Target", "Lower (k)", "Upper")).toBe(
      "the header Lower alone, and in its cells a number, or blank for no limit below; (k) looks like thousands",
    );
    expect(wantedOf(...HEADERS, "Maximum")).toBe('one column for Upper: "Upper" is another');
    expect(wantedOf("Underlying", "Greek", "Lower", "Upper")).toBe(
      "a column Target: a number, or blank for 0",
    );
    expect(wantedOf("a")).toBe("headers such as Underlying, Greek, Target, Lower, Upper, Bucket");
  });
});
