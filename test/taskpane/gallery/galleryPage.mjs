import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Folder of the gallery's page. */
export const GALLERY = path.join(root, ".cache/gallery");

/** Bundles the pane with its canned states into one page, gallery.html. */
export async function bundleGalleryPage() {
  await mkdir(GALLERY, { recursive: true });
  await esbuild.build({
    entryPoints: [path.join(root, "test/taskpane/gallery/gallery.tsx")],
    outfile: path.join(GALLERY, "gallery.js"),
    bundle: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  await writeFile(
    path.join(GALLERY, "gallery.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hedgerow gallery</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<div id="root">Loading</div><script src="gallery.js"></script></html>`,
  );
}
