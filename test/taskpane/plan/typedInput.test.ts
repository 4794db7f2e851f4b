import {
  type Typed,
  typedBand,
  typedCostRate,
  typedLot,
  typedTarget,
  typedUtc,
} from "../../../src/taskpane/plan/typedInput";

type Reader = (text: string) => Typed<number | null>;

const READ: readonly (readonly [Reader, text: string, value: number | null])[] = [
  [typedTarget, "0", 0],
  [typedTarget, " -2.5 ", -2.5],
  [typedTarget, "−2.5", -2.5],
  [typedTarget, "+12", 12],
  [typedTarget, ".5", 0.5],
  [typedTarget, "1e-3", 0.001],
  [typedTarget, "1,250,000.5", 1_250_000.5],
  [typedTarget, "1\u2009250\u2009000", 1_250_000],
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
  [typedTarget, "1,25", '"1,25"', "a number"],
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
