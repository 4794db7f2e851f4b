/** A thread of Node that runs a script as a browser's worker runs it: nothing of Node is in sight. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { createContext, runInContext } = require("node:vm");
const { parentPort, workerData } = require("node:worker_threads");

const { address, folder } = workerData;

/** The add-in's files, from the folder of the build. */
const fileAt = (url) => path.join(folder, new URL(url, address).pathname);

const scope = createContext({
  WorkerGlobalScope: class WorkerGlobalScope {},
  location: new URL(address),
  onmessage: null,
  postMessage: (message) => parentPort.postMessage(message),
  importScripts: (...urls) => urls.forEach(run),
  fetch: async (url) =>
    new Response(readFileSync(fileAt(url)), { headers: { "Content-Type": "application/wasm" } }),
  ...{ URL, TextDecoder, TextEncoder, performance, crypto, setTimeout, clearTimeout },
});
runInContext("globalThis.self = globalThis", scope);
parentPort.on("message", (data) => scope.onmessage?.({ data }));
run(address);

function run(url) {
  const file = fileAt(url);
  runInContext(readFileSync(file, "utf8"), scope, { filename: file });
}
