import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const page = fileURLToPath(new URL(".", import.meta.url));
const output = fileURLToPath(new URL("../../../.cache/workbench/", import.meta.url));

/** Files that are served as they stand. */
const PLAIN = ["index.html", "paneBridge.js"];

/** Makes the workbench's page in .cache/workbench, ready to be served at "/". */
export async function bundleWorkbenchPage() {
  await rm(output, { recursive: true, force: true });
  await build({
    entryPoints: [join(page, "main.ts"), join(page, "workbench.css")],
    outdir: output,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    keepNames: true, // the host names its classes in its errors
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".csv": "text" },
    logLevel: "silent",
  });
  await Promise.all(PLAIN.map((name) => cp(join(page, name), join(output, name))));
}
