import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, "../../..");
const OUTPUT = path.join(ROOT, ".cache/spreadsheet/spreadsheet.cjs");
const STAMP = `${OUTPUT}.sha256`;

/** Looking up a global is slow in the contexts that jest runs tests in: for Univer four times slower in all. */
const LOCAL_GLOBALS =
  "const { Object, Array, Number, String, Boolean, Symbol, Map, Set, Math, Date, JSON, RegExp, Promise } = globalThis;";

/**
 * Jest cannot load Univer's modules as they are, so that the spreadsheet with all of Univer that it uses is
 * bundled once to one CommonJS file. Skipped while neither our sources nor the installed versions changed.
 */
export async function bundleSpreadsheetForNode() {
  const wanted = digest();
  if (existsSync(OUTPUT) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  mkdirSync(path.dirname(OUTPUT), { recursive: true });
  await build({
    entryPoints: [path.join(HERE, "createSpreadsheet.ts")],
    outfile: OUTPUT,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify: true,
    banner: { js: LOCAL_GLOBALS },
    logLevel: "error",
  });
  writeFileSync(STAMP, wanted);
}

function digest() {
  const hash = createHash("sha256").update(readFileSync(path.join(ROOT, "package-lock.json")));
  for (const folder of [HERE, path.join(HERE, "../functions")]) {
    for (const file of readdirSync(folder).sort())
      hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleSpreadsheetForNode();
