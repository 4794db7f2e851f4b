import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { runToEnd, startWorkbench, type WorkbenchProcess } from "./workbenchProcess";

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
  const { exitCode, output } = await runToEnd(...args);
  expect(exitCode).toBe(1);
  expect(output).toContain(message);
  expect(output).toContain("Usage: npm start");
});
