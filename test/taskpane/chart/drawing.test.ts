import { tokens } from "@fluentui/react-components";
import { layOutChart, nearestIndex } from "../../../src/taskpane/chart/chartLayout";
import { divergingShade } from "../../../src/taskpane/chart/divergingShade";
import { linearScale } from "../../../src/taskpane/chart/linearScale";
import { linePath } from "../../../src/taskpane/chart/linePath";
import { spreadLabels } from "../../../src/taskpane/chart/spreadLabels";

test("a scale takes ends to ends, also upside down", () => {
  const scale = linearScale([-10, 30], [200, 0]);
  expect([-10, 0, 30].map(scale)).toEqual([200, 150, 0]);
  expect(linearScale([5, 5], [0, 100])(5)).toBe(50);
});

test("a path goes from point to point", () => {
  expect(
    linePath([
      { x: 0, y: 10 },
      { x: 3.14159, y: -2 },
    ]),
  ).toBe("M0.00 10.00L3.14 -2.00");
});

describe("labels", () => {
  test("that have room stay where they wish to be", () => {
    expect(spreadLabels([80, 20, 50], 14, [0, 100])).toEqual([80, 20, 50]);
  });
  test("make room for each other, in their order", () => {
    expect(spreadLabels([50, 52, 51], 14, [0, 100])).toEqual([50, 78, 64]);
  });
  test("stay inside at the end and at the start", () => {
    expect(spreadLabels([99, 98, 97], 14, [0, 100])).toEqual([100, 86, 72]);
    expect(spreadLabels([-5, 1], 14, [0, 100])).toEqual([0, 14]);
  });
  test("never overlap, even where there is no room", () => {
    expect(spreadLabels([5, 5, 5], 14, [0, 20])).toEqual([0, 14, 28]);
  });
});

describe("shade", () => {
  const share = (value: number, largest: number) => /([\d.]+)%/.exec(divergingShade(value, largest))?.[1];
  test("grows with the size, on either side alike", () => {
    expect([share(-2.5, 10), share(2.5, 10), share(10, 10)]).toEqual(["50", "50", "100"]);
  });
  test("is orange below 0, blue above, none at 0", () => {
    expect(divergingShade(-1, 1)).toContain(tokens.colorPalettePumpkinBackground2);
    expect(divergingShade(1, 1)).toContain(tokens.colorPaletteBlueBackground2);
    expect([divergingShade(0, 5), divergingShade(0, 0)]).toEqual(["transparent", "transparent"]);
  });
});

describe("layout", () => {
  const numbers = { x: [90, 100, 110], lines: [[1, 2, 3]] };
  const texts = {
    formatX: String,
    formatY: (ticks: readonly number[]) => ticks.map(String),
    lineNames: ["now", "25 Nov"],
  };
  const layout = layOutChart(numbers, texts, 300, 200);

  test("leaves room for the labels at the left and the names of lines at the right", () => {
    expect(layout.left).toBeGreaterThan(8);
    expect(layout.right).toBeLessThan(300 - "25 Nov".length * 6);
    expect([layout.x.place(90), layout.x.place(110)]).toEqual([layout.left, layout.right]);
  });

  test("the y axis holds 0 and all values, upwards", () => {
    expect(layout.y.ticks[0]).toBe(0);
    expect(layout.y.ticks.at(-1)).toBeGreaterThanOrEqual(3);
    expect(layout.y.place(3)).toBeLessThan(layout.y.place(0));
    expect(layout.y.labels).toHaveLength(layout.y.ticks.length);
  });

  test("a pointer reads the nearest point", () => {
    expect([-5, 94, 96, 1_000].map((value) => nearestIndex(numbers.x, value))).toEqual([0, 0, 1, 2]);
  });
});
