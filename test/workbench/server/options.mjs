import { parseArgs } from "node:util";

const DEFAULT_PORT = 3210;

export const USAGE = `Usage: npm start -- [--port <number>] [--no-open]
  --port     where to serve, ${DEFAULT_PORT} unless told; also the environment variable PORT; 0: any free port
  --no-open  do not open a browser, only print the address`;

/**
 * What the command line and the environment ask for. Throws an Error that says what cannot be read.
 * @returns {{ port: number, open: boolean, help: boolean }}
 */
export function readOptions(args, environment) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const port = readPort(values.port ?? (environment.PORT || String(DEFAULT_PORT)));
    return { port, open: !values["no-open"] && !environment.CI, help: values.help };
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`The port is "${text}"; it takes a number from 0 to 65535.`);
  return port;
}
