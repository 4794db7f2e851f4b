import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

interface BrowserFound {
  readonly executablePath: string;
  /** Added to the environment that the browser starts in. */
  readonly env: Readonly<Record<string, string>>;
}

interface BrowserPlace {
  readonly name: string;
  /** `null` when there is none at this place. */
  find(): Promise<BrowserFound | null>;
}

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const COMMANDS_ON_LINUX = [
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chromium",
  "chromium-browser",
];
const APPS_ON_MAC = ["Google Chrome", "Microsoft Edge", "Chromium"];
const PROGRAMS_ON_WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const INSTALL_HINT =
  "Install Chrome, Edge or Chromium (on Debian and Ubuntu: apt-get install chromium), " +
  "or set CHROME_PATH to the browser's executable.";

function installedPaths(): string[] {
  if (process.platform === "darwin") {
    const folders = ["/Applications", join(homedir(), "Applications")];
    return folders.flatMap((folder) =>
      APPS_ON_MAC.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
    );
  }
  if (process.platform === "win32") {
    const folders = [
      process.env["ProgramFiles"],
      process.env["ProgramFiles(x86)"],
      process.env["LOCALAPPDATA"],
    ];
    return folders.flatMap((folder) =>
      folder ? PROGRAMS_ON_WINDOWS.map((program) => join(folder, program)) : [],
    );
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return COMMANDS_ON_LINUX.flatMap((command) => folders.map((folder) => join(folder, command)));
}

const found = (executablePath: string): BrowserFound => ({ executablePath, env: {} });

const places: readonly BrowserPlace[] = [
  {
    name: "installed",
    find: async () => {
      const path = installedPaths().find((candidate) => existsSync(candidate));
      return path === undefined ? null : found(path);
    },
  },
  {
    name: "playwright",
    find: async () => {
      const path = chromium.executablePath();
      return path !== "" && existsSync(path) ? found(path) : null;
    },
  },
  {
    name: "bundled",
    find: async () => {
      if (process.platform !== "linux" || process.arch !== "x64") return null;
      const script = resolve(__dirname, "unpackChromium.mjs");
      const { stdout } = await promisify(execFile)(process.execPath, [script]);
      return JSON.parse(stdout) as BrowserFound;
    },
  },
];

const launch = ({ executablePath, env }: BrowserFound): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: ARGUMENTS,
    timeout: 30_000,
    env: { ...process.env, ...env },
  });

/** The browser named by CHROME_PATH and no other: whoever sets it wants to know when it does not start. */
async function launchNamed(path: string): Promise<Browser> {
  if (!existsSync(path))
    throw new Error(`CHROME_PATH names "${path}", which does not exist. ${INSTALL_HINT}`);
  return launch(found(path));
}

/**
 * Starts a headless Chrome, Edge or Chromium: the one CHROME_PATH names, else an installed one, else
 * playwright's own, else the one that comes with the development packages (Linux x64). The variable
 * HEDGEROW_BROWSER, "installed", "playwright" or "bundled", allows one of these places only.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["CHROME_PATH"];
  if (named) return launchNamed(named);
  const only = process.env["HEDGEROW_BROWSER"];
  const tried: string[] = [];
  for (const place of places) {
    if (only && place.name !== only) continue;
    try {
      const browser = await place.find();
      if (browser !== null) return await launch(browser);
      tried.push(`${place.name}: none`);
    } catch (error) {
      tried.push(`${place.name}: ${String(error).split("\n")[0]}`);
    }
  }
  throw new Error(`No browser could be started. ${INSTALL_HINT}\nTried ${tried.join("; ")}.`);
}
