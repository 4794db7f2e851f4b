import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** First match counts; "/" is last, since every path begins with it. */
const MOUNTS = [
  { prefix: "/addin/", folder: join(root, "dist") },
  { prefix: "/officejs/", folder: join(root, "node_modules/@microsoft/office-js/dist") },
  { prefix: "/", folder: join(root, ".cache/workbench") },
];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

const OFFICE_JS =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/[^"]*office(?:\.debug)?\.js"[^>]*><\/script>/;

/**
 * The add-in's page as the workbench serves it: the one change is that Office.js comes from this
 * machine, after the bridge through which it reaches the workbench's spreadsheet. The production
 * bundles are served as they are.
 */
function withLocalOffice(html) {
  if (!OFFICE_JS.test(html))
    throw new Error("taskpane.html has no script tag that loads office.js from Microsoft's address.");
  return html.replace(
    OFFICE_JS,
    '<script src="/paneBridge.js"></script>\n    <script src="/officejs/office.js"></script>',
  );
}

/** Where a request's path lies on disk; `null` when it leads out of the folders that are served. */
function locate(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  const mount = MOUNTS.find(({ prefix }) => decoded.startsWith(prefix));
  if (!mount) return null;
  const rest = decoded.slice(mount.prefix.length);
  const file = resolve(mount.folder, rest === "" ? "index.html" : `.${sep}${rest}`);
  return file.startsWith(mount.folder + sep) ? file : null;
}

async function answer(request, response) {
  const send = (status, type, body) => {
    response.writeHead(status, {
      "Content-Type": type,
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const refuse = (status, text) => send(status, "text/plain; charset=utf-8", text);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD.");
  const path = request.url.split("?", 1)[0];
  const file = locate(path);
  if (file === null || !(await stat(file).catch(() => null))?.isFile())
    return refuse(404, `There is no ${path}.`);
  const body = await readFile(file);
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  send(200, type, path === "/addin/taskpane.html" ? withLocalOffice(body.toString()) : body);
}

/** Serves the workbench, the add-in's production build and Microsoft's client. Call `listen` on it. */
export const createWorkbenchServer = () =>
  createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(error.message);
    });
  });
