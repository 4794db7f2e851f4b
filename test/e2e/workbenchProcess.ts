import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
/** Long enough to build the bundles, should they have changed since the tests began. */
const START_LIMIT_MS = 120_000;
const END_LIMIT_MS = 10_000;

/** A running `npm start`. */
export interface WorkbenchProcess {
  /** "http://localhost:41234/" */
  readonly address: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as Ctrl+C does; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs what `npm start` runs, without opening a browser, until it says where it serves. */
export async function startWorkbench(...args: string[]): Promise<WorkbenchProcess> {
  const { child, output } = run(args);
  const address = await within(
    START_LIMIT_MS,
    () => `npm start did not say where it serves:\n${output()}`,
    new Promise<string>((found, failed) => {
      const look = (): void => {
        const match = /is at (http:\/\/localhost:\d+\/)/.exec(output());
        if (match?.[1]) found(match[1]);
      };
      child.stdout?.on("data", look);
      child.once("exit", (code) => failed(new Error(`npm start ended with code ${code}:\n${output()}`)));
    }),
  ).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  return {
    address,
    output,
    stop: async () => {
      const ended = exited(child);
      child.kill("SIGINT");
      return within(END_LIMIT_MS, () => `npm start did not end:\n${output()}`, ended);
    },
  };
}

/** Runs it to its end: for arguments that it refuses. */
export async function runToEnd(...args: string[]): Promise<Ended> {
  const { child, output } = run(args);
  const exitCode = await within(END_LIMIT_MS, () => `npm start did not end:\n${output()}`, exited(child));
  return { exitCode, output: output() };
}

function run(args: readonly string[]): { child: ChildProcess; output: () => string } {
  const script = resolve(ROOT, "test/workbench/start.mjs");
  const child = spawn(process.execPath, [script, "--no-open", ...args], { cwd: ROOT });
  let text = "";
  child.stdout.on("data", (part: Buffer) => (text += part.toString()));
  child.stderr.on("data", (part: Buffer) => (text += part.toString()));
  return { child, output: () => text };
}

const exited = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

async function within<T>(limit: number, otherwise: () => string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Within ${limit} ms: ${otherwise()}`)), limit);
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}
