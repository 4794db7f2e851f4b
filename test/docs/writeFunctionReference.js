/** `npm run docs`: writes docs/functions.md from what the production bundle says and gives. */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { transformSync } = require("esbuild");
const buildBundles = require("../support/buildBundles.js");

const OUTPUT = path.join(__dirname, "../../docs/functions.md");

/** Node 20 runs no TypeScript by itself. */
require.extensions[".ts"] = (module, file) => {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    loader: "ts",
    format: "cjs",
    target: "node20",
  });
  module._compile(code, file);
};

async function writeFunctionReference() {
  await buildBundles();
  const { functionReference } = require("./functionReference.ts");
  const { gatherSources } = require("./gatherSources.ts");
  writeFileSync(OUTPUT, functionReference(await gatherSources()));
}

writeFunctionReference().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
