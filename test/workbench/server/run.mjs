import bundles from "../../support/buildBundles.js";
import { listen } from "./listen.mjs";
import { openInBrowser } from "./openInBrowser.mjs";
import { readOptions, USAGE } from "./options.mjs";
import { createWorkbenchServer } from "./workbenchServer.mjs";

/** `npm start`: builds what has changed, serves the workbench, opens it and stays until Ctrl+C. */
export async function runWorkbench() {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.help) console.log(USAGE);
    else await serve(options);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

async function serve(options) {
  await bundles.buildServedBundles();
  const server = createWorkbenchServer();
  stopOnSignal(server);
  const { port, taken } = await listen(server, options.port);
  if (taken) console.log(`Port ${options.port} is in use; taking ${port} instead.`);
  const address = `http://localhost:${port}/`;
  console.log(`The Hedgerow workbench is at ${address}`);
  if (options.open && !(await openInBrowser(address))) console.log("Open that address in a browser.");
  console.log("Press Ctrl+C to stop.");
}

function stopOnSignal(server) {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      console.log("\nStopped.");
      server.close();
      server.closeAllConnections();
    });
}
