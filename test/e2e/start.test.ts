import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { launchWorkbench, runToEnd, startWorkbench, type WorkbenchProcess } from "./workbenchProcess";

let workbench: WorkbenchProcess;

beforeAll(async () => {
  workbench = await startWorkbench("--port", "0");
}, 150_000);

afterAll(() => workbench.stop());

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Sends the path as it stands; `fetch` would tidy it. */
const get = (path: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(workbench.address, { path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () =>
        resolve({ status: response.statusCode, type: response.headers["content-type"], body }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/main.js", "text/javascript; charset=utf-8"],
  ["/workbench.css", "text/css; charset=utf-8"],
  ["/addin/taskpane.html", "text/html; charset=utf-8"],
  ["/addin/functions.js", "text/javascript; charset=utf-8"],
  ["/addin/functions.json", "application/json; charset=utf-8"],
  ["/addin/manifest.xml", "text/xml; charset=utf-8"],
  ["/addin/assets/icon-32.png", "image/png"],
  ["/officejs/office.js", "text/javascript; charset=utf-8"],
])("%s is served as %s", async (path, type) => {
  const answer = await get(path);
  expect({ path, status: answer.status, type: answer.type }).toEqual({ path, status: 200, type });
});

test.each([
  "/nothing",
  "/addin/",
  "/../package.json",
  "/addin/../package.json",
  "/addin/%2e%2e/package.json",
  "/addin/..%2fpackage.json",
  "/addin/..%5cpackage.json",
  "/officejs/..%2f..%2f..%2f..%2fpackage.json",
  "/addin/taskpane.html%00",
  "/%E0%A4%A",
  "//etc/passwd",
  "/addin//etc/passwd",
])("%s is not found", async (path) => {
  const answer = await get(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 404 });
});

test("only reading is allowed", async () => {
  expect((await get("/", "POST")).status).toBe(405);
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("the add-in's page takes Office.js from this machine, after the bridge, and is else unchanged", async () => {
  const { body } = await get("/addin/taskpane.html");
  expect(body).not.toMatch(/<script[^>]*appsforoffice/);
  expect(body.indexOf("/paneBridge.js")).toBeGreaterThan(0);
  expect(body.indexOf("/officejs/office.js")).toBeGreaterThan(body.indexOf("/paneBridge.js"));
  expect(body).toContain("Content-Security-Policy");
});

test("it serves on this machine only and ends with Ctrl+C", async () => {
  const another = await startWorkbench("--port", "0");
  expect(await another.stop()).toBe(0);
  expect(another.output()).toContain("Stopped.");
  await expect(fetch(another.address)).rejects.toThrow("fetch failed");
});

test("a port in use is named and the next free one taken", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const { port } = holder.address() as AddressInfo;
  const another = await startWorkbench("--port", String(port));
  try {
    expect(another.output()).toContain(`Port ${port} is in use; taking `);
    expect((await fetch(another.address)).status).toBe(200);
  } finally {
    await another.stop();
    holder.close();
  }
});

test.each([
  [["--port", "80a"], 'The port is "80a"; it takes a number from 0 to 65535.'],
  [["--port", "70000"], 'The port is "70000"; it takes a number from 0 to 65535.'],
  [["--prot", "1"], "--prot"],
])("%j is refused", async (args, message) => {
  const { exitCode, output } = await runToEnd({ args });
  expect(exitCode).toBe(1);
  expect(output).toContain(message);
  expect(output).toContain("Usage: npm start");
});

describe("Node's version", () => {
  const versionIs = (version: string): string =>
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;

  test.each(["12.22.12", "18.20.8", "20.9.0", "20.18.3", "21.7.3", "22.12.0", "23.11.0"])(
    "%s is refused with what is needed",
    async (version) => {
      const { exitCode, output } = await runToEnd({ preload: versionIs(version) });
      expect(output).toBe(
        `Hedgerow needs Node 20 from 20.19.0 on, or 22 from 22.13.0 on, or 24 and newer; this is Node ${version}.\n` +
          "Get it from https://nodejs.org, then run npm ci and npm start again.\n",
      );
      expect(exitCode).toBe(1);
    },
  );

  test.each(["20.19.0", "20.20.1", "22.13.0", "24.0.0", "26.1.0"])("%s will do", async (version) => {
    const { exitCode, output } = await runToEnd({ args: ["--help"], preload: versionIs(version) });
    expect({ version, exitCode, output }).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("Usage: npm start") as string,
    });
  });
});

describe("a browser", () => {
  let openers: string;
  beforeEach(() => {
    openers = mkdtempSync(join(tmpdir(), "openers-"));
  });
  afterEach(() => rmSync(openers, { recursive: true }));

  /** Programs that stand for the desktop's opener: they note what they are to open. */
  const noted = (): string => join(openers, "noted");
  const putOpener = (exitCode: number): void => {
    for (const name of ["open", "xdg-open"]) {
      const script = `#!/bin/sh\nprintf %s "$1" > "${noted()}"\nexit ${exitCode}\n`;
      writeFileSync(join(openers, name), script, { mode: 0o755 });
    }
  };
  const launchToOpen = async (screen: string | undefined): Promise<WorkbenchProcess> => {
    const environment = { CI: undefined, PATH: openers, DISPLAY: screen, WAYLAND_DISPLAY: undefined };
    const opening = await launchWorkbench({ args: ["--port", "0"], environment });
    await opening.hasPrinted(/Press Ctrl\+C to stop\./);
    return opening;
  };

  test("is opened at the address", async () => {
    putOpener(0);
    const opening = await launchToOpen(":0");
    expect(await opening.stop()).toBe(0);
    expect(readFileSync(noted(), "utf8")).toBe(opening.address);
    expect(opening.output()).not.toContain("Open that address");
  });

  test.each<[string, string | undefined, () => void]>([
    ["has no screen", undefined, () => undefined],
    ["has no program to open it", ":0", () => undefined],
    ["fails to open it", ":0", () => putOpener(3)],
  ])("is asked for by its address where the machine %s", async (_, screen, prepare) => {
    prepare();
    const opening = await launchToOpen(screen);
    expect(await opening.stop()).toBe(0);
    expect(opening.output()).toContain(
      `The Hedgerow workbench is at ${opening.address}\nOpen that address in a browser.\n`,
    );
  });
});

describe("building", () => {
  const ROOT = join(__dirname, "../..");
  /** What a copy does without, the page of the workbench among it. */
  const NOT_COPIED =
    /^(?:node_modules|\.git|coverage|\.cache\/(?:webpack|chromium.*|workbench.*|bundles\/workbench page\.sha256))$/;
  const root = mkdtempSync(join(tmpdir(), "hedgerow-"));
  beforeAll(() => {
    cpSync(ROOT, root, {
      recursive: true,
      filter: (path) => !NOT_COPIED.test(relative(ROOT, path).replaceAll(sep, "/")),
    });
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test("is told with its time, for what is not built yet and only once", async () => {
    const [first, second] = [await launchAndStop(), await launchAndStop()];
    expect(first).toMatch(/^Building the workbench page … \d+\.\d s\nThe Hedgerow workbench is at /);
    expect(second).toMatch(/^The Hedgerow workbench is at /);
  }, 60_000);

  async function launchAndStop(): Promise<string> {
    const launched = await launchWorkbench({ args: ["--no-open", "--port", "0"], root });
    await launched.stop();
    return launched.output();
  }
});
