import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
/** Long enough to build the bundles, should they have changed since the tests began. */
const START_LIMIT_MS = 120_000;
const END_LIMIT_MS = 10_000;

/** How to run what `npm start` runs, where it differs from doing so here. */
export interface Launch {
  readonly args?: readonly string[];
  /** A copy of the project. */
  readonly root?: string;
  /** Added to the environment; `undefined` takes a variable out. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** A script that Node runs first. */
  readonly preload?: string;
}

/** A running `npm start`. */
export interface WorkbenchProcess {
  /** "http://localhost:41234/" */
  readonly address: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves once it has printed this. */
  hasPrinted(pattern: RegExp): Promise<unknown>;
  /** Ends it as Ctrl+C does; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs what `npm start` runs, without opening a browser, until it says where it serves. */
export const startWorkbench = (...args: string[]): Promise<WorkbenchProcess> =>
  launchWorkbench({ args: ["--no-open", ...args] });

export async function launchWorkbench(launch: Launch): Promise<WorkbenchProcess> {
  const { child, output } = run(launch);
  const printed = (limit: number, pattern: RegExp): Promise<RegExpExecArray> =>
    within(
      limit,
      () => `npm start did not print ${pattern}:\n${output()}`,
      new Promise((found, failed) => {
        const look = (): void => {
          const match = pattern.exec(output());
          if (match) found(match);
        };
        child.stdout?.on("data", look);
        child.once("exit", (code) => failed(new Error(`npm start ended with code ${code}:\n${output()}`)));
        look();
      }),
    );
  const [, address = ""] = await printed(START_LIMIT_MS, /is at (http:\/\/localhost:\d+\/)/).catch(
    (error: unknown) => {
      child.kill("SIGKILL");
      throw error;
    },
  );
  return {
    address,
    output,
    hasPrinted: (pattern) => printed(END_LIMIT_MS, pattern),
    stop: async () => {
      const ended = exited(child);
      child.kill("SIGINT");
      return within(END_LIMIT_MS, () => `npm start did not end:\n${output()}`, ended);
    },
  };
}

/** Runs it to its end: for what it refuses. */
export async function runToEnd(launch: Launch): Promise<Ended> {
  const { child, output } = run(launch);
  const exitCode = await within(END_LIMIT_MS, () => `npm start did not end:\n${output()}`, exited(child));
  return { exitCode, output: output() };
}

function run({ args = [], root = ROOT, environment = {}, preload }: Launch): {
  child: ChildProcess;
  output: () => string;
} {
  const first =
    preload === undefined ? [] : ["--import", `data:text/javascript,${encodeURIComponent(preload)}`];
  const child = spawn(process.execPath, [...first, join(root, "test/workbench/start.mjs"), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
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
