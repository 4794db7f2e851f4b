import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Unpacks the Chromium inside @sparticuz/chromium (Linux x64) and prints where it is:
 * `node test/support/unpackChromium.mjs` -> {"executablePath", "env"}.
 *
 * A process of its own, because the package reads its environment once, when it is imported, and
 * writes into it: TMPDIR says where to unpack, and only inside "Lambda" does it unpack the
 * libraries that a bare machine lacks. Unpacking goes to a private folder that is renamed when it
 * is complete, so that two processes at once cannot see half a browser.
 */
const cache = resolve(dirname(fileURLToPath(import.meta.url)), "../../.cache");
const { version } = createRequire(import.meta.url)("../../node_modules/@sparticuz/chromium/package.json");
const home = join(cache, `chromium-${version}`);

/**
 * The package's own fonts.conf knows only folders of Lambda. Its one font, Open Sans, stands in for the two that
 * the pages ask for, so that they look the same on every machine.
 */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>Arial</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

if (!existsSync(home)) {
  mkdirSync(cache, { recursive: true });
  const unpacking = mkdtempSync(join(cache, "chromium-unpacking-"));
  try {
    process.env.TMPDIR = unpacking;
    process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    writeFileSync(join(unpacking, "fonts.conf"), fontsConf);
    renameSync(unpacking, home);
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

const libraries = [join(home, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
console.log(
  JSON.stringify({
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, "fonts.conf") },
  }),
);
