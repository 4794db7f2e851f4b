import fc from "fast-check";
import type { DateSystem } from "../../src/sheet/grid";
import { isoToUtc, parseDate, serialToUtc, utcToSerial } from "../../src/sheet/serialDate";

/** Serials as Excel shows them in each system (format cells as yyyy-mm-dd hh:mm:ss). */
const SHOWN_BY_EXCEL: readonly (readonly [DateSystem, number, string])[] = [
  ["1900", 1, "1900-01-01T00:00:00.000Z"],
  ["1900", 59, "1900-02-28T00:00:00.000Z"],
  ["1900", 59.75, "1900-02-28T18:00:00.000Z"],
  ["1900", 61, "1900-03-01T00:00:00.000Z"],
  ["1900", 25569, "1970-01-01T00:00:00.000Z"],
  ["1900", 36526, "2000-01-01T00:00:00.000Z"],
  ["1900", 43831.5, "2020-01-01T12:00:00.000Z"],
  ["1900", 2958465, "9999-12-31T00:00:00.000Z"],
  ["1904", 0, "1904-01-01T00:00:00.000Z"],
  ["1904", 59, "1904-02-29T00:00:00.000Z"],
  ["1904", 24107, "1970-01-01T00:00:00.000Z"],
  ["1904", 35064, "2000-01-01T00:00:00.000Z"],
  ["1904", 2957003, "9999-12-31T00:00:00.000Z"],
];

const FIRST_TIME: Readonly<Record<DateSystem, number>> = {
  "1900": Date.parse("1900-01-01T00:00:00Z"),
  "1904": Date.parse("1904-01-01T00:00:00Z"),
};
const LAST_TIME = Date.parse("9999-12-31T23:59:59.999Z");

describe("serials", () => {
  it.each(SHOWN_BY_EXCEL)("in the %s system %d is %s, and back", (system, serial, iso) => {
    expect(serialToUtc(serial, system)).toBe(Date.parse(iso));
    expect(utcToSerial(Date.parse(iso), system)).toBe(serial);
  });

  it.each([
    ["the day that never was, 29 February 1900", "1900", 60],
    ["a time of that day", "1900", 60.5],
    ["a time of day without a date", "1900", 0.5],
    ["0, shown as 1900-01-00", "1900", 0],
    ["a negative serial", "1900", -1],
    ["a day after 9999", "1900", 2958466],
    ["a date typed as one number", "1900", 20261225],
    ["NaN", "1900", NaN],
    ["infinity", "1900", Infinity],
    ["a negative serial", "1904", -0.001],
    ["a day after 9999", "1904", 2957004],
  ] as const)("refuses %s (%s system, %d)", (_, system, serial) => {
    expect(serialToUtc(serial, system)).toBeNull();
  });

  it.each(["1900", "1904"] as const)("keep every millisecond of the %s system", (system) => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_TIME[system], max: LAST_TIME }), (time) => {
        expect(serialToUtc(utcToSerial(time, system), system)).toBe(time);
      }),
    );
  });

  it("of the two systems lie 1,462 days apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1904, 0, 2), max: LAST_TIME }), (time) => {
        const apart = utcToSerial(time, "1900") - utcToSerial(time, "1904");
        expect(Math.abs(apart - 1462)).toBeLessThan(1e-9);
      }),
    );
  });

  it.each([
    ["1900", "1899-12-31T23:59:59.999Z"],
    ["1904", "1903-12-31T23:59:59.999Z"],
    ["1900", "+010000-01-01T00:00:00Z"],
  ] as const)("do not exist in the %s system for %s", (system, iso) => {
    expect(() => utcToSerial(Date.parse(iso), system)).toThrow(RangeError);
  });
});

describe("ISO 8601 text", () => {
  it.each([
    ["2026-12-25", "2026-12-25T00:00:00.000Z"],
    ["2026-12-25T08:00", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25 08:00", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25T08:00:30", "2026-12-25T08:00:30.000Z"],
    ["2026-12-25T08:00:30.25Z", "2026-12-25T08:00:30.250Z"],
    ["2026-12-25T08:00:30.1236", "2026-12-25T08:00:30.124Z"],
    ["2026-12-25t08:00z", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25 08:00 UTC", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25T09:00+01:00", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25T09:00+01", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25T03:00-0500", "2026-12-25T08:00:00.000Z"],
    ["2026-12-25T00:15+05:30", "2026-12-24T18:45:00.000Z"],
    ["2028-02-29", "2028-02-29T00:00:00.000Z"],
    ["  2026-12-25\u00a0", "2026-12-25T00:00:00.000Z"],
  ])("%s is %s", (text, iso) => {
    expect(isoToUtc(text)).toBe(Date.parse(iso));
  });

  it.each([
    "2026-02-30",
    "2027-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-12-00",
    "2026-12-25T24:00",
    "2026-12-25T08:60",
    "2026-12-25T08:00:60",
    "2026-12-25T08:00+15:00",
    "2026-12-25T08:00+01:60",
    "2026-12-25Z",
    "2026-12-25T08",
    "2026-12-25T08:00 CET",
    "26-12-25",
    "0026-12-25",
    "2026-1-2",
    "20261225",
    "25.12.2026",
    "12/25/2026",
    "25 Dec 2026",
    "",
    "n/a",
  ])("refuses %p", (text) => {
    expect(isoToUtc(text)).toBeNull();
  });
});

describe("a cell as a time", () => {
  it("is a serial of the workbook's system, or text", () => {
    const eight = Date.parse("2026-12-25T08:00:00Z");
    expect(parseDate(46381 + 1 / 3, "1900")).toBe(eight);
    expect(parseDate(44919 + 1 / 3, "1904")).toBe(eight);
    expect(parseDate("2026-12-25 08:00", "1904")).toBe(eight);
  });

  it.each([[null], [""], [true], [{ code: "#N/A" }], ["#N/A"], ["46381"]])("refuses %p", (cell) => {
    expect(parseDate(cell, "1900")).toBeNull();
  });
});
