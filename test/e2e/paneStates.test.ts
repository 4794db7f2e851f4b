import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { CANNED_SESSIONS } from "../taskpane/cannedSessions";
import "../taskpane/gallery/galleryWindow";

const GALLERY = pathToFileURL(resolve(__dirname, "../../.cache/gallery/gallery.html")).href;

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
}, 60_000);

afterAll(() => browser.close());

async function faultsOf(state: string, colorScheme: "light" | "dark"): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  await page.goto(`${GALLERY}?${state}`);
  await page.waitForFunction(() => !document.getElementById("root")?.textContent.startsWith("Loading"));
  const closed = await page.evaluate(() => window.gallery.layoutFaults());
  await page.evaluate(() => window.gallery.openAll());
  return [...closed, ...(await page.evaluate(() => window.gallery.layoutFaults()))];
}

test.each([
  ...STATES.map((state) => [state, "light"] as const),
  ...DARK.map((state) => [state, "dark"] as const),
])(
  "%s fits into 320 px, %s",
  async (state, colorScheme) => {
    expect(await faultsOf(state, colorScheme)).toEqual([]);
  },
  30_000,
);
