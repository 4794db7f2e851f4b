import {
  formatBasisPoints,
  formatCount,
  formatGreek,
  formatMoney,
  formatPercent,
  formatPrice,
  formatQuantity,
  formatSetting,
  formatShort,
} from "../../../src/taskpane/format/numbers";

type Row = readonly [value: number, text: string];

function says(format: (value: number) => string, rows: readonly Row[]): void {
  test.each(rows)(`${format.name}(%d) is "%s"`, (value, text) => expect(format(value)).toBe(text));
}

says(formatGreek, [
  [0, "0"],
  [-0, "0"],
  [-85.6195661, "−85.62"],
  [47.2985224, "47.30"],
  [3, "3.000"],
  [1254.4, "1,254"],
  [-7312136.2, "−7,312,136"],
  [0.00038174, "0.0003817"],
  [9.99996, "10.00"],
  [999.96, "1,000"],
  [-1.23456e-7, "−1.235e−7"],
  [-8.9e-16, "0"],
]);

says(formatShort, [
  [-5, "−5"],
  [0.25, "0.25"],
  [12.3456, "12.35"],
  [98765.4, "98,765"],
]);

says(formatMoney, [
  [0, "0.00"],
  [807.13, "807.13"],
  [-0.0001, "−0.0001"],
  [9999.994, "9,999.99"],
  [10000.4, "10,000"],
  [-8071300, "−8,071,300"],
  [1e-14, "0.00"],
]);

says(formatPrice, [
  [94268.85, "94,268.85"],
  [3180.64, "3,180.64"],
  [0.00001234, "0.00001234"],
  [2298.780488, "2,298.7805"],
]);

says(formatQuantity, [
  [807130, "807,130"],
  [0.1, "0.1"],
  [-0.30000000000000004, "−0.3"],
]);

says(formatSetting, [
  [1250, "1250"],
  [-1250000.5, "−1250000.5"],
  [0.00025, "0.00025"],
]);

says(formatBasisPoints, [
  [0.125, "1250"],
  [0.0005, "5"],
  [0.00025, "2.5"],
  [0, "0"],
]);

says(formatPercent, [
  [0, "0 %"],
  [0.404, "40 %"],
  [1, "100 %"],
]);

test("counts take the plural from two on, and for none", () => {
  expect([0, 1, 2, 1200].map((count) => formatCount(count, "row"))).toEqual([
    "0 rows",
    "1 row",
    "2 rows",
    "1,200 rows",
  ]);
});

test.each([NaN, Infinity, -Infinity])("%d is never shown", (value) => {
  for (const format of [formatGreek, formatShort, formatMoney, formatPrice, formatQuantity, formatSetting])
    expect(() => format(value)).toThrow(RangeError);
});
