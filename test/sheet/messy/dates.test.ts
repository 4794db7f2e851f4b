import type { Cell } from "../../../src/sheet/grid";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { CALL, HEADERS, MESSY_OPTIONS, cellsOf, outcome, parseRows } from "../../support/messyBook";

const WANTED = "a date, or a date and time in UTC, such as 2026-12-25 08:00";

function expiryOf(cell: Cell, dateSystem: "1900" | "1904" = "1900"): string | null {
  const cells = [HEADERS, cellsOf({ ...CALL, Expiry: cell })];
  const [position] = parsePositions(cells, { ...MESSY_OPTIONS, dateSystem }).positions;
  return position !== undefined && "expiry" in position.product
    ? new Date(position.product.expiry).toISOString()
    : null;
}

describe("a date as Excel or ISO 8601 has it is read as it stands", () => {
  // 46472 days from 1899-12-30, 45010 from 1904-01-01: 2027-03-26.
  it.each<[Cell, "1900" | "1904", string]>([
    [46472, "1900", "2027-03-26T00:00:00.000Z"],
    [45010, "1904", "2027-03-26T00:00:00.000Z"],
    [46472 + 1 / 3, "1900", "2027-03-26T08:00:00.000Z"],
    ["2027-03-26", "1900", "2027-03-26T00:00:00.000Z"],
    ["2027-03-26", "1904", "2027-03-26T00:00:00.000Z"],
    ["2027-03-26T08:00", "1900", "2027-03-26T08:00:00.000Z"],
    ["2027-03-26 08:00:30Z", "1900", "2027-03-26T08:00:30.000Z"],
    ["2027-03-26 08:00 UTC", "1900", "2027-03-26T08:00:00.000Z"],
    ["2027-03-26T09:00+01:00", "1900", "2027-03-26T08:00:00.000Z"],
    [" 2027-03-26\u00a0", "1900", "2027-03-26T00:00:00.000Z"],
  ])("%p in the %s system", (cell, system, expected) => {
    expect(expiryOf(cell, system)).toBe(expected);
    expect(parseRows({ ...CALL, Expiry: cell }).notes).toEqual([]);
  });
});

describe("another form with one meaning is read, and noted", () => {
  it.each<[string, string]>([
    ["27 Mar 2027", "2027-03-27"],
    ["27-MAR-2027", "2027-03-27"],
    ["27MAR2027", "2027-03-27"],
    ["7 March 2027", "2027-03-07"],
    ["1 Sept 2027", "2027-09-01"],
    ["Mar 27, 2027", "2027-03-27"],
    ["March 27 2027", "2027-03-27"],
    ["2027/03/27", "2027-03-27"],
    ["2027.03.27", "2027-03-27"],
    ["2027-3-7", "2027-03-07"],
    ["20270327", "2027-03-27"],
    ["27 Mar 2027 08:00", "2027-03-27 08:00 UTC"],
    ["2027/03/27 08:00Z", "2027-03-27 08:00 UTC"],
    [" 27\u00a0Mar\u00a02027 ", "2027-03-27"],
  ])("%p", (cell, readAs) => {
    expect(outcome(parseRows({ ...CALL, Expiry: cell }))).toEqual([
      `read 2 F · Expiry · ${JSON.stringify(cell)} · ${readAs}`,
      "1 read",
    ]);
    expect(expiryOf(cell)).toBe(
      `${readAs.slice(0, 10)}T${readAs.includes("08:00") ? "08" : "00"}:00:00.000Z`,
    );
  });
});

describe("a form with two meanings, or none, is refused", () => {
  it.each<[Cell, string]>([
    ["12/25/2026", "; write 2026-12-25"],
    ["25/12/2026", "; write 2026-12-25"],
    ["25.12.2026", "; write 2026-12-25"],
    ["25-12-2026", "; write 2026-12-25"],
    ["03/04/2027", "; write 2027-03-04 or 2027-04-03"],
    ["3/4/27", "; write 2027-03-04 or 2027-04-03"],
    ["04/04/2027", "; write 2027-04-04"],
    ["12/25/2026 08:00", "; write 2026-12-25"],
    ["27-Mar-27", "; write 2027-03-27"],
    ["27MAR27", "; write 2027-03-27"],
    ["27 March '27", "; write 2027-03-27"],
    [20270327, "; write 2027-03-27"],
    ["270327", "; write 2027-03-27"],
    ["46472", "; the cell holds text"],
    [20271301, ""],
    [-1, ""],
    [0, ""],
    ["2027-02-30", ""],
    ["30 Feb 2027", ""],
    ["2027-03-26 25:00", ""],
    ["Mar 2027", ""],
    ["Mar-27", ""],
    ["Q1 2027", ""],
    ["27 Mrz 2027", ""],
    ["front month", ""],
    ["8:00", ""],
    [true, ""],
    ["#VALUE!", ""],
  ])("%p", (cell, advice) => {
    const { issues, positions } = parseRows({ ...CALL, Expiry: cell });
    expect(issues).toMatchObject([{ gridRow: 1, gridColumn: 5, column: "Expiry", wanted: WANTED + advice }]);
    expect(positions).toEqual([]);
  });

  it("the number yymmdd, which is the serial of a far day", () => {
    expect(outcome(parseRows({ ...CALL, Expiry: 270327 }))).toEqual([
      "refused 2 F · Expiry · 270327, which is 2640-02-16 · a date within 100 years of as-of, such as 2027-03-27",
      "0 read",
    ]);
  });
});
