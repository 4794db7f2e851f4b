// Only what an old Node understands stands here: the rest is loaded once the version is known.
const needed = 20;
const major = Number(process.versions.node.split(".")[0]);
if (major < needed) {
  console.error("Hedgerow needs Node " + needed + " or newer; this is Node " + process.versions.node + ".");
  console.error("Get it from https://nodejs.org, then run npm ci and npm start again.");
  process.exit(1);
}
import("./server/run.mjs").then(({ runWorkbench }) => runWorkbench());
