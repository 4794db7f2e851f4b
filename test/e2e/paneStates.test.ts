import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { CANNED_SESSIONS } from "../taskpane/cannedSessions";
import "../taskpane/gallery/galleryWindow";

const GALLERY = pathToFileURL(resolve(__dirname, "../../.cache/gallery/gallery.html")).href;

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The narrowest pane that has to work. */
const NARROWEST = { width: 320, height: 760 };

/** Beside the canned states the gallery shows the pane that cannot run. */
const STATES = [...Object.keys(CANNED_SESSIONS), "requirementMissing"];
/** Colours change no layout; a few states see to it that it stays so. */
const DARK = ["breach", "planTwoTrades", "positionsChanged", "written"];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: NARROWEST });
  await openGallery();
}, 60_000);

// A dialog hides all else from screen readers until it is closed.
afterEach(async () => {
  if ((await page.getByRole("dialog").count()) > 0) await openGallery();
});

afterAll(() => browser.close());

async function openGallery(): Promise<void> {
  await page.goto(GALLERY);
  await page.evaluate(AXE);
}

async function show(state: string, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate((name) => window.gallery.show(name), state);
}

const layoutFaults = (): Promise<readonly string[]> => page.evaluate(() => window.gallery.layoutFaults());

/** Contrast of colours included. What is left out hands focus on for Fluent UI, and is no part of the pane. */
function accessFaults(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await inPage.run({ exclude: ["[data-tabster-dummy]"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test.each([
  ...STATES.map((state) => [state, "light"] as const),
  ...DARK.map((state) => [state, "dark"] as const),
])(
  "%s fits into 320 px, also with all opened, which axe finds nothing in, %s",
  async (state, colorScheme) => {
    await show(state, colorScheme);
    expect(await layoutFaults()).toEqual([]);
    await page.evaluate(() => window.gallery.openAll());
    expect(await layoutFaults()).toEqual([]);
    expect(await accessFaults()).toEqual([]);
  },
  30_000,
);
