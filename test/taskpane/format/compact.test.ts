import { formatCompact } from "../../../src/taskpane/format/compact";

test.each([
  [0, "0"],
  [-1_234_567, "−1.23 M"],
  [450_000, "450 k"],
  [999_949, "1 M"],
  [999_499, "999 k"],
  [-999.4, "−999"],
  [999.6, "1 k"],
  [12.345, "12.3"],
  [-0.00123456, "−0.00123"],
  [2.5e9, "2.5 B"],
  [7e12, "7 T"],
  [1.234e15, "1,234 T"],
  [1e-14, "0"],
])("%d is %s", (value, text) => {
  expect(formatCompact(value).replace("\u202f", " ")).toBe(text);
});

test("to as many digits as asked for", () => {
  expect(formatCompact(112_500, 4)).toBe("112.5\u202fk");
  expect(formatCompact(-1_250_000, 1)).toBe("−1\u202fM");
});
