/**
 * Photographs the pane in every canned state, at three widths, light and dark, and runs axe-core on each,
 * colour contrast included.   node test/taskpane/gallery/shoot.mjs [name …]
 * The pictures go to test/e2e/screenshots/gallery/.
 */
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { bundleGalleryPage, GALLERY } from "./galleryPage.mjs";

const WIDTHS = [320, 350, 600, 900];
const SCHEMES = ["light", "dark"];
const VIEW_HEIGHT = 760;
const MOST_HEIGHT = 6000;

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const pictures = path.join(root, "test/e2e/screenshots/gallery");

await mkdir(pictures, { recursive: true });
await bundleGalleryPage();
const { launchBrowser } = await loadBrowserFinder();
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await launchBrowser();
const faults = new Set();
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => report("page error", error.message));
  await page.goto(pageUrl(""));
  await page.waitForSelector("li");
  const all = await page.$$eval("li", (items) => items.map((item) => item.textContent));
  const names = process.argv.length > 2 ? process.argv.slice(2) : all;
  for (const name of names)
    for (const scheme of SCHEMES) for (const width of WIDTHS) await shoot(page, name, scheme, width);
  console.log(`${names.length} states in ${path.relative(process.cwd(), pictures)}, ${faults.size} faults`);
} finally {
  await browser.close();
}
process.exitCode = faults.size > 0 ? 1 : 0;

/** One line a fault of a state, however many widths and schemes show it. */
function report(name, fault) {
  const known = faults.has(`${name}: ${fault}`);
  faults.add(`${name}: ${fault}`);
  if (!known) console.log(`${name}: ${fault}`);
}

/** As it opens, then whole and with everything opened: this is also what is checked. */
async function shoot(page, name, scheme, width) {
  await page.setViewportSize({ width, height: VIEW_HEIGHT });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(pageUrl(`?${name}`));
  await page.waitForFunction(() => !document.getElementById("root").textContent.startsWith("Loading"));
  await page.waitForFunction(() => document.getElementById("root").dataset.shown === "true");
  await picture(page, `${name}-${width}-${scheme}.png`);
  const fullHeight = await page.evaluate(async () => {
    await window.gallery.openAll();
    const view = document.querySelector("[role=tabpanel]:not([hidden])");
    return view === null ? 0 : window.innerHeight - view.clientHeight + view.scrollHeight;
  });
  if (fullHeight > VIEW_HEIGHT) {
    await page.setViewportSize({ width, height: Math.min(fullHeight, MOST_HEIGHT) });
    await picture(page, `${name}-${width}-${scheme}-whole.png`);
  }
  for (const fault of await page.evaluate(() => window.gallery.layoutFaults()))
    report(name, `at ${width} px ${fault}`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(runAxe);
  for (const { id, nodes } of violations) report(name, `${id}, ${scheme}: ${nodes[0].html.slice(0, 200)}`);
}

function picture(page, file) {
  return page.screenshot({ path: path.join(pictures, file), animations: "disabled" });
}

/** Fluent UI's focus sentinels are hidden from screen readers and hand focus on: no fault of the pane. */
function runAxe() {
  return globalThis.axe.run({ exclude: ["[data-tabster-dummy]"] });
}

function pageUrl(query) {
  return pathToFileURL(path.join(GALLERY, "gallery.html")).href + query;
}

/** test/support/browser.ts, as the tests use it. */
async function loadBrowserFinder() {
  const outfile = path.join(GALLERY, "browser.cjs");
  await esbuild.build({
    entryPoints: [path.join(root, "test/support/browser.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    define: { __dirname: JSON.stringify(path.join(root, "test/support")) },
  });
  return require(outfile);
}
