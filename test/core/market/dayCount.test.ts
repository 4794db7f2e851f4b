import { DAY_COUNT_BASES, yearFraction, type DayCountBasis } from "../../../src/core/market/dayCount";

const at = (iso: string): number => Date.parse(iso);

/** Years, with the source's printed precision as tolerance. */
const PUBLISHED_YEARS: readonly {
  source: string;
  basis: DayCountBasis;
  tolerance: number;
  rows: readonly (readonly [start: string, end: string, years: number])[];
}[] = [
  {
    source: "ISDA, EMU and Market Conventions: Recent Developments (1998), examples of actual/actual",
    basis: "ACT/ACT",
    tolerance: 1e-11,
    rows: [
      ["2003-11-01", "2004-05-01", 0.497724380567],
      ["1999-02-01", "1999-07-01", 0.41095890411],
      ["1999-07-01", "2000-07-01", 1.0013773486],
      ["2002-08-15", "2003-07-15", 0.915068493151],
      ["1999-07-30", "2000-01-30", 0.503892506924],
      ["2000-01-30", "2000-06-30", 0.415300546448],
    ],
  },
  {
    source: "2006 ISDA Definitions, section 4.16(e), days by the calendar",
    basis: "ACT/360",
    tolerance: 1e-15,
    rows: [
      ["2006-08-20", "2007-02-20", 184 / 360],
      ["2007-02-20", "2007-08-20", 181 / 360],
    ],
  },
  {
    source: "2006 ISDA Definitions, section 4.16(d), days by the calendar",
    basis: "ACT/365F",
    tolerance: 1e-15,
    rows: [
      ["2008-02-20", "2008-08-20", 182 / 365],
      ["2023-11-01", "2024-11-01", 366 / 365],
    ],
  },
];

/** Days of the 30/360 year, from ISDA's worked examples "30/360 day count conventions" (2008), Bond Basis. */
const PUBLISHED_BOND_BASIS_DAYS: readonly (readonly [start: string, end: string, days: number])[] = [
  ["2006-08-20", "2007-02-20", 180],
  ["2007-02-20", "2007-08-20", 180],
  ["2007-08-20", "2008-02-20", 180],
  ["2008-02-20", "2008-08-20", 180],
  ["2006-08-31", "2007-02-28", 178],
  ["2007-02-28", "2007-08-31", 183],
  ["2007-08-31", "2008-02-29", 179],
  ["2008-02-29", "2008-08-31", 182],
  ["2006-01-31", "2006-02-28", 28],
  ["2006-01-30", "2006-02-28", 28],
  ["2006-02-28", "2006-03-03", 5],
  ["2006-02-14", "2006-02-28", 14],
  ["2006-09-30", "2006-10-31", 30],
  ["2006-10-31", "2006-11-28", 28],
  ["2007-08-31", "2008-02-28", 178],
  ["2008-02-28", "2008-08-30", 182],
  ["2008-02-28", "2008-08-31", 183],
  ["2007-02-26", "2008-02-28", 362],
  ["2007-02-26", "2008-02-29", 363],
  ["2008-02-29", "2009-02-28", 359],
  ["2008-02-28", "2008-03-30", 32],
  ["2008-02-28", "2008-03-31", 33],
];

/** Weekdays with both ends counted, each end a weekday, so that BUS/252 counts one less. */
const PUBLISHED_WEEKDAYS: readonly (readonly [start: string, end: string, days: number, source: string])[] = [
  ["2012-10-01", "2013-03-01", 110, "Excel documentation of NETWORKDAYS"],
  ["2014-01-15", "2014-06-30", 119, "Dodge & Stinson, Microsoft Excel 2013 Inside Out, NETWORKDAYS"],
];

describe("published values", () => {
  const rows = PUBLISHED_YEARS.flatMap(({ rows, ...rest }) => rows.map((row) => ({ ...rest, row })));
  test.each(rows)("$basis $row ($source)", ({ basis, tolerance, row: [start, end, years] }) => {
    expect(Math.abs(yearFraction(at(start), at(end), basis) - years)).toBeLessThanOrEqual(tolerance);
  });

  test.each(PUBLISHED_BOND_BASIS_DAYS)("30/360 from %s to %s: %d days", (start, end, days) => {
    expect(yearFraction(at(start), at(end), "30/360")).toBe(days / 360);
  });

  test.each(PUBLISHED_WEEKDAYS)("BUS/252 from %s to %s: %d weekdays (%s)", (start, end, days) => {
    expect(yearFraction(at(start), at(end), "BUS/252")).toBe((days - 1) / 252);
  });
});

describe("fractions of a day", () => {
  const start = at("2026-11-20T16:00:00Z");
  const end = at("2026-11-27T08:00:00Z");

  test.each([
    ["ACT/365F", 6 + 2 / 3, 365],
    ["ACT/360", 6 + 2 / 3, 360],
    ["ACT/ACT", 6 + 2 / 3, 365],
    ["30/360", 7, 360],
    ["BUS/252", 5, 252],
  ] as const)("%s counts %d days", (basis, days, year) => {
    expect(yearFraction(start, end, basis)).toBeCloseTo(days / year, 14);
  });

  test("ACT/ACT splits a night at the new year between a leap year and the next", () => {
    const years = yearFraction(at("2024-12-31T18:00:00Z"), at("2025-01-01T06:00:00Z"), "ACT/ACT");
    expect(years).toBeCloseTo(0.25 / 366 + 0.25 / 365, 14);
  });
});

describe("BUS/252 at the weekend", () => {
  test.each([
    ["2026-11-20", "2026-11-21", 1], // Friday to Saturday
    ["2026-11-21", "2026-11-23", 0], // Saturday to Monday
    ["2026-11-22", "2026-11-24", 1], // Sunday to Tuesday
    ["1969-12-29", "1970-01-05", 5], // across the Unix epoch
    ["1960-02-26", "1960-03-01", 2], // Friday to Tuesday, long before it
  ])("from %s to %s: %d weekdays", (start, end, days) => {
    expect(yearFraction(at(start), at(end), "BUS/252")).toBe(days / 252);
  });
});

test("backwards over a weekend is 0, not -0", () => {
  expect(yearFraction(at("2026-11-23"), at("2026-11-21"), "BUS/252")).toBe(0);
});

test.each(DAY_COUNT_BASES)("%s backwards is the negative, and nothing takes no time", (basis) => {
  const [early, late] = [at("2008-02-29T12:00:00Z"), at("2011-08-31T06:00:00Z")];
  expect(yearFraction(late, early, basis)).toBe(-yearFraction(early, late, basis));
  expect(yearFraction(early, early, basis)).toBe(0);
});
