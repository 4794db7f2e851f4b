import { formatBasisPoints, formatSetting } from "../../../src/taskpane/format/numbers";
import {
  type Typed,
  typedBand,
  typedCostRate,
  typedLot,
  typedTarget,
  typedUtc,
} from "../../../src/taskpane/fields/typedInput";

type Reader = (text: string) => Typed<number | null>;

const READ: readonly (readonly [Reader, text: string, value: number | null])[] = [
  [typedTarget, "0", 0],
  [typedTarget, " -2.5 ", -2.5],
  [typedTarget, "−2.5", -2.5],
  [typedTarget, "+12", 12],
  [typedTarget, ".5", 0.5],
  [typedTarget, "1e-3", 0.001],
  [typedTarget, "1,250,000.5", 1_250_000.5],
  [typedTarget, "1,250,000", 1_250_000],
  [typedTarget, "1,250.5", 1_250.5],
  [typedTarget, "1\u2009250\u2009000", 1_250_000],
  [typedTarget, "1 250", 1_250],
  [typedTarget, "007", 7],
  [typedBand, "", null],
  [typedBand, "  ", null],
  [typedBand, "0", 0],
  [typedBand, "5", 5],
  [typedLot, "10", 10],
  [typedCostRate, "5", 0.0005],
  [typedCostRate, "0.7", 0.00007],
  [typedUtc, "2026-11-20 16:00:00", Date.UTC(2026, 10, 20, 16)],
  [typedUtc, "2026-11-20T16:00Z", Date.UTC(2026, 10, 20, 16)],
  [typedUtc, "2026-11-20", Date.UTC(2026, 10, 20)],
];

test.each(READ)("%p reads %p as %p", (reader, text, value) => expect(reader(text)).toEqual({ value }));

const REFUSED: readonly (readonly [Reader, text: string, found: string, wanted: string])[] = [
  [typedTarget, "", "nothing", "a number, such as 0 or −2.5"],
  [typedTarget, "abc", '"abc"', "a number"],
  [typedTarget, "0,125,000", '"0,125,000"', "a number"],
  [typedTarget, "0,650.5", '"0,650.5"', "a number"],
  [typedTarget, "0 650", '"0 650"', "a number"],
  [typedTarget, "1 250,500", '"1 250,500"', "a number"],
  [typedTarget, "1,250 000", '"1,250 000"', "a number"],
  [typedTarget, "1.250,5", '"1.250,5"', "a number"],
  [typedTarget, "1 2", '"1 2"', "a number"],
  [typedTarget, "0x10", '"0x10"', "a number"],
  [typedTarget, "Infinity", '"Infinity"', "a number"],
  [typedTarget, "1e999", '"1e999"', "a number"],
  [typedBand, "-1", '"-1"', "0 or more, or empty for automatic"],
  [typedBand, "auto?", '"auto?"', "0 or more"],
  [typedLot, "0", '"0"', "a number above 0"],
  [typedLot, "-10", '"-10"', "a number above 0"],
  [typedLot, "", "nothing", "a number above 0"],
  [typedCostRate, "-5", '"-5"', "basis points"],
  [typedCostRate, "10000", '"10000"', "below 10,000"],
  [typedUtc, "2026-02-30", '"2026-02-30"', "a time in UTC, such as 2026-11-20 16:00:00"],
  [typedUtc, "tomorrow", '"tomorrow"', "a time in UTC"],
  [typedUtc, "2026-11-20 25:00", '"2026-11-20 25:00"', "a time in UTC"],
];

test.each(REFUSED)("%p refuses %p and says what would be right", (reader, text, found, wanted) => {
  const typed = reader(text);
  expect(typed).toHaveProperty("error", expect.stringContaining(`Found ${found}. Wanted: `));
  expect(typed).toHaveProperty("error", expect.stringContaining(wanted));
});

const COMMAS: readonly (readonly [Reader, text: string, advice: string])[] = [
  [typedTarget, "1,250", "Write 1250, or 1.25."],
  [typedTarget, "−1,000", "Write -1000, or -1."],
  [typedTarget, "0,001", "Write 0.001."],
  [typedTarget, "00,125", "Write 00.125."],
  [typedTarget, "1,25", "Write 1.25."],
  [typedTarget, "1234,567", "Write 1234.567."],
  [typedBand, "0,650", "Write 0.65."],
  [typedLot, "10,000", "Write 10000, or 10."],
  [typedCostRate, "2,5", "Write 2.5."],
];

test.each(COMMAS)("%p does not guess what the comma in %p means", (reader, text, advice) => {
  expect(reader(text)).toEqual({ error: `Found "${text}". ${advice}` });
});

test.each([0, 0.001, 5, 1_250, 1_000, 999_999, 1_250_000, -12_345.678, 1.25e-7, 1e15])(
  "%p as a field shows it is read as the same number",
  (value) => expect(typedTarget(formatSetting(value))).toEqual({ value }),
);

test.each([0, 0.0005, 0.00007, 0.125])(
  "a cost rate of %p as its field shows it is read as the same",
  (rate) => expect(typedCostRate(formatBasisPoints(rate))).toEqual({ value: rate }),
);
