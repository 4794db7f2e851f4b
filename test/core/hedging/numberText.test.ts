import { amountText, amountTexts, quantityText } from "../../../src/core/hedging/numberText";

test.each([
  [1234567.89, "1,234,568"],
  [999.96, "1,000"],
  [-0.000123456, "−0.0001235"],
  [-1e-12, "−0.000000000001"],
  [0, "0"],
])("amount %p", (value, text) => expect(amountText(value)).toBe(text));

test.each<[values: number[], texts: string[]]>([
  [
    [18666.05, 14994.96, -15000, 15000],
    ["18,666", "14,995", "−15,000", "15,000"],
  ],
  [
    [2000.48, 1997.89, -2000, 2000],
    ["2,000.5", "1,997.9", "−2,000", "2,000"],
  ],
  [
    [-85.4938, -85.4876, -75, 75],
    ["−85.494", "−85.488", "−75", "75"],
  ],
  [
    [5, 5, 5],
    ["5", "5", "5"],
  ],
  [
    [5, 5 + 1e-14],
    ["5", "5"],
  ],
])("amounts held against each other %p", (values, texts) => expect(amountTexts(values)).toEqual(texts));

test("a quantity with every digit that can be traded", () => {
  expect(quantityText(-80.61990001)).toBe("−80.61990001");
});
