import { digitsOfTicks, ticksAround, ticksWithin } from "../../../src/taskpane/chart/ticks";

test.each([
  [[75_400, 113_100], 4, [80_000, 90_000, 100_000, 110_000]],
  [[-0.2, 0.2], 4, [-0.2, -0.1, 0, 0.1, 0.2]],
  [[0, 0.3], 3, [0, 0.1, 0.2, 0.3]],
  [[6_667, 6_803], 4, [6_700, 6_750, 6_800]],
  [[0.9, 1.1], 4, [0.9, 0.95, 1, 1.05, 1.1]],
  [[-3e-7, 2e-7], 4, [-2e-7, 0, 2e-7]],
  [[5, 5], 4, [5]],
] as const)("within %j, at most %d steps", ([low, high], most, ticks) => {
  expect(ticksWithin([low, high], most)).toEqual(ticks);
});

test.each([
  [[-1_230_000, 410_000], 4, [-1_500_000, -1_000_000, -500_000, 0, 500_000]],
  [[-0.2, 0.2], 4, [-0.2, -0.1, 0, 0.1, 0.2]],
  [[0, 0], 2, [-1, 0, 1]],
  [[12, 12], 2, [0, 10, 20]],
  [[12, 12 + 1e-12], 2, [0, 10, 20]],
] as const)("around %j, about %d steps", ([low, high], most, ticks) => {
  expect(ticksAround([low, high], most)).toEqual(ticks);
});

test("ticks around hold their span, whatever it is", () => {
  for (const low of [-1e9, -3.3, 0, 1e-9, 7, 94_250])
    for (const length of [1e-9, 0.013, 1, 77, 3e8]) {
      const span = [low, low + length] as const;
      if (length < 1e-9 * span[1]) continue;
      const ticks = ticksAround(span, 4);
      expect({ span, low: ticks[0]! <= low + 1e-9 * length }).toEqual({ span, low: true });
      expect({ span, high: ticks.at(-1)! >= span[1] - 1e-9 * length }).toEqual({ span, high: true });
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
});

test.each([
  [[80_000, 90_000, 100_000], 2],
  [[6_700, 6_750, 6_800], 3],
  [[6_725, 6_750, 6_775], 4],
  [[-0.0004, -0.0002, 0], 1],
  [[0, 250, 500], 2],
  [[5], 3],
])("%j need %d digits", (ticks, digits) => {
  expect(digitsOfTicks(ticks)).toBe(digits);
});
