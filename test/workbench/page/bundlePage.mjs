import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const page = fileURLToPath(new URL(".", import.meta.url));
const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));
const output = join(cache, "workbench");

/** Files that are served as they stand. */
const PLAIN = ["index.html", "paneBridge.js"];

/** Makes the workbench's page in .cache/workbench, ready to be served at "/". The former one stands until then. */
export async function bundleWorkbenchPage() {
  await mkdir(cache, { recursive: true });
  const building = await mkdtemp(join(cache, "workbench-building-"));
  try {
    await build({
      entryPoints: [join(page, "main.ts"), join(page, "workbench.css")],
      outdir: building,
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
    await Promise.all(PLAIN.map((name) => cp(join(page, name), join(building, name))));
    await rm(output, { recursive: true, force: true });
    await rename(building, output);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}
