/**
 * `npm run bench`, or `node test/bench/run.mjs [section…]`: how fast, and in the same breath how exact.
 * Milliseconds depend on the machine; ratios within one run less so. Each section runs in a process of
 * its own, so that what one has warmed up does not change another.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SECTIONS = ["greeks", "impliedVol", "american", "linear", "risk", "scenarios", "solver", "screen"];

const asked = process.argv.slice(2);
const unknown = asked.filter((section) => !SECTIONS.includes(section));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(", ")}: there are ${SECTIONS.join(", ")}.`);
  process.exit(1);
}
for (const section of asked.length > 0 ? asked : SECTIONS) {
  const script = fileURLToPath(new URL(`./sections/${section}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
