// Only what an old Node understands stands here, so no "node:fs": the rest is loaded once the version is known.
import { readFileSync } from "fs";
import { describeRange, isInRange } from "./server/nodeVersion.mjs";

const packageFile = new URL("../../package.json", import.meta.url);
const needed = JSON.parse(readFileSync(packageFile, "utf8")).engines.node;
const running = process.versions.node;
if (!isInRange(running, needed)) {
  console.error("Hedgerow needs Node " + describeRange(needed) + "; this is Node " + running + ".");
  console.error("Get it from https://nodejs.org, then run npm ci and npm start again.");
  process.exit(1);
}
import("./server/run.mjs").then(({ runWorkbench }) => runWorkbench());
