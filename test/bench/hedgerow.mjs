import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import bundles from "../support/buildBundles.js";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the bench makes; no part of the repository. */
export const CACHE = join(ROOT, ".cache/bench");

/** What a module of src/ exports, in the language level of the production bundle but not minified. */
export async function compile(path) {
  const outfile = join(CACHE, `${basename(path, ".ts")}.mjs`);
  const packages = { packages: "external" }; // they say themselves how Node loads them
  const options = { outfile, bundle: true, format: "esm", target: "es2022", ...packages };
  await build({ entryPoints: [join(ROOT, path)], ...options });
  return import(pathToFileURL(outfile).href);
}

/**
 * The custom functions of the production bundle, by id, made anew where it is older than its sources. Not
 * in a node:vm context, where each look at a global such as Number takes a detour that Excel has not.
 */
export async function loadFunctions() {
  await bundles.buildServedBundles();
  const found = {};
  const associate = (id, run) => (found[id] = run);
  const script = readFileSync(join(ROOT, "dist/functions.js"), "utf8");
  new Function("CustomFunctions", script)({ associate, Error: class {}, ErrorCode: {} });
  return found;
}
