const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const ROOT = path.join(__dirname, "../..");
const STAMPS = path.join(ROOT, ".cache/bundles");

/** What is loaded, what it is made from, and how. `npm start` serves some of it, the tests load all. */
const BUNDLES = [
  {
    name: "add-in",
    sources: [
      ...["src", "assets", "manifest.xml", "webpack.config.js"],
      ...["tsconfig.json", "package.json", "package-lock.json"],
    ],
    output: "dist",
    isServed: true,
    build: buildAddIn,
  },
  {
    name: "spreadsheet for Node",
    sources: ["test/workbench/spreadsheet", "test/workbench/functions", "package-lock.json"],
    output: ".cache/spreadsheet",
    build: async () =>
      (await import("../workbench/spreadsheet/bundleForNode.mjs")).bundleSpreadsheetForNode(),
  },
  {
    name: "workbench page",
    sources: ["test/workbench", "assets/samples", "package-lock.json"],
    output: ".cache/workbench",
    isServed: true,
    build: async () => (await import("../workbench/page/bundlePage.mjs")).bundleWorkbenchPage(),
  },
  {
    name: "pane gallery",
    sources: ["src", "test/taskpane", "package-lock.json"],
    output: ".cache/gallery",
    build: async () => (await import("../taskpane/gallery/galleryPage.mjs")).bundleGalleryPage(),
  },
];

/** Jest's global setup. */
module.exports = () => makeFresh(BUNDLES);

/** What `npm start` needs. */
module.exports.buildServedBundles = () => makeFresh(BUNDLES.filter(({ isServed }) => isServed));

/** Makes every bundle that is older than its sources, by content rather than by time. */
async function makeFresh(bundles) {
  for (const { name, sources, output, build } of bundles) {
    const stamp = path.join(STAMPS, `${name}.sha256`);
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === digest([...sources, output])) continue;
    const start = performance.now();
    process.stdout.write(`Building the ${name} … `);
    await build();
    fs.mkdirSync(STAMPS, { recursive: true });
    fs.writeFileSync(stamp, digest([...sources, output]));
    process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}

/** Hash of the names and contents of files and folders; the output counts too, since others may build into it. */
function digest(paths) {
  const hash = crypto.createHash("sha256");
  for (const file of paths.flatMap(listFiles))
    hash
      .update(file)
      .update("\0")
      .update(fs.readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

function listFiles(relative) {
  const full = path.join(ROOT, relative);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [relative];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(path.join(relative, name)));
}

/** The production build, as `npm run build` makes it. */
async function buildAddIn() {
  const webpack = require("webpack");
  const compiler = webpack(await require("../../webpack.config.js")({}, {}));
  const stats = await promised((done) => compiler.run(done)).finally(() =>
    promised((done) => compiler.close(done)),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

const promised = (call) =>
  new Promise((resolve, reject) => call((error, value) => (error ? reject(error) : resolve(value))));
