import { resolve } from "node:path";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

const SCREENSHOTS = resolve(__dirname, "screenshots");

/** WCAG 2.2, success criterion 1.4.3: text against what is behind it. */
const READABLE = 4.5;

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

/** Contrast of the text drawn in a cell to the cell's background, from 1 to 21. */
async function contrastIn({ page }: Workbench, address: string): Promise<number> {
  const at = await page.evaluate((cell) => window.hedgerowWorkbench.showCell(cell), address);
  return page.evaluate(async ({ x, y }) => {
    // The sheet is drawn in the frame after the one in which it came to the front.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!;
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const [left, top] = [(x - box.x - 30) * scale, (y - box.y - 7) * scale];
    const { data } = canvas.getContext("2d")!.getImageData(left, top, 60 * scale, 14 * scale);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const linear = [0, 1, 2].map((channel) => {
        const part = data[at + channel]! / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      const luminance = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
      counts.set(luminance, (counts.get(luminance) ?? 0) + 1);
    }
    const background = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
    const contrasts = [...counts.keys()].map(
      (one) => (Math.max(one, background) + 0.05) / (Math.min(one, background) + 0.05),
    );
    return Math.max(...contrasts);
  }, at);
}

test.each(["light", "dark"] as const)(
  "a table's header row and its cells can be read, %s",
  async (colorScheme) => {
    const bench = await workbenches.open({ colorScheme });
    for (const cell of ["Portfolio!A1", "Portfolio!A2", "Portfolio!A3"]) {
      const contrast = await contrastIn(bench, cell);
      expect({ cell, readable: contrast >= READABLE }).toEqual({ cell, readable: true });
    }
    await bench.page.screenshot({ path: `${SCREENSHOTS}/sheet-${colorScheme}.png`, animations: "disabled" });
    await bench.close();
  },
  60_000,
);
