import { evenShifts, percentShift, plainShift, pointShift } from "../../../src/taskpane/analysis/shifts";
import {
  typedCount,
  typedDays,
  typedOrUsual,
  typedSpotRange,
  typedVolRange,
} from "../../../src/taskpane/analysis/typedShifts";

test("even shifts are the decimals that people write, the middle one just 0", () => {
  expect(evenShifts(0.2, 9)).toEqual([-0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2]);
  expect(evenShifts(0.3, 7)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  expect(evenShifts(0.1, 1)).toEqual([0]);
  expect(evenShifts(0, 3)).toEqual([0, 0, 0]);
  for (const count of [3, 31, 61]) expect(Object.is(evenShifts(0.35, count)[(count - 1) / 2], 0)).toBe(true);
});

test.each([
  [percentShift, 0.05, "+5 %"],
  [percentShift, -0.2, "−20 %"],
  [percentShift, 0, "0 %"],
  [percentShift, 0.1 + 0.2, "+30 %"],
  [pointShift, 0.1, "+10 pts"],
  [pointShift, -0.025, "−2.5 pts"],
  [plainShift, 0.5, "+0.5"],
  [plainShift, -12, "−12"],
])("%p of %d", (text, shift, expected) => {
  expect(text(shift).replace("\u202f", " ")).toBe(expected);
});

test.each([
  [typedSpotRange, "20", { value: 0.2 }],
  [typedSpotRange, "7.3", { value: 0.073 }],
  [typedSpotRange, "0", { error: 'Found "0". Wanted: a percentage above 0, below 100, such as 20.' }],
  [typedSpotRange, "100", { error: 'Found "100". Wanted: a percentage above 0, below 100, such as 20.' }],
  [typedVolRange, "0", { value: 0 }],
  [typedVolRange, "-1", { error: 'Found "-1". Wanted: 0 or more, below 500, such as 10.' }],
  [typedDays, "0.5", { value: 0.5 }],
  [typedDays, "", { error: "Found nothing. Wanted: days from 0 to 36,500, such as 7." }],
  [typedOrUsual<number>(typedDays), " ", { value: null }],
  [typedOrUsual<number>(typedDays), "30", { value: 30 }],
  [typedCount(9), "9", { value: 9 }],
  [
    typedCount(9),
    "11",
    { error: 'Found "11". Wanted: an odd number from 1 to 9, so that the middle is no move.' },
  ],
  [
    typedCount(9),
    "4.5",
    { error: 'Found "4.5". Wanted: an odd number from 1 to 9, so that the middle is no move.' },
  ],
] as const)("%p of what was typed: %j", (parse, text, expected) => {
  expect(parse(text)).toEqual(expected);
});
